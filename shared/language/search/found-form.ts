/** A form of a word as a search found it: folded, and where in a word it counts. */
export interface FoundForm {
  readonly text: string;
  readonly place: "anywhere" | "begin" | "whole";
}

const partOfWord = /[\p{L}\p{N}]/u;

/** Where a form is in a folded text, from `from` on; -1 where it is not. */
export function findForm(folded: string, { text, place }: FoundForm, from: number): number {
  if (text === "") return -1;
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    const begins = place === "anywhere" || !partOfWord.test(folded.charAt(at - 1));
    const ends = place !== "whole" || !partOfWord.test(folded.charAt(at + text.length));
    if (begins && ends) return at;
  }
  return -1;
}

/** Where what was found at `at` ends: a stem stands for the whole word that it begins. */
export function endOfForm(folded: string, { text, place }: FoundForm, at: number): number {
  let end = at + text.length;
  if (place === "begin") while (partOfWord.test(folded.charAt(end))) end += 1;
  return end;
}
