import type { ReportSummary } from "#shared/api/report-view.ts";
import { currentHalfYear } from "#shared/plan/current-half-year.ts";
import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { type HalfYear, halfYears, previousHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import { currentReport } from "../../app/workplace/current-report.ts";

/** A report whose due date has passed and of which no version was exported. */
export interface LateReport {
  readonly halfYear: HalfYear;
  readonly daysLate: number;
  /** False where it was never begun here. */
  readonly begun: boolean;
}

/**
 * The reports that come before the present one, the longest overdue first: every one that was begun and never exported,
 * and the half-year just past where none was begun at all, if the body had measures in it.
 */
export function lateReports(plan: Plan, body: Body, reports: readonly ReportSummary[], today: string): LateReport[] {
  const justPast = previousHalfYear(currentHalfYear(today));
  return halfYears.flatMap((halfYear) => {
    const days = daysLeft(reportDueDate(halfYear).date, today);
    if (days >= 0) return [];
    const begun = currentReport(reports, body.code, halfYear) !== null;
    const owed = begun || (halfYear === justPast && measuresOf(plan, body.code, halfYear).length > 0);
    if (!owed || wasExported(reports, body.code, halfYear)) return [];
    return [{ halfYear, daysLate: -days, begun }];
  });
}

/** After so many days a report that was never begun here was given by other means, or will not be. */
const urgentDays = 31;

/** Whether a late report comes before the present one, or is only called to mind. */
export function isUrgent({ begun, daysLate }: LateReport): boolean {
  return begun || daysLate <= urgentDays;
}

function wasExported(reports: readonly ReportSummary[], body: string, halfYear: HalfYear): boolean {
  return reports.some(
    (report) =>
      report.body === body &&
      report.halfYear === halfYear &&
      (report.state === "exported" || report.state === "accepted" || report.state === "returned"),
  );
}
