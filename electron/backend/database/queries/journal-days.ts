import type { Reader } from "../connection.ts";
import { all, one } from "../statement.ts";

/** Rows from `first` on and before `end`. */
export interface Sequences {
  readonly first: number;
  readonly end: number;
}

/**
 * Between which rows those written from one instant until another lie; others may lie there too. The journal is in the order
 * of its writing, and time runs forward in it from one row that tells of a clock set back to the next: within each such stretch
 * the place is found by halving, however long the journal is.
 */
export function sequencesBetween(reader: Reader, from: string | null, until: string | null): Sequences {
  const last = one<{ last: number | null }>(reader, "SELECT max(sequence) AS last FROM journal")?.last ?? 0;
  const setBack = all<{ sequence: number }>(
    reader,
    "SELECT sequence FROM journal WHERE action = 'clock.earlier' ORDER BY sequence",
  ).map(({ sequence }) => sequence);
  const starts = [1, ...setBack];
  const stretches = starts.map((start, at) => {
    const stop = starts[at + 1] ?? last + 1;
    const first = from === null ? start : firstAtOrAfter(reader, from, start, stop);
    return { first, end: until === null ? stop : firstAtOrAfter(reader, until, first, stop) };
  });
  const filled = stretches.filter(({ first, end }) => first < end);
  return { first: filled[0]?.first ?? 1, end: filled.at(-1)?.end ?? 1 };
}

/** The first row at or after an instant, of those from `first` on and before `end`; `end` where there is none. */
function firstAtOrAfter(reader: Reader, instant: string, first: number, end: number): number {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = one<{ sequence: number; at: string }>(
      reader,
      "SELECT sequence, at FROM journal WHERE sequence >= ? ORDER BY sequence LIMIT 1",
      middle,
    );
    // A row may be missing where somebody has cut the journal.
    if (row === null || row.sequence >= high || row.at >= instant) high = middle;
    else low = row.sequence + 1;
  }
  return low;
}
