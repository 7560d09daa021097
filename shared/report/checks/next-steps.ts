import { isBlank, isBlankInBoth } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Resolution, paragraph 2, 2) and column 5: what is not finished by its deadline yet is still to be done, so something follows. */
export const checkNextSteps: EntryRule = (context) => {
  const { status, nextSteps } = context.entry;
  if (isBlank(nextSteps.kk)) {
    return status === "inProgress" || !isBlankInBoth(nextSteps)
      ? [atEntry(context, "warning", "nextSteps.missing", "/nextSteps/kk")]
      : [];
  }
  return context.input.bilingual && isBlank(nextSteps.ru)
    ? [atEntry(context, "warning", "text.russianMissing", "/nextSteps/ru", { field: "nextSteps" })]
    : [];
};
