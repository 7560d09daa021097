import { isBlank, isBlankInBoth } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Column 4, "(жинақтау)": the lead gathers the others' information, so it and no other body writes the joint text.
 * Leaving it out does not block: the others' parts may come later than the day the lead's own report is due.
 */
export const checkJointText: EntryRule = (context) => {
  const { jointText } = context.entry;
  if (context.role !== "lead") {
    return jointText !== null && !isBlankInBoth(jointText)
      ? [atEntry(context, "error", "jointText.notLead", "/jointText")]
      : [];
  }
  if (jointText === null || isBlank(jointText.kk)) {
    return [atEntry(context, "warning", "jointText.missing", "/jointText/kk")];
  }
  return context.input.bilingual && isBlank(jointText.ru)
    ? [atEntry(context, "warning", "text.russianMissing", "/jointText/ru", { field: "jointText" })]
    : [];
};
