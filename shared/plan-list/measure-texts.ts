import { formatDate, formatShortDate } from "../language/dates.ts";
import { type Language, type LocalisedText, languages } from "../language/language.ts";
import { findBody } from "../plan/plan.ts";
import type { Plan } from "../plan/schema.ts";
import type { PlanRow } from "./plan-row.ts";

/** Where a search found something: as the columns of the plan are called, and what stands below them. */
export type SearchedField =
  | "name"
  | "form"
  | "responsible"
  /** Full names of those who are responsible. */
  | "bodies"
  | "deadline"
  /** The last day that follows from the deadline. */
  | "day"
  | "funding"
  | "source"
  | "footnote"
  | "notes";

/** One text of a measure in which words are looked for. */
export interface MeasureText {
  readonly field: SearchedField;
  readonly language: Language;
  readonly text: string;
}

/** Everything of a measure that somebody may remember it by, in both languages: bodies by full name, the last day too. */
export function measureTexts(plan: Plan, { measure, standing }: PlanRow): MeasureText[] {
  const footnote = plan.edition.footnotes.find(({ id }) => id === measure.footnote);
  const bodies = measure.responsible.flatMap(({ body }) => findBody(plan, body) ?? []);
  const texts: (readonly [SearchedField, LocalisedText])[] = [
    ["name", measure.name],
    ["form", measure.completionFormText],
    ["responsible", measure.responsibleText],
    ...bodies.flatMap(({ name, abbreviation }) => [["responsible", abbreviation] as const, ["bodies", name] as const]),
    ["deadline", measure.deadlineText],
    ...(standing.date === null ? [] : [["day", dayInBoth(standing.date)] as const]),
    ["funding", measure.expenditureText],
    ["source", measure.fundingSourceText],
    ...(footnote === undefined ? [] : [["footnote", footnote.text] as const]),
    ...measure.notes.map((note) => ["notes", note] as const),
  ];
  return texts.flatMap(([field, text]) => languages.map((language) => ({ field, language, text: text[language] })));
}

/** A day as people write it: in words, and in figures. */
function dayInBoth(day: string): LocalisedText {
  const written = (language: Language) => `${formatDate(day, language)} (${formatShortDate(day)})`;
  return { kk: written("kk"), ru: written("ru") };
}
