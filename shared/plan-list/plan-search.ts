import { foldForSearch } from "../language/folding.ts";
import { findForms, findWord, type SearchedText, type WordFinding, wordsOf } from "../language/search/find-word.ts";
import type { FoundForm } from "../language/search/found-form.ts";
import type { Plan } from "../plan/schema.ts";
import { measureTexts } from "./measure-texts.ts";
import type { PlanRow } from "./plan-row.ts";

/** What a search found. */
export interface PlanFinding {
  /** Numbers of the measures in which every word was found. */
  readonly numbers: ReadonlySet<number>;
  /** The forms that were found, to be marked in the text. */
  readonly forms: readonly FoundForm[];
}

/** Null where nothing was asked. */
export type PlanSearch = (query: string) => PlanFinding | null;

/**
 * The search over a plan, both languages at once (shared/language/search); the abbreviation of a body («БҒМ», «МОН») counts
 * as a whole word. A number of one or two digits, asked for alone, is a measure's number; of several words all must be
 * found, in whatever text of the measure.
 */
export function createPlanSearch(plan: Plan, rows: readonly PlanRow[]): PlanSearch {
  const texts = rows.map((row) => ({ id: row.measure.number, text: textOf(plan, row) }));
  const abbreviations = abbreviationsOf(plan);
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const findings = words.map((word) => {
      if (/^\d{1,2}$/.test(word)) return findNumber(texts, word, words.length === 1);
      const whole = abbreviations.has(word) ? findForms(texts, [{ text: word, place: "whole" }]) : null;
      return whole !== null && whole.ids.size > 0 ? whole : findWord(texts, word);
    });
    const numbers = texts.map(({ id }) => id).filter((number) => findings.every(({ ids }) => ids.has(number)));
    return { numbers: new Set(numbers), forms: findings.flatMap(({ forms }) => forms) };
  };
}

function textOf(plan: Plan, row: PlanRow): string {
  const all = measureTexts(plan, row).map(({ text }) => text);
  return foldForSearch(all.join(" \n "));
}

/** «27» is a measure's number; in «31 тамыз» it may be a day as well. */
function findNumber(texts: readonly SearchedText<number>[], word: string, isAlone: boolean): WordFinding<number> {
  const number = Number(word);
  if (isAlone) return { ids: new Set(texts.map(({ id }) => id).filter((id) => id === number)), forms: [] };
  const { ids, forms } = findForms(texts, [{ text: word, place: "whole" }]);
  return { ids: new Set([...ids, number]), forms };
}

/** Abbreviations of one word in capital letters, folded. */
function abbreviationsOf({ bodies }: Plan): Set<string> {
  const all = bodies.flatMap(({ abbreviation }) => [abbreviation.kk, abbreviation.ru]);
  return new Set(all.filter((text) => /^\p{Lu}{2,6}$/u.test(text)).map(foldForSearch));
}
