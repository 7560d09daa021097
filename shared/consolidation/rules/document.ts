import { readingLimits } from "../../package/limits.ts";
import { isBlank } from "../../report/text.ts";
import { type ConsolidationRule, finds } from "../finding.ts";

/** A state document names who signs it and whom to ask. */
export const checkPeople: ConsolidationRule = ({ head, preparer }) => [
  ...(isBlank(head.name) ? [finds("error", "people.headMissing")] : []),
  ...(isBlank(preparer.name) ? [finds("error", "people.preparerMissing")] : []),
];

/** A data file that the reader would refuse is not written (docs/package-format.md). */
export const checkSize: ConsolidationRule = ({ size }) =>
  size > readingLimits.jsonBytes
    ? [finds("error", "document.tooLarge", {}, { size, most: readingLimits.jsonBytes })]
    : [];
