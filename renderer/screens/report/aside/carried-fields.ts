import type { Entry } from "#shared/report/entry.ts";
import { evidenceItems, hasEvidence } from "#shared/report/evidence-of.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { isSameContent } from "../../../components/writing/same-content.ts";

/** What can be carried over from the half-year before, in the order of the form. */
export const carriedFields = ["status", "text", "reason", "nextSteps", "evidence", "jointText"] as const;
export type CarriedField = (typeof carriedFields)[number];

/** What one field held then, as it is shown. */
export type CarriedValue =
  | { readonly field: "status"; readonly status: NonNullable<Entry["status"]> }
  | { readonly field: "text" | "reason" | "nextSteps" | "jointText"; readonly text: Entry["text"] }
  | { readonly field: "evidence"; readonly count: number };

/** A field worth carrying over; `isSame`: it already stands so in this half-year. */
export type Carried = CarriedValue & { readonly isSame: boolean };

/** What of the earlier entry can stand in the present one: not what is empty, evidence of the same form, a joint text where one is written. */
export function carriedOver(earlier: Entry, present: Entry): Carried[] {
  return carriedFields.flatMap((field) => {
    const value = carriedValue(field, earlier, present);
    return value === null ? [] : [{ ...value, isSame: isSameContent(earlier[field], present[field]) }];
  });
}

function carriedValue(field: CarriedField, earlier: Entry, present: Entry): CarriedValue | null {
  switch (field) {
    case "status":
      return earlier.status === null ? null : { field, status: earlier.status };
    case "evidence":
      if (!hasEvidence(earlier.evidence) || earlier.evidence.form !== present.evidence.form) return null;
      return { field, count: evidenceItems(earlier.evidence).length };
    case "jointText":
      if (earlier.jointText === null || present.jointText === null || isBlankInBoth(earlier.jointText)) return null;
      return { field, text: earlier.jointText };
    case "text":
    case "reason":
    case "nextSteps":
      return isBlankInBoth(earlier[field]) ? null : { field, text: earlier[field] };
  }
}

/** Whether nothing stands in a field now, so that carrying over takes nothing away. */
export function isUntouchedField(field: CarriedField, { status, evidence, ...texts }: Entry): boolean {
  switch (field) {
    case "status":
      return status === null;
    case "evidence":
      return !hasEvidence(evidence);
    case "text":
    case "reason":
    case "nextSteps":
    case "jointText": {
      const text = texts[field];
      return text === null || isBlankInBoth(text);
    }
  }
}
