import type { Decision } from "#shared/report/decision.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, insertedId, run } from "../statement.ts";

/** A receipt that was signed here. Its container lies under `packages/`. */
export interface IssuedReceiptRow {
  /** UUIDv7, as the receipt says. */
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Code of the body that answers. */
  readonly issuer: string;
  readonly officer: string;
  /** What the signer's certificate says, as JSON kept by whoever signed. */
  readonly signer: unknown;
  readonly createdAt: string;
}

/** What a receipt says of one package. */
export interface IssuedAnswer {
  /** SHA-256 of the package. */
  readonly package: string;
  readonly decision: Decision;
  /** The day of intake, `YYYY-MM-DD`, and how many days late it was. */
  readonly day: string;
  readonly daysLate: number;
  readonly kk: string;
  readonly ru: string;
  /** JSON: the remarks as the receipt has them. */
  readonly remarks: string;
}

/** The same with its receipt, and when it was handed out. */
export interface IssuedAnswerRow extends IssuedAnswer, Omit<IssuedReceiptRow, "signer" | "size"> {
  /** In the order of signing: the greatest of a package counts. */
  readonly receipt: number;
  /** Bytes of the receipt's container. */
  readonly size: number;
  /** The first time it was written to a drive or folder, and the last; null = not yet. */
  readonly handedOutAt: string | null;
  readonly lastHandedOutAt: string | null;
  /** 1: a receipt before this one was handed out, so that the body may hold another answer. */
  readonly followsHandedOut: 0 | 1;
}

/** One writing of a receipt to a drive or folder. */
export interface ReceiptExportRow {
  readonly package: string;
  readonly receipt: number;
  readonly at: string;
  readonly target: string;
  readonly fileName: string;
  /** As the drive names itself, and its volume's number; null where the target was a folder. */
  readonly driveLabel: string | null;
  readonly driveSerial: string | null;
}

/** Writes a receipt with its answers; what it says cannot be changed afterwards. */
export function insertIssuedReceipt(writer: Writer, row: IssuedReceiptRow, answers: readonly IssuedAnswer[]): void {
  const sequence = insertedId(
    writer,
    "INSERT INTO issued_receipt (id, sha256, size, issuer, officer, signer, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
    row.id,
    row.sha256,
    row.size,
    row.issuer,
    row.officer,
    JSON.stringify(row.signer),
    row.createdAt,
  );
  for (const answer of answers) {
    run(
      writer,
      `INSERT INTO issued_answer (receipt, package, decision, day, days_late, general_kk, general_ru, remarks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      sequence,
      answer.package,
      answer.decision,
      answer.day,
      answer.daysLate,
      answer.kk,
      answer.ru,
      answer.remarks,
    );
  }
}

const answerRows = `SELECT a.receipt, a.package, a.decision, a.day, a.days_late AS daysLate, a.general_kk AS kk,
    a.general_ru AS ru, a.remarks, r.id, r.sha256, r.size, r.issuer, r.officer, r.created_at AS createdAt,
    (SELECT min(at) FROM receipt_export e WHERE e.package = a.package AND e.receipt = a.receipt) AS handedOutAt,
    (SELECT max(at) FROM receipt_export e WHERE e.package = a.package AND e.receipt = a.receipt) AS lastHandedOutAt,
    EXISTS (SELECT 1 FROM receipt_export e WHERE e.package = a.package AND e.receipt < a.receipt) AS followsHandedOut
  FROM issued_answer a JOIN issued_receipt r ON r.sequence = a.receipt`;

/** All that receipts have said of a package, the last first. */
export function listIssuedAnswersOf(reader: Reader, sha256: string): IssuedAnswerRow[] {
  return all<IssuedAnswerRow>(reader, `${answerRows} WHERE a.package = ? ORDER BY a.receipt DESC`, sha256);
}

/** Of every package of a half-year what its last receipt says. */
export function listLastIssuedAnswers(reader: Reader, halfYear: string): IssuedAnswerRow[] {
  return all<IssuedAnswerRow>(
    reader,
    `${answerRows}
     WHERE a.package IN (SELECT sha256 FROM received_package WHERE half_year = ?)
       AND a.receipt = (SELECT max(receipt) FROM issued_answer b WHERE b.package = a.package)`,
    halfYear,
  );
}

/** Digest, size and time of every receipt that was signed here. */
export function listIssuedReceipts(reader: Reader): Pick<IssuedReceiptRow, "sha256" | "size" | "createdAt">[] {
  return all(reader, "SELECT sha256, size, created_at AS createdAt FROM issued_receipt ORDER BY sequence");
}

export function insertReceiptExport(writer: Writer, row: ReceiptExportRow): void {
  run(
    writer,
    `INSERT INTO receipt_export (package, receipt, at, target, file_name, drive_label, drive_serial)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    row.package,
    row.receipt,
    row.at,
    row.target,
    row.fileName,
    row.driveLabel,
    row.driveSerial,
  );
}
