import type { Decision } from "#shared/report/decision.ts";
import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A receipt of ҚАӨМ's that was taken in. Its container lies under `packages/`. */
export interface ReceiptRow {
  /** UUIDv7, as the receipt says. */
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Code of the body that answers. */
  readonly issuer: string;
  readonly officer: string;
  /** What the signer's certificate says, as JSON kept by whoever took it in. */
  readonly signer: unknown;
  readonly createdAt: string;
  readonly importedAt: string;
}

/** What a receipt says of one report. */
export interface AnswerRow {
  readonly reportId: string;
  readonly receiptId: string;
  readonly decision: Decision;
  /** The day of intake, `YYYY-MM-DD`, and how many days late it was. */
  readonly day: string;
  readonly daysLate: number;
}

/** An answer that a later receipt has replaced. */
export interface ReplacedAnswerRow {
  readonly reportId: string;
  readonly receiptId: string;
  readonly decision: Decision;
  /** When its receipt was drawn up. */
  readonly createdAt: string;
  /** Id of the receipt that replaced it, and when that was taken in. */
  readonly replacedBy: string;
  readonly replacedAt: string;
}

/** A remark of an answer. */
export interface RemarkRow {
  readonly reportId: string;
  /** From 1, in the officer's order. */
  readonly position: number;
  readonly measure: number | null;
  /** The field it speaks of (shared/report/check-result.ts); empty = the report as a whole. */
  readonly path: string;
  readonly kk: string;
  readonly ru: string;
  readonly answeredAt: string | null;
}

const receiptColumns = `id, sha256, size, issuer, officer, signer, created_at AS createdAt, imported_at AS importedAt`;
const answerColumns = `report_id AS reportId, receipt_id AS receiptId, decision, day, days_late AS daysLate`;

type KeptReceipt = Omit<ReceiptRow, "signer"> & { signer: string };

function toReceipt(row: KeptReceipt): ReceiptRow {
  return { ...row, signer: JSON.parse(row.signer) as unknown };
}

export function insertReceipt(writer: Writer, row: ReceiptRow): void {
  run(
    writer,
    `INSERT INTO receipt (id, sha256, size, issuer, officer, signer, created_at, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.sha256,
    row.size,
    row.issuer,
    row.officer,
    JSON.stringify(row.signer),
    row.createdAt,
    row.importedAt,
  );
}

export function findReceipt(reader: Reader, id: string): ReceiptRow | null {
  const row = one<KeptReceipt>(reader, `SELECT ${receiptColumns} FROM receipt WHERE id = ?`, id);
  return row === null ? null : toReceipt(row);
}

/** All receipts, in the order in which they were taken in. */
export function listReceipts(reader: Reader): ReceiptRow[] {
  return all<KeptReceipt>(reader, `SELECT ${receiptColumns} FROM receipt ORDER BY imported_at, id`).map(toReceipt);
}

/** A report has one answer: a second one breaks the primary key, unless the first was replaced. */
export function insertAnswer(writer: Writer, row: AnswerRow): void {
  run(
    writer,
    "INSERT INTO answer (report_id, receipt_id, decision, day, days_late) VALUES (?, ?, ?, ?, ?)",
    row.reportId,
    row.receiptId,
    row.decision,
    row.day,
    row.daysLate,
  );
}

export function findAnswer(reader: Reader, reportId: string): AnswerRow | null {
  return one<AnswerRow>(reader, `SELECT ${answerColumns} FROM answer WHERE report_id = ?`, reportId);
}

/**
 * Puts the answer that counts aside for a receipt that says it replaces it; its remarks are kept as they stood, ticks and all.
 * `replaced` besides: what that receipt names and never came here.
 */
export function replaceAnswer(writer: Writer, { reportId, replaced, replacedBy, replacedAt }: ReplacingAnswer): void {
  const here = findAnswer(writer, reportId);
  const kept = JSON.stringify(listRemarks(writer, reportId));
  for (const { receiptId, decision, created } of replaced) {
    const taken = here?.receiptId === receiptId ? here : null;
    run(
      writer,
      `INSERT INTO replaced_answer
         (report_id, receipt_id, decision, created_at, replaced_by, replaced_at, day, days_late, remarks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      ...[reportId, receiptId, decision, created, replacedBy, replacedAt],
      ...[taken?.day ?? null, taken?.daysLate ?? null, taken === null ? null : kept],
    );
  }
  run(writer, "DELETE FROM remark WHERE report_id = ?", reportId);
  run(writer, "DELETE FROM answer WHERE report_id = ?", reportId);
}

interface ReplacingAnswer extends Pick<ReplacedAnswerRow, "reportId" | "replacedBy" | "replacedAt"> {
  readonly replaced: readonly { readonly receiptId: string; readonly decision: Decision; readonly created: string }[];
}

/** What later receipts have replaced of a report's answers, the last first. */
export function listReplacedAnswers(reader: Reader, reportId: string): ReplacedAnswerRow[] {
  return all<ReplacedAnswerRow>(
    reader,
    `SELECT report_id AS reportId, receipt_id AS receiptId, decision, created_at AS createdAt,
       replaced_by AS replacedBy, replaced_at AS replacedAt
     FROM replaced_answer WHERE report_id = ? ORDER BY created_at DESC, receipt_id DESC`,
    reportId,
  );
}

export function insertRemark(writer: Writer, row: Omit<RemarkRow, "answeredAt">): void {
  run(
    writer,
    "INSERT INTO remark (report_id, position, measure, path, text_kk, text_ru) VALUES (?, ?, ?, ?, ?, ?)",
    row.reportId,
    row.position,
    row.measure,
    row.path,
    row.kk,
    row.ru,
  );
}

/** The remarks of a report's answer, in the officer's order. */
export function listRemarks(reader: Reader, reportId: string): RemarkRow[] {
  return all<RemarkRow>(
    reader,
    `SELECT report_id AS reportId, position, measure, path, text_kk AS kk, text_ru AS ru, answered_at AS answeredAt
     FROM remark WHERE report_id = ? ORDER BY position`,
    reportId,
  );
}

/** Ticks a remark off, or takes the tick away (`at` null). Answers whether there is such a remark. */
export function setRemarkAnswered(writer: Writer, reportId: string, position: number, at: string | null): boolean {
  return (
    run(writer, "UPDATE remark SET answered_at = ? WHERE report_id = ? AND position = ?", at, reportId, position) === 1
  );
}
