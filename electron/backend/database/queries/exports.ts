import type { Reader, Writer } from "../connection.ts";
import { all, insertedId, one, run } from "../statement.ts";

/** What a file was found to be when it was looked for again. */
export type CheckOutcome = "same" | "missing" | "different";

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
  /** As the drive names itself, and its volume's number; null where the target was a folder. */
  readonly driveLabel: string | null;
  readonly driveSerial: string | null;
  /** Outgoing number and date (`YYYY-MM-DD`) of the covering letter. */
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
  /** The last time it was looked for at its place. */
  readonly checkedAt: string | null;
  readonly checkedOutcome: CheckOutcome | null;
}

export type NewExport = Pick<
  ExportRow,
  "reportId" | "at" | "target" | "fileName" | "sha256" | "verified" | "driveLabel" | "driveSerial"
>;

const columns = `id, report_id AS reportId, at, target, file_name AS fileName, sha256, verified,
  drive_label AS driveLabel, drive_serial AS driveSerial, letter_number AS letterNumber, letter_date AS letterDate,
  checked_at AS checkedAt, checked_outcome AS checkedOutcome`;

type Row = Omit<ExportRow, "verified"> & { readonly verified: number };

function toExport(row: Row): ExportRow {
  return { ...row, verified: row.verified === 1 };
}

/** Answers the new row's id. */
export function insertExport(writer: Writer, row: NewExport): number {
  return insertedId(
    writer,
    `INSERT INTO export (report_id, at, target, file_name, sha256, verified, drive_label, drive_serial)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.reportId,
    row.at,
    row.target,
    row.fileName,
    row.sha256,
    row.verified ? 1 : 0,
    row.driveLabel,
    row.driveSerial,
  );
}

export function findExport(reader: Reader, id: number): ExportRow | null {
  const row = one<Row>(reader, `SELECT ${columns} FROM export WHERE id = ?`, id);
  return row === null ? null : toExport(row);
}

/** A report's exports, the newest first. */
export function listExports(reader: Reader, reportId: string): ExportRow[] {
  return all<Row>(reader, `SELECT ${columns} FROM export WHERE report_id = ? ORDER BY at DESC, id DESC`, reportId).map(
    toExport,
  );
}

/** Every export, the newest first. */
export function listAllExports(reader: Reader): ExportRow[] {
  return all<Row>(reader, `SELECT ${columns} FROM export ORDER BY at DESC, id DESC`).map(toExport);
}

export function setExportLetter(writer: Writer, id: number, number: string, date: string): void {
  run(writer, "UPDATE export SET letter_number = ?, letter_date = ? WHERE id = ?", number, date, id);
}

export function setExportCheck(writer: Writer, id: number, at: string, outcome: CheckOutcome): void {
  run(writer, "UPDATE export SET checked_at = ?, checked_outcome = ? WHERE id = ?", at, outcome, id);
}
