import { codeOf, unprintableIn } from "../../language/print-coverage.ts";
import { atEntry, type EntryRule } from "./finding.ts";
import { textsIn } from "./texts-in.ts";

const mostNamed = 5;

/** What no typeface of the printed report has is printed as its code: better said before than found on paper. */
export const checkUnprintable: EntryRule = (context) =>
  textsIn(context.entry).flatMap(({ path, text }) => {
    const found = unprintableIn(text);
    if (found.length === 0) return [];
    const named = found.slice(0, mostNamed).map((character) => `${character} ${codeOf(character)}`);
    const characters = named.join(", ") + (found.length > mostNamed ? ", …" : "");
    return [atEntry(context, "warning", "text.unprintable", path, { characters })];
  });
