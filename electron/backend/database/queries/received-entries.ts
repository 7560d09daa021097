import type { Reader, Writer } from "../connection.ts";
import { all, insertedId, run, type SqlValue } from "../statement.ts";
import type { ReceivedRow } from "./received-packages.ts";

/** A package whose answers, or whose counting, are to be indexed: what it says of itself, and its `report.json`. */
export type UnindexedRow = Pick<
  ReceivedRow,
  "sha256" | "body" | "halfYear" | "version" | "decision" | "verdict" | "document"
>;

/** The words of an answer's texts as FTS5 is to part them, in the order of the index's columns. */
export interface EntryWords {
  readonly textKk: string;
  readonly textRu: string;
  readonly jointKk: string;
  readonly jointRu: string;
  readonly reasonKk: string;
  readonly reasonRu: string;
  readonly nextKk: string;
  readonly nextRu: string;
  readonly evidence: string;
}

/** Packages whose answers are not indexed yet as they are to be, at most `limit`. */
export function listUnindexed(reader: Reader, limit: number): UnindexedRow[] {
  return all<UnindexedRow>(
    reader,
    `SELECT p.sha256, p.body, p.half_year AS halfYear, p.version, p.decision, p.verdict, p.document
     FROM received_unindexed u JOIN received_package p ON p.sha256 = u.sha256 ORDER BY u.sha256 LIMIT ?`,
    limit,
  );
}

export function setIndexed(writer: Writer, sha256: string): void {
  run(writer, "DELETE FROM received_unindexed WHERE sha256 = ?", sha256);
}

/** An answer and the words by which it is found. `status` null = nothing stated. */
export interface NewEntry {
  readonly measure: number;
  readonly status: string | null;
  /** Where it stands in the package's document as UTF-8: bytes before it, and its own. */
  readonly place: number;
  readonly length: number;
  readonly words: EntryWords;
}

/** Keeps one answer of a package; answers its id. */
export function insertReceivedEntry(
  writer: Writer,
  { sha256, body, halfYear, version, decision, verdict }: UnindexedRow,
  { measure, status, place, length, words }: NewEntry,
): number {
  const id = insertedId(
    writer,
    `INSERT INTO received_entry (sha256, measure, body, half_year, version, place, length, status, decision, verdict)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sha256,
    measure,
    body,
    halfYear,
    version,
    place,
    length,
    status,
    decision,
    verdict,
  );
  run(
    writer,
    `INSERT INTO received_text (${wordColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...valuesOf(words),
  );
  return id;
}

/** The answers of a package that are kept, by their measure. */
export function listReceivedEntries(
  reader: Reader,
  sha256: string,
): { readonly id: number; readonly measure: number }[] {
  return all(reader, "SELECT id, measure FROM received_entry WHERE sha256 = ?", sha256);
}

/** From now on an answer that is kept is found among those that count. What counts no more leaves them by itself. */
export function setCounting(writer: Writer, id: number, words: EntryWords): void {
  run(
    writer,
    `INSERT OR REPLACE INTO counting_text (${wordColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...valuesOf(words),
  );
}

const wordColumns = "rowid, text_kk, text_ru, joint_kk, joint_ru, reason_kk, reason_ru, next_kk, next_ru, evidence";

function valuesOf(words: EntryWords): SqlValue[] {
  const { textKk, textRu, jointKk, jointRu, reasonKk, reasonRu, nextKk, nextRu, evidence } = words;
  return [textKk, textRu, jointKk, jointRu, reasonKk, reasonRu, nextKk, nextRu, evidence];
}

/** What a body that counts states on a measure. */
export interface StatedRow {
  readonly body: string;
  readonly measure: number;
  readonly status: string | null;
}

/** Every answer that counts for a half-year. */
export function listStatedAnswers(reader: Reader, halfYear: string): StatedRow[] {
  return all<StatedRow>(
    reader,
    `SELECT body, measure, status FROM received_entry
     WHERE decision = 'imported' AND half_year = ? ORDER BY body, measure`,
    halfYear,
  );
}
