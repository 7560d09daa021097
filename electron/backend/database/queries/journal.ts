import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";
import { sequencesBetween } from "./journal-days.ts";

/** A row of the journal as it lies in the database: `data` is the JSON text the hash was taken over. */
export interface JournalRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: string;
  readonly previousHash: string;
  readonly hash: string;
}

const columns = "sequence, at, actor, action, subject, data, previous_hash AS previousHash, hash";

export function insertJournalRow(writer: Writer, row: JournalRow): void {
  run(
    writer,
    `INSERT INTO journal (sequence, at, actor, action, subject, data, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.sequence,
    row.at,
    row.actor,
    row.action,
    row.subject,
    row.data,
    row.previousHash,
    row.hash,
  );
}

export function findLastJournalRow(reader: Reader): JournalRow | null {
  return one<JournalRow>(reader, `SELECT ${columns} FROM journal ORDER BY sequence DESC LIMIT 1`);
}

export function findJournalRow(reader: Reader, sequence: number): JournalRow | null {
  return one<JournalRow>(reader, `SELECT ${columns} FROM journal WHERE sequence = ?`, sequence);
}

/** The rows after `sequence`, in order, at most `limit`. */
export function listJournalAfter(reader: Reader, sequence: number, limit: number): JournalRow[] {
  return all<JournalRow>(
    reader,
    `SELECT ${columns} FROM journal WHERE sequence > ? ORDER BY sequence LIMIT ?`,
    sequence,
    limit,
  );
}

/** What was done to one report, of these actions, in order. */
export function listReportJournal(reader: Reader, reportId: string, actions: readonly string[]): JournalRow[] {
  return all<JournalRow>(
    reader,
    `SELECT ${columns} FROM journal WHERE subject = ? AND action IN (SELECT value FROM json_each(?)) ORDER BY sequence`,
    `report:${reportId}`,
    JSON.stringify(actions),
  );
}

/** The last row of a subject, or null. */
export function findLastJournalRowOf(reader: Reader, subject: string): JournalRow | null {
  return one<JournalRow>(
    reader,
    `SELECT ${columns} FROM journal WHERE subject = ? ORDER BY sequence DESC LIMIT 1`,
    subject,
  );
}

/** Which rows: each left out or null does not narrow. `from` and `until` are instants, `until` not included. */
export interface JournalFilter {
  readonly action?: string | null;
  readonly actor?: string | null;
  readonly subject?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The newest first. `before`: only rows of a lower sequence (the last one of the page before), null for the first page. */
export function listJournal(
  reader: Reader,
  filter: JournalFilter,
  page: { before: number | null; limit: number },
): JournalRow[] {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const narrow = (condition: string, value: string | number | null | undefined) => {
    if (value === null || value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  narrow("action = ?", filter.action);
  narrow("actor = ?", filter.actor);
  narrow("subject = ?", filter.subject);
  if (filter.from != null || filter.until != null) {
    const { first, end } = sequencesBetween(reader, filter.from ?? null, filter.until ?? null);
    narrow("sequence >= ?", first);
    narrow("sequence < ?", end);
  }
  narrow("at >= ?", filter.from);
  narrow("at < ?", filter.until);
  narrow("sequence < ?", page.before);
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  return all<JournalRow>(
    reader,
    `SELECT ${columns} FROM journal ${where} ORDER BY sequence DESC LIMIT ?`,
    ...values,
    page.limit,
  );
}

/** All who have done anything, in no order. From one to the next by the index: a million rows of few people are not walked. */
export function listJournalActors(reader: Reader): string[] {
  return all<{ actor: string }>(
    reader,
    `WITH RECURSIVE known (actor) AS (
       SELECT min(actor) FROM journal
       UNION ALL
       SELECT (SELECT min(actor) FROM journal WHERE actor > known.actor) FROM known WHERE known.actor IS NOT NULL)
     SELECT actor FROM known WHERE actor IS NOT NULL`,
  ).map(({ actor }) => actor);
}

/** Every path to which a backup was written. */
export function listBackupPaths(reader: Reader): string[] {
  return all<{ path: string }>(
    reader,
    "SELECT DISTINCT data ->> '$.path' AS path FROM journal WHERE action = 'backup.created' ORDER BY path",
  ).map(({ path }) => path);
}
