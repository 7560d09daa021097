import type { ReportSummary } from "#shared/api/report-view.ts";
import { isSigned } from "#shared/report/life-cycle.ts";

/** A body's reports that left the program, the newest half-year and version first. */
export function exportedReports(reports: readonly ReportSummary[], body: string): ReportSummary[] {
  return reports
    .filter((report) => report.body === body && isSigned(report.state) && report.state !== "signed")
    .sort((a, b) => (a.halfYear === b.halfYear ? b.version - a.version : a.halfYear < b.halfYear ? 1 : -1));
}
