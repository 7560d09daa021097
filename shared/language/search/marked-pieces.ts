import { foldForSearch } from "../folding.ts";
import { endOfForm, type FoundForm, findForm } from "./found-form.ts";

/** A piece of a text; `found` where a search looked for it. `position` is where it begins. */
export interface MarkedPiece {
  readonly text: string;
  readonly found: boolean;
  readonly position: number;
}

/** The pieces of a text in which forms were found, in order; together they are the text. */
export function markedPieces(text: string, forms: readonly FoundForm[]): MarkedPiece[] {
  const marked = markedCharacters(text, forms);
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (let position = 1; position <= text.length; position += 1) {
    if (position < text.length && marked[position] === marked[from]) continue;
    pieces.push({ text: text.slice(from, position), found: marked[from] === true, position: from });
    from = position;
  }
  return pieces;
}

function markedCharacters(text: string, forms: readonly FoundForm[]): boolean[] {
  const { folded, origins } = foldWithOrigins(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const form of forms) {
    for (let at = findForm(folded, form, 0); at >= 0; at = findForm(folded, form, at + form.text.length)) {
      const begin = origins[at] ?? 0;
      const end = origins[endOfForm(folded, form, at)] ?? text.length;
      marked.fill(true, begin, end);
    }
  }
  return marked;
}

/** The folded text, and for each of its characters where it came from. */
function foldWithOrigins(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = "";
  const origins: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = foldForSearch(character);
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(position);
    folded += plain;
    position += character.length;
  }
  return { folded, origins };
}
