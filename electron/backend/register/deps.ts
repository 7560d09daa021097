import type { Database } from "#backend/database/index.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What this capability works with. */
export interface RegisterDeps {
  readonly database: Database;
  readonly plan: Plan;
  /** What the calendar takes for now: how late a body is that has not reported. */
  readonly calendarNow: () => Date;
}
