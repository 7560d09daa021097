import { type EditionRule, fault } from "../finding.ts";

/**
 * Of a measure that stays, what its answers hang on stays: the form of completion decides what proves it, the funding whose
 * money is asked for, the section where it is printed. Where one of them is to be another, it is another measure.
 */
export const checkKept: EditionRule = ({ difference }) =>
  (difference?.measures.changed ?? []).flatMap(({ after: { number: measure }, fields }) => [
    ...(fields.includes("completionForm") ? [fault("formChanged", { measure })] : []),
    ...(fields.includes("funding") ? [fault("fundingChanged", { measure })] : []),
    ...(fields.includes("section") ? [fault("sectionChanged", { measure })] : []),
  ]);
