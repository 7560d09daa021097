import { diffArrays } from "diff";
import type { Evidence } from "#shared/report/evidence.ts";
import { isSameContent } from "../../../components/writing/same-content.ts";
import { type EvidenceRow, rowsOf } from "../evidence/evidence-list.ts";

/** A row of evidence: it stays, it comes with the other list, or it goes. */
export interface RowDifference {
  readonly kind: "same" | "comes" | "goes";
  readonly row: EvidenceRow;
}

/** Which rows come and which go where `after` takes the place of `before`, in order. */
export function rowDifference(before: Evidence, after: Evidence): RowDifference[] {
  return diffArrays([...rowsOf(before)], [...rowsOf(after)], { comparator: isSameContent }).flatMap(
    ({ added, removed, value }) =>
      value.map((row): RowDifference => ({ kind: added ? "comes" : removed ? "goes" : "same", row })),
  );
}
