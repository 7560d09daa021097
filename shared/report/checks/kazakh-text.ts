import { isBlank, sameWords } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** A Kazakh text of so many Cyrillic letters has some of the nine letters that Russian lacks. */
const enoughLetters = 60;

/** The plan is written in Kazakh, and Kazakh and Russian are equals here: a Russian text pasted into the Kazakh field is noticed. */
export const checkKazakhText: EntryRule = (context) => {
  const { kk, ru } = context.entry.text;
  if (!isBlank(kk) && sameWords(kk, ru)) return [atEntry(context, "warning", "text.sameInBoth", "/text/kk")];
  const letters = kk.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return letters >= enoughLetters && !/[әғқңөұүһі]/iu.test(kk)
    ? [atEntry(context, "warning", "text.notKazakh", "/text/kk")]
    : [];
};
