import type { Layout } from "#backend/data-folder/index.ts";
import type { Database } from "#backend/database/index.ts";
import type { WorkerPolicy } from "#backend/verification/index.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What this capability works with. */
export interface IntakeDeps {
  readonly database: Database;
  readonly layout: Layout;
  readonly plan: Plan;
  /** Of the plan's edition. */
  readonly planDigest: string;
  /** The machine's clock, or the one that was given for the calendar: the day of intake. */
  readonly clock: () => Date;
  /** By what packages are judged, read anew for each run. */
  readonly policy: (added: Pick<WorkerPolicy, "trust" | "revocationLists">) => WorkerPolicy;
}
