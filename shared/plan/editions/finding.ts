import type { HalfYear } from "../half-year.ts";
import type { Plan } from "../schema.ts";
import type { EditionDifference } from "./difference.ts";
import type { Edition } from "./edition.ts";

/** Everything the rules of an edition can find: `problems.edition.<code>` in the catalogues. */
export const editionFaults = [
  "nothingChanged",
  "measureTwice",
  "numberUsedBefore",
  "sectionUnknown",
  "footnoteUnknown",
  "bodyTwice",
  "bodyGone",
  "bodyUnknown",
  "groupAsBody",
  "namedTwice",
  "leadTwice",
  "leadIsGroup",
  "responsibleWords",
  "ownerLost",
  "sameBin",
  "binReplaced",
  "endsBeforeBeginning",
  "successorEarly",
  "successorMissing",
  "successorCircle",
  "sameName",
  "deadlineDay",
  "deadlineOutside",
  "deadlineWords",
  "textMissing",
  "formChanged",
  "fundingChanged",
  "sectionChanged",
  "appliesEarlier",
  "addresseeMissing",
  "nobodyReports",
  "leadLost",
  "planDiffers",
] as const;
export type EditionFault = (typeof editionFaults)[number];

/** What a rule found. An error keeps the edition from being signed, and from being taken in; a warning is only said. */
export interface EditionFinding {
  readonly code: EditionFault;
  readonly severity: "error" | "warning";
  readonly data: Readonly<Record<string, string | number>>;
}

/** An edition that is to be judged, and those before it. */
export interface JudgedEdition {
  readonly plan: Plan;
  readonly appliesFrom: HalfYear;
  /** All that are known, in order; empty where an edition is looked at by itself. */
  readonly earlier: readonly Edition[];
  /** Against the last of them; null where there is none. */
  readonly difference: EditionDifference | null;
}

export type EditionRule = (edition: JudgedEdition) => EditionFinding[];

export function fault(code: EditionFault, data: EditionFinding["data"] = {}): EditionFinding {
  return { code, severity: "error", data };
}

export function warning(code: EditionFault, data: EditionFinding["data"] = {}): EditionFinding {
  return { code, severity: "warning", data };
}

/** Each value that stands more than once, once. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
