import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** A draft that went over to another edition of the plan. `touched`, `kept`: JSON of whoever moved it. */
export interface ReportMoveRow {
  readonly reportId: string;
  readonly fromEdition: number;
  readonly toEdition: number;
  readonly at: string;
  readonly touched: unknown;
  readonly kept: unknown;
}

type Kept = Omit<ReportMoveRow, "touched" | "kept"> & { touched: string; kept: string };

export function insertReportMove(writer: Writer, row: ReportMoveRow): void {
  run(
    writer,
    `INSERT INTO report_move (report_id, to_edition, from_edition, at, touched, kept) VALUES (?, ?, ?, ?, ?, ?)`,
    row.reportId,
    row.toEdition,
    row.fromEdition,
    row.at,
    JSON.stringify(row.touched),
    JSON.stringify(row.kept),
  );
}

/** The moves of a report, the newest first. */
export function listReportMoves(reader: Reader, reportId: string): ReportMoveRow[] {
  return all<Kept>(
    reader,
    `SELECT report_id AS reportId, to_edition AS toEdition, from_edition AS fromEdition, at, touched, kept
     FROM report_move WHERE report_id = ? ORDER BY to_edition DESC`,
    reportId,
  ).map((row) => ({ ...row, touched: JSON.parse(row.touched) as unknown, kept: JSON.parse(row.kept) as unknown }));
}

/** Notes by which edition a draft is reported from now on. The database refuses for a frozen one. */
export function setReportEdition(writer: Writer, id: string, edition: number): void {
  run(writer, "UPDATE report SET plan_edition = ? WHERE id = ?", edition, id);
}
