import { foldForSearch } from "#shared/language/folding.ts";
import type { LocalisedText } from "#shared/language/language.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Measure, Plan } from "#shared/plan/schema.ts";
import { stemsOf } from "./word-stem.ts";

/** What a search found. */
export interface PlanFinding {
  /** Numbers of the measures in which every word was found. */
  readonly numbers: ReadonlySet<number>;
  /** The folded forms that were found, to be marked in the text. */
  readonly forms: readonly string[];
}

/** Null where nothing was asked. */
export type PlanSearch = (query: string) => PlanFinding | null;

interface Entry {
  readonly number: number;
  /** Folded, both languages. */
  readonly text: string;
}

/**
 * The search over a plan, both languages at once: letters folded (ә=а …), inside words as typed, and at the beginning of
 * words by the stem. A number of one or two digits is a measure's number; of several words all must be found.
 */
export function createPlanSearch(plan: Plan): PlanSearch {
  const entries = plan.edition.measures.map((measure) => ({ number: measure.number, text: textOf(plan, measure) }));
  return (query) => {
    const words = foldForSearch(query)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.length === 0) return null;
    const findings = words.map((word) => findWord(entries, word));
    const numbers = new Set(
      entries.map(({ number }) => number).filter((number) => findings.every((finding) => finding.numbers.has(number))),
    );
    return { numbers, forms: [...new Set(findings.flatMap(({ forms }) => forms))] };
  };
}

interface WordFinding {
  readonly numbers: Set<number>;
  readonly forms: readonly string[];
}

function findWord(entries: readonly Entry[], word: string): WordFinding {
  if (/^\d{1,2}$/.test(word)) {
    return {
      numbers: new Set(entries.filter(({ number }) => number === Number(word)).map(({ number }) => number)),
      forms: [],
    };
  }
  const stems = stemsOf(word);
  const near = stems.findLast((stem) => stem.length >= Math.max(5, word.length * nearStem)) ?? word;
  const found = entries.filter(({ text }) => text.includes(word) || begins(text, near));
  if (found.length > 0) return { numbers: allOf(found), forms: [word, near] };
  for (const stem of stems) {
    const distant = entries.filter(({ text }) => begins(text, stem));
    if (distant.length > 0) return { numbers: allOf(distant), forms: [stem] };
  }
  return { numbers: new Set(), forms: [] };
}

/** So much of a word, and five letters, must be left for a stem to be looked for always; a shorter one only where nothing else is found. */
const nearStem = 2 / 3;

/** A stem counts only where it begins a word: «грант» is not in «эмигрант». */
function begins(text: string, stem: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, "u").test(text);
}

function allOf(entries: readonly Entry[]): Set<number> {
  return new Set(entries.map(({ number }) => number));
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
