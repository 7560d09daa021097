import { nearestStemOf, wordsOf } from "../language/search/find-word.ts";
import type { FoundForm } from "../language/search/found-form.ts";
import { stemsOf } from "../language/search/word-stem.ts";

/** A word that is searched for, folded, and the beginning by which its other forms are found. */
export interface SearchWord {
  readonly word: string;
  readonly stem: string;
}

/** More words than this say nothing more. */
const mostWords = 12;

/**
 * The words of a query, each once. `isKnown` says whether any text has a word that begins so: where none has, a shorter
 * stem is tried, then a shorter beginning, so that «өткізілген» finds «өткізілді». A word that nothing knows stays as it
 * is and finds nothing.
 */
export function searchWords(query: string, isKnown: (beginning: string) => boolean): SearchWord[] {
  const words = [...new Set(wordsOf(query))].slice(0, mostWords);
  return words.map((word) => {
    const near = nearestStemOf(word);
    if (isKnown(near)) return { word, stem: near };
    const distant = [...stemsOf(near), ...beginningsOf(near)].find(isKnown);
    return { word, stem: distant ?? near };
  });
}

/** A beginning must be so much of the word, and so many letters, to mean the same thing. */
const leastPart = 0.6;
const leastLetters = 5;

/** The beginnings of a word that are worth trying, the longest first. */
function beginningsOf(word: string): string[] {
  const least = Math.max(leastLetters, Math.ceil(word.length * leastPart));
  const lengths = Array.from({ length: Math.max(0, word.length - least) }, (_, less) => word.length - 1 - less);
  return lengths.map((length) => word.slice(0, length));
}

/** What marks a word in a text. */
export function formsOf({ stem }: SearchWord): FoundForm[] {
  return [{ text: stem, place: "begin" }];
}

/** A text as it is indexed: its words folded, with a space between, so that index and query part words alike. */
export function indexedText(text: string): string {
  return wordsOf(text).join(" ");
}

/**
 * What FTS5 is asked: all words, each as it was typed or by its stem; a text that has it as typed ranks above. Words are
 * letters and digits alone, so that none can command.
 */
export function matchExpression(words: readonly SearchWord[]): string {
  return words.map(({ word, stem }) => `("${word}" OR "${stem}"*)`).join(" AND ");
}

/**
 * The same for whether a text fits at all: what begins with a stem is told by the stem alone. `formsOf` names every word that
 * begins so, letters and digits alone; null = it cannot name them, and what begins so is asked for.
 */
export function fitExpression(
  words: readonly SearchWord[],
  formsOf: (stem: string) => readonly string[] | null,
): string {
  return words
    .map(({ word, stem }) => {
      const begun = formsOf(stem)?.map((form) => `"${form}"`) ?? [`"${stem}"*`];
      const fitting = word.startsWith(stem) ? begun : [`"${word}"`, ...begun];
      return fitting.length === 1 ? fitting.join("") : `(${fitting.join(" OR ")})`;
    })
    .join(" AND ");
}
