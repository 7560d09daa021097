import { isBlank } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Resolution, paragraph 2, 2): each measure is informed on in words. In Kazakh, the language of the plan and of the state; in
 * Russian too where the report is given in both.
 */
export const checkNarrative: EntryRule = (context) => {
  const { text } = context.entry;
  return [
    ...(isBlank(text.kk) ? [atEntry(context, "error", "text.kazakhMissing", "/text/kk", { field: "text" })] : []),
    ...(context.input.bilingual && isBlank(text.ru)
      ? [atEntry(context, "error", "text.russianMissing", "/text/ru", { field: "text" })]
      : []),
  ];
};
