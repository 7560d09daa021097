import { isBlank } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Shorter than this, a narrative says hardly more than its status: letters and digits. */
const shortText = 40;

/** Resolution, paragraph 2, 2): information on how the measure is carried out, which a word or two is not. */
export const checkShortText: EntryRule = (context) =>
  (["kk", "ru"] as const).flatMap((language) => {
    const text = context.entry.text[language];
    const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
    return isBlank(text) || letters >= shortText
      ? []
      : [atEntry(context, "warning", "text.short", `/text/${language}`, { letters: shortText })];
  });
