import { foldForSearch } from "../folding.ts";
import { type FoundForm, findForm } from "./found-form.ts";
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
  /** The forms that were found, to be marked in the text. */
  readonly forms: readonly FoundForm[];
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
  const asTyped = findForms(texts, [{ text: word, place: "anywhere" }, beginning(nearestStemOf(word))]);
  if (asTyped.ids.size > 0) return asTyped;
  for (const stem of stemsOf(word)) {
    const distant = findForms(texts, [beginning(nearestStemOf(stem))]);
    if (distant.ids.size > 0) return distant;
  }
  return { ids: new Set(), forms: [] };
}

/** Where one of the forms is found. */
export function findForms<Id>(texts: readonly SearchedText<Id>[], forms: readonly FoundForm[]): WordFinding<Id> {
  const found = texts.filter(({ text }) => forms.some((form) => findForm(text, form, 0) >= 0));
  return { ids: new Set(found.map(({ id }) => id)), forms };
}

/** A stem counts only where it begins a word: «грант» is not in «эмигрант». */
function beginning(text: string): FoundForm {
  return { text, place: "begin" };
}

/** So much of a word, and five letters, must be left for a stem to be looked for always. */
const nearStem = 2 / 3;

/** Near stems taken one behind the other: бұйрықтар → бұйрық → бұйры, for «бұйрығы» too. */
export function nearestStemOf(word: string): string {
  const near = stemsOf(word).findLast((stem) => stem.length >= Math.max(5, word.length * nearStem)) ?? word;
  return near === word ? word : nearestStemOf(near);
}
