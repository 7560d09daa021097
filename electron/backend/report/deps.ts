import type { Database, ReportRow } from "#backend/database/index.ts";
import type { HeldEdition, Plans } from "#backend/plan/index.ts";
import { today } from "#shared/plan/calendar-date.ts";
import type { Plan } from "#shared/plan/schema.ts";

/** What this capability works with. */
export interface ReportDeps {
  readonly database: Database;
  /** Every edition of the plan that is held here: a report is written, judged and printed by its own. */
  readonly plans: Plans;
  /** The newest of them, whichever half-year is looked at. */
  readonly plan: Plan;
  /** Its digest, SHA-256, lower-case hex. */
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

/** The edition by which a report is written. Error: edition.notHeld. */
export function editionOf({ plans }: Pick<ReportDeps, "plans">, report: Pick<ReportRow, "planEdition">): HeldEdition {
  return plans.of(report.planEdition);
}

/** Its plan. */
export function planOf(deps: Pick<ReportDeps, "plans">, report: Pick<ReportRow, "planEdition">): Plan {
  return editionOf(deps, report).plan;
}
