import type { Layout } from "#backend/data-folder/index.ts";
import type { Database } from "#backend/database/index.ts";
import type { Plans } from "#backend/plan/index.ts";
import type { WorkerPolicy } from "#backend/verification/index.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What this capability works with. */
export interface IntakeDeps {
  readonly database: Database;
  readonly layout: Layout;
  /** Every edition of the plan that is held here: a report is judged by the one it names. */
  readonly plans: Plans;
  /** The newest of them. */
  readonly plan: Plan;
  /** The machine's clock: when a package came, by which a receipt will vouch for it. */
  readonly clock: () => Date;
  /** What the calendar takes for now: which half-years have begun. */
  readonly calendarNow: () => Date;
  /** By which pictures are drawn anew. */
  readonly fontsFolder: string;
  /** By what packages are judged, read anew for each run. */
  readonly policy: (added: {
    readonly trust: readonly string[];
    readonly revocationLists: readonly string[];
  }) => Promise<WorkerPolicy>;
}
