import type { ReportSummary } from "#shared/api/report-view.ts";

/** Of the reports of a body on a half-year the one that is current: the highest version. Null where there is none. */
export function currentReport(reports: readonly ReportSummary[], body: string, halfYear: string): ReportSummary | null {
  return reports
    .filter((report) => report.body === body && report.halfYear === halfYear)
    .reduce<ReportSummary | null>(
      (highest, report) => (highest === null || report.version > highest.version ? report : highest),
      null,
    );
}
