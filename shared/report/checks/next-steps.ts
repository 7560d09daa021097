import { isBlank, isBlankInBoth } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** product.md, 4: what is not finished has next steps. */
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
