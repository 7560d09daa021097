import type { ReportSummary } from "#shared/api/report-view.ts";

/** The report that was exported last as far as its half-year and version say; null where none ever was. */
export function lastExported(reports: readonly ReportSummary[], body: string): ReportSummary | null {
  const exported = reports.filter(
    (report) =>
      report.body === body &&
      (report.state === "exported" || report.state === "accepted" || report.state === "returned"),
  );
  return exported.sort(newerFirst)[0] ?? null;
}

function newerFirst(a: ReportSummary, b: ReportSummary): number {
  if (a.halfYear !== b.halfYear) return a.halfYear < b.halfYear ? 1 : -1;
  return b.version - a.version;
}
