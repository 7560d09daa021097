import type { Reader } from "../connection.ts";
import { all, one, type SqlValue } from "../statement.ts";

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

interface Question {
  readonly from: string;
  readonly values: readonly SqlValue[];
}

function question(search: EntrySearch): Question {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const narrow = (condition: string, value: SqlValue | null): void => {
    if (value === null) return;
    conditions.push(condition);
    values.push(value);
  };
  const list = (chosen: readonly (string | number)[]) => (chosen.length === 0 ? null : JSON.stringify(chosen));
  narrow("received_text MATCH ?", search.match);
  narrow("e.half_year = ?", search.halfYear);
  narrow(within("e.body"), list(search.bodies));
  narrow(within("e.measure"), list(search.measures));
  narrow(within("coalesce(e.status, 'untouched')"), list(search.statuses));
  narrow(within("e.verdict"), list(search.verdicts));
  if (!search.all) conditions.push("e.decision = 'imported'");
  const tables =
    search.match === null
      ? "received_entry e"
      : "received_text CROSS JOIN received_entry e ON e.id = received_text.rowid";
  return { from: `${tables}${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`}`, values };
}

/** The newest half-year first, then by body and measure. */
const inOrder = "e.half_year DESC, e.body, e.measure";

interface EntryPage {
  readonly limit: number;
  readonly offset: number;
  /** How many there are on all pages. */
  readonly total: number;
  /** So many are weighed against each other. */
  readonly weighed?: number;
}

/** To weigh more would keep a window waiting; what says a word two thousand times over is not told apart by it. */
const mostWeighed = 2_000;

/**
 * The ids of a page: in the order of half-years, bodies and measures; where words are searched for the best first. Of what is
 * found in very many answers the newest are weighed, and the others follow, the newest first. Words in more than half of all
 * answers weigh nothing by the measure itself (bm25): the newest come first.
 */
export function searchEntryIds(
  reader: Reader,
  search: EntrySearch,
  { limit, offset, total, weighed = mostWeighed }: EntryPage,
): number[] {
  if (search.match === null || search.rankedBy === null) {
    const { from, values } = question(search);
    return idsOf(reader, `SELECT e.id FROM ${from} ORDER BY ${inOrder} LIMIT ? OFFSET ?`, [...values, limit, offset]);
  }
  if (total <= weighed) return bestIds(reader, search, 0, { limit, offset });
  if (total > lastId(reader) / 2) return newestIds(reader, search, { limit, offset });
  const [cut = 0] = newestIds(reader, search, { limit: 1, offset: weighed - 1 });
  const best =
    offset < weighed ? bestIds(reader, search, cut, { limit: Math.min(limit, weighed - offset), offset }) : [];
  const others = { limit: limit - best.length, offset: Math.max(offset, weighed) };
  return others.limit > 0 ? [...best, ...newestIds(reader, search, others)] : best;
}

type Portion = Pick<EntryPage, "limit" | "offset">;

/** Of answers from one id on. */
function bestIds(reader: Reader, search: EntrySearch, least: number, { limit, offset }: Portion): number[] {
  const { from, values } = question({ ...search, match: search.rankedBy });
  const sql = `SELECT e.id FROM ${from} AND received_text.rowid >= ?
    ORDER BY received_text.rank, e.id DESC LIMIT ? OFFSET ?`;
  return idsOf(reader, sql, [...values, least, limit, offset]);
}

function newestIds(reader: Reader, search: EntrySearch, { limit, offset }: Portion): number[] {
  const { from, values } = question(search);
  const sql = `SELECT e.id FROM ${from} ORDER BY received_text.rowid DESC LIMIT ? OFFSET ?`;
  return idsOf(reader, sql, [...values, limit, offset]);
}

function lastId(reader: Reader): number {
  return one<{ last: number | null }>(reader, "SELECT max(id) AS last FROM received_entry")?.last ?? 0;
}

function idsOf(reader: Reader, sql: string, values: readonly SqlValue[]): number[] {
  return all<{ id: number }>(reader, sql, ...values).map(({ id }) => id);
}

/** How many there are on all pages. */
export function countEntries(reader: Reader, search: EntrySearch): number {
  const { from, values } = question(search);
  return one<{ count: number }>(reader, `SELECT count(*) AS count FROM ${from}`, ...values)?.count ?? 0;
}

/** The ids of all of them, the newest half-year first: to be taken up in portions, however many they are. */
export function listEntryIds(reader: Reader, search: EntrySearch): number[] {
  const { from, values } = question(search);
  return all<{ id: number }>(reader, `SELECT e.id FROM ${from} ORDER BY ${inOrder}`, ...values).map(({ id }) => id);
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

/** Whether any word of any narrative begins so. `beginning`: letters and digits alone. */
export function isWordBeginning(reader: Reader, beginning: string): boolean {
  return one(reader, "SELECT 1 FROM received_text WHERE received_text MATCH ? LIMIT 1", `"${beginning}"*`) !== null;
}
