import { hasHiddenCharacters } from "../text.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/** Characters that come with pasting and are not seen can turn the order of what is read: nobody signs those unknowing. */
export const checkHiddenCharacters: EntryRule = (context) =>
  textsIn(context.entry, "")
    .filter(({ text }) => hasHiddenCharacters(text))
    .map(({ path }) => atEntry(context, "warning", "text.hiddenCharacters", path));

function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}
