import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** A package that was written out to be carried to the head. */
export interface HeadCopyRow {
  readonly reportId: string;
  readonly packageId: string;
  readonly at: string;
  readonly target: string;
  readonly fileName: string;
  readonly sha256: string;
}

export function insertHeadCopy(writer: Writer, row: HeadCopyRow): void {
  run(
    writer,
    "INSERT INTO head_copy (report_id, package_id, at, target, file_name, sha256) VALUES (?, ?, ?, ?, ?, ?)",
    row.reportId,
    row.packageId,
    row.at,
    row.target,
    row.fileName,
    row.sha256,
  );
}

/** The copies of one package of a report, the newest first. */
export function listHeadCopies(reader: Reader, reportId: string, packageId: string): HeadCopyRow[] {
  return all<HeadCopyRow>(
    reader,
    `SELECT report_id AS reportId, package_id AS packageId, at, target, file_name AS fileName, sha256
     FROM head_copy WHERE report_id = ? AND package_id = ? ORDER BY at DESC, id DESC`,
    reportId,
    packageId,
  );
}
