import { isBlank, sameWords } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Resolution, paragraph 2, 2): once a half-year; the same text as last time says nothing of this one. */
export const checkSameText: EntryRule = (context) => {
  const { entry, previous } = context;
  if (previous === null) return [];
  return (["kk", "ru"] as const)
    .filter((language) => !isBlank(entry.text[language]) && sameWords(entry.text[language], previous.text[language]))
    .map((language) => atEntry(context, "warning", "text.sameAsBefore", `/text/${language}`));
};
