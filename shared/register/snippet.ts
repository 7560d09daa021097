import { foldForSearch } from "../language/folding.ts";
import type { Language } from "../language/language.ts";
import { findForm } from "../language/search/found-form.ts";
import { type Narrative, narrativeFields } from "./narratives.ts";
import { formsOf, type SearchWord } from "./search-words.ts";

/** So many characters are shown of a text. */
const length = 220;
/** So many of them before the first word found. */
const before = 60;

/** A place of a text with what was searched for; `…` stands where something was left out. */
export interface Snippet extends Pick<Narrative, "field" | "language"> {
  readonly text: string;
}

/** The text of an answer that has most of the words, the reader's language first among equals, cut to where they stand. */
export function snippetOf(
  narratives: readonly Narrative[],
  words: readonly SearchWord[],
  reader: Language,
): Snippet | null {
  let best: { readonly narrative: Narrative; readonly places: readonly number[]; readonly plain: string } | null = null;
  for (const narrative of inOrder(narratives, reader)) {
    const plain = plainOf(narrative.text);
    const places = placesOf(plain, words);
    if (best === null || places.length > best.places.length) best = { narrative, places, plain };
    // Folding costs more than all the rest: a text that has every word is not surpassed.
    if (places.length === words.length) break;
  }
  if (best === null) return null;
  const { field, language } = best.narrative;
  return { field, language, text: cut(best.plain, best.places) };
}

const anySpace = /\s+/gu;
/** White space that is not a plain space between two words. */
const otherSpace = /[^\S ]| {2}/u;

/** In one line. */
function plainOf(text: string): string {
  const line = otherSpace.test(text) ? text.replaceAll(anySpace, " ") : text;
  return line.trim().normalize("NFC");
}

function inOrder(narratives: readonly Narrative[], reader: Language): Narrative[] {
  const rank = ({ field, language }: Narrative) => 2 * narrativeFields.indexOf(field) + (language === reader ? 0 : 1);
  return narratives.toSorted((a, b) => rank(a) - rank(b));
}

/** Where the words stand first in a text, one place a word that is found. */
function placesOf(plain: string, words: readonly SearchWord[]): number[] {
  const folded = foldForSearch(plain);
  return words.flatMap((word) => {
    const places = formsOf(word).map((form) => findForm(folded, form, 0));
    const first = places.find((place) => place >= 0);
    return first === undefined ? [] : [originOf(plain, folded, first)];
  });
}

/** The place in the text of a place in its folded form; only rare characters make the two differ. */
function originOf(plain: string, folded: string, place: number): number {
  if (plain.length === folded.length) return place;
  let passed = 0;
  let origin = 0;
  for (const character of plain) {
    if (passed >= place) break;
    passed += foldForSearch(character).length;
    origin += character.length;
  }
  return origin;
}

/** Whole words around the first of the places. */
function cut(plain: string, places: readonly number[]): string {
  if (plain.length <= length) return plain;
  const first = Math.min(...places, plain.length);
  const wanted = Math.max(0, Math.min(first === plain.length ? 0 : first - before, plain.length - length));
  const from = wanted === 0 ? 0 : plain.indexOf(" ", wanted) + 1;
  const end = from + length >= plain.length ? plain.length : plain.lastIndexOf(" ", from + length);
  const until = end <= from ? from + length : end;
  return `${from > 0 ? "…" : ""}${plain.slice(from, until).toWellFormed()}${until < plain.length ? "…" : ""}`;
}
