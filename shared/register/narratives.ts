import { type Language, languages } from "../language/language.ts";
import type { Entry } from "../report/entry.ts";
import type { Evidence } from "../report/evidence.ts";

/** The texts of an answer, in the order of their weight: where a word is found in two, the first is shown. */
export const narrativeFields = ["text", "jointText", "reason", "nextSteps", "evidence"] as const;
export type NarrativeField = (typeof narrativeFields)[number];

export interface Narrative {
  readonly field: NarrativeField;
  /** Null: as the document itself has it (evidence). */
  readonly language: Language | null;
  readonly text: string;
}

/** Everything of an answer that can be read, field by field, Kazakh before Russian; empty texts are left out. */
export function narrativesOf(entry: Pick<Entry, NarrativeField>): Narrative[] {
  return narrativeFields
    .flatMap((field): Narrative[] => {
      if (field === "evidence") return [{ field, language: null, text: evidenceText(entry.evidence) }];
      const texts = entry[field];
      return texts === null ? [] : languages.map((language) => ({ field, language, text: texts[language] }));
    })
    .filter(({ text }) => text.trim() !== "");
}

/** What evidence says in words: titles, numbers of orders, partners, places; a line each. Dates and counts are no words. */
export function evidenceText({ form: _, ...evidence }: Evidence): string {
  return wordsWithin(evidence).join("\n");
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

function wordsWithin(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" || isDay.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsWithin);
}
