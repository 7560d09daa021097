import { foldForSearch } from "../folding.ts";
import { stemsOf } from "./word-stem.ts";

/** A text that can be searched. */
export interface SearchedText<Id> {
  readonly id: Id;
  /** Folded (`foldForSearch`): the languages of a thing one behind the other. */
  readonly text: string;
}

/** Where a word was found. */
export interface WordFinding<Id> {
  readonly ids: ReadonlySet<Id>;
  /** The folded forms that were found, to be marked in the text. */
  readonly forms: readonly string[];
}

/** The words of a query, folded. */
export function wordsOf(query: string): string[] {
  return foldForSearch(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Where a folded word is found: inside words as it was typed, and at the beginning of words by its stem, so that another
 * case of the word is found too. A much shorter stem is looked for only where nothing else is found.
 */
export function findWord<Id>(texts: readonly SearchedText<Id>[], word: string): WordFinding<Id> {
  const stems = stemsOf(word);
  const near = stems.findLast((stem) => stem.length >= Math.max(5, word.length * nearStem)) ?? word;
  const found = texts.filter(({ text }) => text.includes(word) || begins(text, near));
  if (found.length > 0) return { ids: idsOf(found), forms: [...new Set([word, near])] };
  for (const stem of stems) {
    const distant = texts.filter(({ text }) => begins(text, stem));
    if (distant.length > 0) return { ids: idsOf(distant), forms: [stem] };
  }
  return { ids: new Set(), forms: [] };
}

/** So much of a word, and five letters, must be left for a stem to be looked for always. */
const nearStem = 2 / 3;

/** A stem counts only where it begins a word: «грант» is not in «эмигрант». */
function begins(text: string, stem: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, "u").test(text);
}

function idsOf<Id>(texts: readonly SearchedText<Id>[]): Set<Id> {
  return new Set(texts.map(({ id }) => id));
}
