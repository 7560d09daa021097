import type { Reader } from "../connection.ts";
import { all } from "../statement.ts";
import type { Portion, Steps } from "./received-portions.ts";
import { type EntrySearch, entryQuestion, fromOf, inOrder, wordQuestion } from "./received-search.ts";
import { countIndexed, idBounds, textTable } from "./received-words.ts";

interface Place {
  readonly limit: number;
  readonly offset: number;
}

interface EntryPage extends Place {
  /** What was counted of the same search. */
  readonly portions: readonly Portion[];
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
export function* searchEntryIds(reader: Reader, search: EntrySearch, page: EntryPage): Steps<number[]> {
  const { limit, offset, portions, weighed = mostWeighed } = page;
  if (search.rankedBy === null) return yield* idsInOrder(reader, search, portions, page);
  const total = sumOf(portions, ({ count }) => count);
  if (total <= weighed && portions.length === 1) return yield* bestIds(reader, search, portions, page);
  const hits = sumOf(portions, ({ hits: found }) => found);
  if (hits > countIndexed(reader, search) / 2) return yield* idsInOrder(reader, search, portions, page);
  if (total <= weighed) return yield* bestIds(reader, search, portions, page);
  const [cut = 0] = yield* idsInOrder(reader, search, portions, { limit: 1, offset: weighed - 1 });
  const newest = portions
    .filter(({ below }) => below > cut)
    .map((portion) => ({ ...portion, least: Math.max(portion.least, cut) }));
  const first = { limit: Math.min(limit, weighed - offset), offset };
  const best = first.limit > 0 ? yield* bestIds(reader, search, newest, first) : [];
  const others = { limit: limit - best.length, offset: Math.max(offset, weighed) };
  return others.limit > 0 ? [...best, ...(yield* idsInOrder(reader, search, portions, others))] : best;
}

function sumOf(portions: readonly Portion[], what: (portion: Portion) => number): number {
  return portions.reduce((sum, portion) => sum + what(portion), 0);
}

interface RankedRow {
  readonly id: number;
  /** The less the better. */
  readonly rank: number;
}

/** The best of all portions. */
function* bestIds(
  reader: Reader,
  search: EntrySearch,
  portions: readonly Portion[],
  { limit, offset }: Place,
): Steps<number[]> {
  const text = textTable(search);
  const question = wordQuestion(search, search.rankedBy ?? "");
  const sql = `SELECT ${text}.rowid AS id, ${text}.rank AS rank FROM ${fromOf(question)}
    AND ${idBounds(text)} ORDER BY ${text}.rank, ${text}.rowid DESC LIMIT ?`;
  const found: RankedRow[] = [];
  for (const { count, below, least } of portions) {
    if (count === 0) continue;
    if (found.length > 0) yield;
    found.push(...all<RankedRow>(reader, sql, ...question.values, below, least, offset + limit));
  }
  found.sort((one, other) => one.rank - other.rank || other.id - one.id);
  return found.slice(offset, offset + limit).map(({ id }) => id);
}

/** Of words the newest first, else by half-years, bodies and measures: portions come in this order. */
function* idsInOrder(
  reader: Reader,
  search: EntrySearch,
  portions: readonly Portion[],
  { limit, offset }: Place,
): Steps<number[]> {
  const ids: number[] = [];
  let toSkip = offset;
  for (const portion of portions) {
    const here = Math.min(limit - ids.length, portion.count - toSkip);
    if (here > 0) {
      if (ids.length > 0) yield;
      ids.push(...idsIn(reader, search, portion, { limit: here, offset: toSkip }));
    }
    toSkip = Math.max(0, toSkip - portion.count);
  }
  return ids;
}

function idsIn(reader: Reader, search: EntrySearch, portion: Portion, { limit, offset }: Place): number[] {
  const read = (sql: string, values: Parameters<typeof all>[2][]) =>
    all<{ id: number }>(reader, `${sql} LIMIT ? OFFSET ?`, ...values, limit, offset).map(({ id }) => id);
  if (search.match === null) {
    const question = entryQuestion({ ...search, halfYear: portion.halfYear ?? search.halfYear });
    return read(`SELECT e.id FROM ${fromOf(question)} ORDER BY ${inOrder}`, [...question.values]);
  }
  const text = textTable(search);
  const question = wordQuestion(search, search.match);
  const sql = `SELECT ${text}.rowid AS id FROM ${fromOf(question)} AND ${idBounds(text)} ORDER BY ${text}.rowid DESC`;
  return read(sql, [...question.values, portion.below, portion.least]);
}
