import type { Database } from "#backend/database/index.ts";
import { today } from "#shared/plan/calendar-date.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What this capability works with. */
export interface ReportDeps {
  readonly database: Database;
  readonly plan: Plan;
  /** SHA-256 of the plan edition, lower-case hex. */
  readonly planDigest: string;
  readonly program: { readonly name: string; readonly version: string };
  /** The calendar's clock, which `--now` moves; the journal and the package's time use the database's own. */
  readonly clock: () => Date;
  /** A file's name as it may stand in a package (FAT32, Windows), after its running number: `01 Бұйрық № 66.pdf`. */
  readonly safeName: (name: string, position: number) => string;
}

/** The day in Asia/Almaty by the calendar's clock. */
export function dayOf(deps: Pick<ReportDeps, "clock">): string {
  return today(deps.clock());
}
