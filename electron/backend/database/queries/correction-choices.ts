import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";
import { type ReportRow, reportColumns } from "./reports.ts";

/** What was chosen for a correction that is not signed. */
export interface CorrectionChoiceRow {
  readonly reportId: string;
  /** `discarded`: put aside, and nowhere shown; `continued`: it goes on beside the receipt. */
  readonly choice: "discarded" | "continued";
  /** The receipt that was known then; null where there was none. */
  readonly receiptId: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

const columns = "report_id AS reportId, choice, receipt_id AS receiptId, at";

/** Keeps what was chosen, in the place of what was chosen before. */
export function saveCorrectionChoice(writer: Writer, { reportId, choice, receiptId, at }: CorrectionChoiceRow): void {
  run(
    writer,
    `INSERT INTO correction_choice (report_id, choice, receipt_id, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id) DO UPDATE SET choice = excluded.choice, receipt_id = excluded.receipt_id, at = excluded.at`,
    reportId,
    choice,
    receiptId,
    at,
  );
}

/** What was chosen for a report; null where nothing was. */
export function findCorrectionChoice(reader: Reader, reportId: string): CorrectionChoiceRow | null {
  return one<CorrectionChoiceRow>(reader, `SELECT ${columns} FROM correction_choice WHERE report_id = ?`, reportId);
}

/** The drafts of a body's half-year that were put aside, the newest first. */
export function listDiscardedReports(reader: Reader, body: string, halfYear: string): ReportRow[] {
  return all<ReportRow>(
    reader,
    `SELECT ${reportColumns} FROM report WHERE body = ? AND half_year = ?
       AND id IN (SELECT report_id FROM correction_choice WHERE choice = 'discarded')
     ORDER BY version DESC`,
    body,
    halfYear,
  );
}
