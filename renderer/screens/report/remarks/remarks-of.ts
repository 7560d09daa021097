import type { RemarkView } from "#shared/api/answer-view.ts";
import { placeOfCheck } from "../fields/field-path.ts";

/** The remarks that are not ticked off. */
export function openRemarks(remarks: readonly RemarkView[]): RemarkView[] {
  return remarks.filter(({ answered }) => !answered);
}

/** The remarks on one measure; `null`: those on the report as a whole. */
export function remarksOf(remarks: readonly RemarkView[], measure: number | null): RemarkView[] {
  return remarks.filter((remark) => remark.measure === measure);
}

/** The pointers within a measure's entry that open remarks speak of. */
export function remarkedPointers(remarks: readonly RemarkView[], measure: number): ReadonlySet<string> {
  return new Set(
    openRemarks(remarks).flatMap((remark) => {
      const place = placeOfCheck(remark);
      return place.kind === "field" && place.measure === measure ? [place.pointer] : [];
    }),
  );
}
