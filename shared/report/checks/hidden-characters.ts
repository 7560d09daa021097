import { hasHiddenCharacters } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";
import { textsIn } from "./texts-in.ts";

/** Characters that come with pasting and are not seen can turn the order of what is read: nobody signs those unknowing. */
export const checkHiddenCharacters: EntryRule = (context) =>
  textsIn(context.entry)
    .filter(({ text }) => hasHiddenCharacters(text))
    .map(({ path }) => atEntry(context, "warning", "text.hiddenCharacters", path));
