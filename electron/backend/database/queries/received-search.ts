import type { Reader } from "../connection.ts";
import { all, type SqlValue } from "../statement.ts";
import { textTable } from "./received-words.ts";

/** Which answers. An empty list or null does not narrow. */
export interface EntrySearch {
  /** An FTS5 expression; null = whatever the words. */
  readonly match: string | null;
  /** One that finds the same, and tells what fits better; null where `match` is. */
  readonly rankedBy: string | null;
  readonly halfYear: string | null;
  readonly bodies: readonly string[];
  readonly measures: readonly number[];
  /** `untouched` = nothing stated. */
  readonly statuses: readonly string[];
  readonly verdicts: readonly string[];
  /** False: only of packages that count. */
  readonly all: boolean;
}

export interface FoundEntryRow {
  readonly id: number;
  readonly sha256: string;
  readonly measure: number;
  readonly body: string;
  readonly halfYear: string;
  readonly version: number;
  readonly status: string | null;
  readonly decision: string;
  readonly verdict: string;
  /** The answer itself, as JSON. */
  readonly answer: string;
}

/** Bytes are read as text several times quicker here than in SQLite's binding. */
const utf8 = new TextDecoder();

/** The bytes of the answer alone: a document is long, and a page takes one answer of each. */
const columns = `e.id, e.sha256, e.measure, e.body, e.half_year AS halfYear, e.version, e.status, e.decision, e.verdict,
  substr(CAST(p.document AS BLOB), e.place + 1, e.length) AS answer`;

/** A list of values as one value, so that each kind of question is one statement however many are chosen. */
const within = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;

/** What an SQL statement asks: the tables, what narrows them, and the values of it. */
interface Question {
  readonly tables: string;
  readonly conditions: readonly string[];
  readonly values: readonly SqlValue[];
}

/** What narrows answers besides words. */
export function narrowing(search: EntrySearch): Omit<Question, "tables"> {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const narrow = (condition: string, value: SqlValue | null): void => {
    if (value === null) return;
    conditions.push(condition);
    values.push(value);
  };
  const list = (chosen: readonly (string | number)[]) => (chosen.length === 0 ? null : JSON.stringify(chosen));
  narrow("e.half_year = ?", search.halfYear);
  narrow(within("e.body"), list(search.bodies));
  narrow(within("e.measure"), list(search.measures));
  narrow(within("coalesce(e.status, 'untouched')"), list(search.statuses));
  narrow(within("e.verdict"), list(search.verdicts));
  return { conditions, values };
}

/** Answers as rows `e`, whatever is said of their words. */
export function entryQuestion(search: EntrySearch): Question {
  const { conditions, values } = narrowing(search);
  return {
    tables: "received_entry e",
    conditions: search.all ? conditions : [...conditions, "e.decision = 'imported'"],
    values,
  };
}

/** Words of answers; their rows `e` only where they are needed. An index of what counts has nothing else in it. */
export function wordQuestion(search: EntrySearch, match: string, needsRows = false): Question {
  const { conditions, values } = narrowing(search);
  const text = textTable(search);
  const joined = conditions.length > 0 || needsRows;
  return {
    tables: joined ? `${text} CROSS JOIN received_entry e ON e.id = ${text}.rowid` : text,
    conditions: [`${text} MATCH ?`, ...conditions],
    values: [match, ...values],
  };
}

/** `FROM` and what follows it. */
export function fromOf({ tables, conditions }: Question): string {
  return `${tables}${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`}`;
}

/** The newest half-year first, then by body and measure. */
export const inOrder = "e.half_year DESC, e.body, e.measure";

/** The ids of all of them, the newest half-year first: to be taken up in portions, however many they are. */
export function listEntryIds(reader: Reader, search: EntrySearch): number[] {
  const question = search.match === null ? entryQuestion(search) : wordQuestion(search, search.match, true);
  const sql = `SELECT e.id FROM ${fromOf(question)} ORDER BY ${inOrder}`;
  return all<{ id: number }>(reader, sql, ...question.values).map(({ id }) => id);
}

/** The answers of these ids, in their order. */
export function listEntriesByIds(reader: Reader, ids: readonly number[]): FoundEntryRow[] {
  const rows = all<Omit<FoundEntryRow, "answer"> & { readonly answer: Uint8Array }>(
    reader,
    `SELECT ${columns} FROM json_each(?) chosen CROSS JOIN received_entry e ON e.id = chosen.value
     CROSS JOIN received_package p ON p.sha256 = e.sha256 ORDER BY chosen.key`,
    JSON.stringify(ids),
  );
  return rows.map((row) => ({ ...row, answer: utf8.decode(row.answer) }));
}
