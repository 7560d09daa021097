import type { ProblemList } from "../problems.ts";

/** One record of the archive and the bytes it takes, from its local header to its last byte. */
export interface Extent {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * "data before the first or after the last record, overlapping entries" (package-format.md): the records follow one
 * another from the first byte of the file to the central directory, with nothing between and nothing shared.
 * @param extents in the order of the file
 */
export function checkRecordOrder(extents: readonly Extent[], directoryOffset: number, problems: ProblemList): void {
  let expected = 0;
  let before = "";
  for (const { name, from, to } of extents) {
    if (from < expected) problems.add("container.overlap", { name, other: before });
    else if (from > expected) problems.add(expected === 0 ? "container.leadingData" : "container.gap", { name });
    expected = Math.max(expected, to);
    before = name;
  }
  if (expected > directoryOffset) problems.add("container.overlap", { name: before, other: "" });
  else if (expected < directoryOffset) {
    problems.add(extents.length === 0 ? "container.leadingData" : "container.gap", { name: before });
  }
}
