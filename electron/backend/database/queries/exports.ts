import type { Reader, Writer } from "../connection.ts";
import { all, insertedId } from "../statement.ts";

/** One writing of a package to a drive or folder. `verified`: read back from there and found whole. */
export interface ExportRow {
  readonly id: number;
  readonly reportId: string;
  readonly at: string;
  /** The folder or drive. */
  readonly target: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly verified: boolean;
}

/** Answers the new row's id. */
export function insertExport(writer: Writer, row: Omit<ExportRow, "id">): number {
  return insertedId(
    writer,
    "INSERT INTO export (report_id, at, target, file_name, sha256, verified) VALUES (?, ?, ?, ?, ?, ?)",
    row.reportId,
    row.at,
    row.target,
    row.fileName,
    row.sha256,
    row.verified ? 1 : 0,
  );
}

/** A report's exports, the newest first. */
export function listExports(reader: Reader, reportId: string): ExportRow[] {
  return all<Omit<ExportRow, "verified"> & { verified: number }>(
    reader,
    `SELECT id, report_id AS reportId, at, target, file_name AS fileName, sha256, verified
     FROM export WHERE report_id = ? ORDER BY at DESC, id DESC`,
    reportId,
  ).map((row) => ({ ...row, verified: row.verified === 1 }));
}
