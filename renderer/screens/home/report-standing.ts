import type { ReportView } from "#shared/api/report-view.ts";
import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";

/**
 * How the report of a half-year stands on a day. `left`, `today`, `late`: it is still to be given. `given`: exported.
 * `returned`: ҚАӨМ sent it back, a new version is owed.
 */
export type ReportStanding =
  | { readonly kind: "left"; readonly days: number }
  | { readonly kind: "today" }
  | { readonly kind: "late"; readonly days: number }
  | { readonly kind: "given"; readonly accepted: boolean }
  | { readonly kind: "returned" };

/**
 * How a report stands; `report` null where none was begun. A correction that is being written leaves the version that it
 * corrects given. The due date itself is in time.
 */
export function reportStanding(
  halfYear: HalfYear,
  report: Pick<ReportView, "state" | "corrects"> | null,
  today: string,
): ReportStanding {
  const corrected = report?.corrects?.state;
  const state = corrected === "exported" || corrected === "accepted" ? corrected : report?.state;
  if (state === "exported" || state === "accepted") return { kind: "given", accepted: state === "accepted" };
  if (state === "returned") return { kind: "returned" };
  const days = daysLeft(reportDueDate(halfYear).date, today);
  if (days === 0) return { kind: "today" };
  return days > 0 ? { kind: "left", days } : { kind: "late", days: -days };
}
