import { findCorrectionChoice, findReport, type Reader, type ReportRow } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { canEdit } from "#shared/report/life-cycle.ts";

/** The report with that id, unless it was put aside. Error: report.unknown. */
export function requireReport(reader: Reader, reportId: string): ReportRow {
  const report = findReport(reader, reportId);
  if (report === null || findCorrectionChoice(reader, reportId)?.choice === "discarded")
    throw new KalqanError("report.unknown", { report: reportId });
  return report;
}

/** The report, if it may be written in. Errors: report.unknown, report.notEditable. */
export function requireDraft(reader: Reader, reportId: string): ReportRow {
  const report = requireReport(reader, reportId);
  if (!canEdit(report.state)) throw new KalqanError("report.notEditable", { state: report.state });
  return report;
}
