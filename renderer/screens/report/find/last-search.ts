import type { Hit } from "./find-in-report.ts";

/** What was looked for last, and the hit that was gone to, so that F3 goes on from there. */
export interface LastSearch {
  readonly words: string;
  readonly hit: Pick<Hit, "measure" | "pointer" | "from"> | null;
}

let last: LastSearch = { words: "", hit: null };

/** What was looked for last in this window. */
export function lastSearch(): LastSearch {
  return last;
}

/** From now on this was looked for last. */
export function keepSearch(search: LastSearch): void {
  last = search;
}

/** The hit that comes after the one gone to, or before it; from the other end where there is none further. */
export function hitBeside(hits: readonly Hit[], from: LastSearch["hit"], by: 1 | -1): Hit | null {
  const index = hits.findIndex(
    (hit) => hit.measure === from?.measure && hit.pointer === from.pointer && hit.from === from.from,
  );
  const next = index < 0 ? 0 : (index + by + hits.length) % hits.length;
  return hits[next] ?? null;
}
