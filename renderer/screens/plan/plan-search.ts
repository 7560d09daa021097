import { foldForSearch } from "#shared/language/folding.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { findWord, type SearchedText, type WordFinding, wordsOf } from "#shared/language/search/find-word.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Measure, Plan } from "#shared/plan/schema.ts";

/** What a search found. */
export interface PlanFinding {
  /** Numbers of the measures in which every word was found. */
  readonly numbers: ReadonlySet<number>;
  /** The folded forms that were found, to be marked in the text. */
  readonly forms: readonly string[];
}

/** Null where nothing was asked. */
export type PlanSearch = (query: string) => PlanFinding | null;

/**
 * The search over a plan, both languages at once (shared/language/search). A number of one or two digits is a measure's
 * number; of several words all must be found.
 */
export function createPlanSearch(plan: Plan): PlanSearch {
  const texts = plan.edition.measures.map((measure) => ({ id: measure.number, text: textOf(plan, measure) }));
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const findings = words.map((word) =>
      /^\d{1,2}$/.test(word) ? findNumber(texts, Number(word)) : findWord(texts, word),
    );
    const numbers = texts.map(({ id }) => id).filter((id) => findings.every(({ ids }) => ids.has(id)));
    return { numbers: new Set(numbers), forms: [...new Set(findings.flatMap(({ forms }) => forms))] };
  };
}

function findNumber(texts: readonly SearchedText<number>[], number: number): WordFinding<number> {
  return { ids: new Set(texts.some(({ id }) => id === number) ? [number] : []), forms: [] };
}

/** Everything of a measure that somebody may remember it by: the bodies by their full names too. */
function textOf(plan: Plan, measure: Measure): string {
  const bodies = measure.responsible.flatMap(({ body }) => {
    const found = findBody(plan, body);
    return found === undefined ? [] : [found.name, found.abbreviation];
  });
  const texts: LocalisedText[] = [
    measure.name,
    measure.completionFormText,
    measure.responsibleText,
    measure.deadlineText,
    measure.expenditureText,
    ...bodies,
  ];
  return foldForSearch(texts.flatMap(({ kk, ru }) => [kk, ru]).join(" \n "));
}
