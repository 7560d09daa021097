import { isBlank } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** product.md, "What the clerk gets", 4: Kazakh is required, Russian where the report is bilingual. */
export const checkNarrative: EntryRule = (context) => {
  const { text } = context.entry;
  return [
    ...(isBlank(text.kk) ? [atEntry(context, "error", "text.kazakhMissing", "/text/kk", { field: "text" })] : []),
    ...(context.input.bilingual && isBlank(text.ru)
      ? [atEntry(context, "error", "text.russianMissing", "/text/ru", { field: "text" })]
      : []),
  ];
};
