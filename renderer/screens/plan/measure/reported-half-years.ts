import type { ReportSummary } from "#shared/api/report-view.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { type HalfYear, halfYears } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { currentReport } from "../../../app/workplace/current-report.ts";

/** A half-year in which a measure was the body's, and the body's current report on it; null = none was made here. */
export interface ReportedHalfYear {
  readonly halfYear: HalfYear;
  readonly report: ReportSummary | null;
}

/** The half-years of a measure from the plan's first to the one due at `today`, the newest first. */
export function reportedHalfYears(
  plan: Plan,
  body: string,
  measure: number,
  reports: readonly ReportSummary[],
  today: string,
): ReportedHalfYear[] {
  const until = currentHalfYear(today);
  return halfYears
    .map((halfYear) => ({ halfYear, report: currentReport(reports, body, halfYear) }))
    .filter(({ halfYear, report }) => report !== null || (halfYear <= until && isOwn(plan, body, measure, halfYear)))
    .reverse();
}

function isOwn(plan: Plan, body: string, measure: number, halfYear: HalfYear): boolean {
  return measuresOf(plan, body, halfYear).some((duty) => duty.measure.number === measure);
}
