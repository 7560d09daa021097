import type { Reader } from "../connection.ts";
import { all, one } from "../statement.ts";
import { type EntrySearch, entryQuestion, fromOf, narrowing, wordQuestion } from "./received-search.ts";
import { countIndexed, idBounds, lastId, textTable } from "./received-words.ts";

/**
 * What is found, in the order of its pages, in portions that are each counted, and gone through, in one statement: of years of
 * use a statement over all of it would keep others waiting. Where words are searched for a portion is of ids, the newest first;
 * else of a half-year, or all.
 */
export interface Portion {
  /** How many answers fit. */
  readonly count: number;
  /** How many have the words, whatever else narrows. */
  readonly hits: number;
  /** Of words: ids below this, and from `least` on. */
  readonly below: number;
  readonly least: number;
  /** Null = of whatever half-year. */
  readonly halfYear: string | null;
}

/** Work in steps of one statement each: between two of them others may have their turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many answers are gone through in one statement. */
const mostAtOnce = 16_384;

const whole = { below: Number.MAX_SAFE_INTEGER, least: 0, halfYear: null };

/** Counts what is found, a portion at a time. */
export function countPortions(reader: Reader, search: EntrySearch, most = mostAtOnce): Steps<Portion[]> {
  const { match, halfYear, all: every } = search;
  if (match !== null) {
    return isInMany(reader, search, match, most)
      ? countWordPortions(reader, search, match, most)
      : inOneStep({ ...whole, ...countWords(reader, search, match) });
  }
  return every && halfYear === null
    ? countHalfYears(reader, search)
    : inOneStep({ ...whole, ...countRows(reader, search) });
}

/** Whether to go through all that has the words takes more than one step. */
function isInMany(reader: Reader, search: EntrySearch, match: string, most: number): boolean {
  // What is asked for by the letters it begins with is gathered anew in each statement, which takes longer than to go through it.
  if (match.includes("*") || countIndexed(reader, search) <= most) return false;
  const text = textTable(search);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${text} WHERE ${text} MATCH ? LIMIT ?)`;
  return one<{ count: number }>(reader, sql, match, most)?.count === most;
}

// biome-ignore lint/correctness/useYield: one statement is one step
function* inOneStep(portion: Portion): Steps<Portion[]> {
  return [portion];
}

type Counted = Pick<Portion, "count" | "hits">;

const none: Counted = { count: 0, hits: 0 };

function countWords(reader: Reader, search: EntrySearch, match: string): Counted {
  const question = wordQuestion(search, match);
  return one(reader, `SELECT count(*) AS count, count(*) AS hits FROM ${fromOf(question)}`, ...question.values) ?? none;
}

function countRows(reader: Reader, search: EntrySearch): Counted {
  const question = entryQuestion(search);
  return one(reader, `SELECT count(*) AS count, count(*) AS hits FROM ${fromOf(question)}`, ...question.values) ?? none;
}

function* countHalfYears(reader: Reader, search: EntrySearch): Steps<Portion[]> {
  const portions: Portion[] = [];
  for (const halfYear of listHalfYears(reader)) {
    if (portions.length > 0) yield;
    portions.push({ ...whole, halfYear, ...countRows(reader, { ...search, halfYear }) });
  }
  return portions;
}

/** Each half-year of which anything came, the newest first. */
function listHalfYears(reader: Reader): string[] {
  return all<{ halfYear: string }>(
    reader,
    `WITH RECURSIVE held (half_year) AS (
       SELECT (SELECT max(half_year) FROM received_entry)
       UNION ALL
       SELECT (SELECT max(half_year) FROM received_entry WHERE half_year < held.half_year)
       FROM held WHERE held.half_year IS NOT NULL
     )
     SELECT half_year AS halfYear FROM held WHERE half_year IS NOT NULL`,
  ).map(({ halfYear }) => halfYear);
}

function* countWordPortions(reader: Reader, search: EntrySearch, match: string, most: number): Steps<Portion[]> {
  const text = textTable(search);
  const { conditions, values } = narrowing(search);
  const within = `${text} MATCH ? AND ${idBounds(text)}`;
  const sql =
    conditions.length === 0
      ? `SELECT count(*) AS count, count(*) AS hits FROM ${text} WHERE ${within}`
      : `SELECT count(*) FILTER (WHERE ${conditions.join(" AND ")}) AS count, count(*) AS hits
         FROM ${text} CROSS JOIN received_entry e ON e.id = ${text}.rowid WHERE ${within}`;
  const portions: Portion[] = [];
  for (let below = lastId(reader) + 1; below > 1; below -= most) {
    if (portions.length > 0) yield;
    const least = below - most;
    const counted = one<Counted>(reader, sql, ...values, match, below, least) ?? none;
    portions.push({ ...counted, below, least, halfYear: null });
  }
  return portions;
}
