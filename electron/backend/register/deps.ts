import type { Database } from "#backend/database/index.ts";
import type { Plans } from "#backend/plan/index.ts";

/** What this capability works with. */
export interface RegisterDeps {
  readonly database: Database;
  /** Each half-year is looked at by the edition that it is reported by. */
  readonly plans: Plans;
  /** What the calendar takes for now: how late a body is that has not reported. */
  readonly calendarNow: () => Date;
}
