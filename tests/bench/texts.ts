import { originalPlan } from "#shared/plan/plan.ts";
import { measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";
import type { Entry } from "#shared/report/entry.ts";
import { answerOf } from "#tests/support/register/received.ts";

/** Words that are looked for, in so many of all answers; where one stands it has any of these endings. */
const sought = [
  { word: "криптошлюз", share: 0.005 },
  { word: "қаражат", share: 0.1 },
  { word: "маман", share: 0.5 },
] as const;
const endings = ["", "дар", "дың", "ға", "дарға", "дарымыздың", "ын", "мен"];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const { measures } = originalPlan.edition;
const vocabulary = { kk: wordsOf("kk"), ru: wordsOf("ru") };

function wordsOf(language: "kk" | "ru"): string[] {
  const text = measures.map(({ name }) => name[language]).join(" ");
  return [...new Set(text.split(/[^\p{L}-]+/u).filter(Boolean))];
}

/** A narrative of about so many words of the plan; those at the beginning of the plan come more often. */
function narrative(language: "kk" | "ru", length: number, random: () => number): string {
  const words = vocabulary[language];
  return Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)]).join(" ");
}

/** The answer of a body on a measure: 90 words in both languages, next steps, and the words that are looked for. */
export function anAnswer(measure: number, random: () => number): Entry {
  const told = sought
    .filter(({ share }) => random() < share)
    .map(({ word }) => word + endings[Math.floor(random() * endings.length)]);
  const nextSteps = { kk: narrative("kk", 30, random), ru: narrative("ru", 30, random) };
  return answerOf(
    measure,
    [narrative("kk", 45, random), ...told, narrative("kk", 45, random)].join(" "),
    narrative("ru", 90, random),
    { nextSteps },
  );
}

const halfYear = "2018-H1";
const bodies = reportingBodies(originalPlan, halfYear).map(({ code }) => code);

/** The answers of one report: of one body after the other. */
export function aReport(number: number, random: () => number): { readonly code: string; readonly entries: Entry[] } {
  const code = bodies[number % bodies.length] ?? "BGM";
  const entries = measuresOf(originalPlan, code, halfYear).map(({ measure }) => anAnswer(measure.number, random));
  return { code, entries };
}
