import type { ReportSummary } from "#shared/api/report-view.ts";
import { type HalfYear, previousHalfYear } from "#shared/plan/half-year.ts";
import { isSigned } from "#shared/report/life-cycle.ts";

/**
 * The report of the half-year before: its newest signed version, or the newest where none is signed; null = none. The same
 * one that the backend carries over from.
 */
export function earlierReport(
  reports: readonly ReportSummary[],
  body: string,
  halfYear: HalfYear,
): ReportSummary | null {
  const before = previousHalfYear(halfYear);
  const versions = reports
    .filter((report) => report.body === body && report.halfYear === before)
    .toSorted((a, b) => b.version - a.version);
  return versions.find(({ state }) => isSigned(state)) ?? versions[0] ?? null;
}
