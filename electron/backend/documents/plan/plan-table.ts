import { formatDate, formatHalfYear } from "#shared/language/dates.ts";
import type { Language } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import { chosenFilters } from "#shared/plan-list/filter-text.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import { listPlan, type PlanLook } from "#shared/plan-list/plan-list.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { isPlanOrder } from "#shared/plan-list/sort-rows.ts";
import type { SheetLine } from "../workbook.ts";

/** A plan as it is looked at: what a table of it is made from. */
export interface PlanTableInput {
  readonly plan: Plan;
  /** All rows, as the body sees them on `today`. */
  readonly rows: readonly PlanRow[];
  readonly look: PlanLook;
  /** Whose look it is; null = no body's. */
  readonly body: Body | null;
  readonly halfYear: string;
  /** `YYYY-MM-DD`: what deadlines were judged on. */
  readonly today: string;
  /** The restricted-use mark is set. */
  readonly restricted: boolean;
}

/** The same in one language, ready to be printed or written. */
export interface PlanTable extends PlanTableInput {
  readonly language: Language;
  readonly say: (key: MessageKey, params?: MessageParams) => string;
  readonly columns: readonly PlanColumn[];
  /** Each section under its name in the plan's own order; else all rows in one group without a name. */
  readonly groups: readonly PlanGroup[];
  /** What stands above the table. */
  readonly above: readonly SheetLine[];
  /** Texts of the footnotes that the rows refer to. */
  readonly footnotes: readonly string[];
}

export interface PlanGroup {
  readonly name: string | null;
  readonly rows: readonly PlanRow[];
}

/** The rows that are shown, under what stands above them, in one language. */
export function viewPlanTable(input: PlanTableInput, language: Language): PlanTable {
  const { plan, look, restricted } = input;
  const say = (key: MessageKey, params?: MessageParams) => translate(language, key, params);
  const { rows } = listPlan(plan, input.rows, look, language);
  const used = new Set(rows.map(({ measure }) => measure.footnote));
  return {
    ...input,
    language,
    say,
    // Of no body's measures nothing is known but the plan.
    columns: look.columns.filter((column) => column !== "standing" || input.body !== null),
    groups: isPlanOrder(look.sort) ? bySection(plan, rows, language) : [{ name: null, rows }],
    above: [
      ...(restricted ? [{ text: say("documents.restricted"), look: "mark" as const }] : []),
      { text: plan.edition.title[language], look: "title" },
      ...facts(input, rows.length, language, say).map((text) => ({ text, look: "fact" as const })),
      ...(isTranslation(plan, language) ? [{ text: `(${say("documents.unofficial")})`, look: "note" as const }] : []),
    ],
    footnotes: plan.edition.footnotes.filter(({ id }) => used.has(id)).map(({ text }) => text[language]),
  };
}

/** True where the wording shown is this project's own translation. */
export function isTranslation(plan: Plan, language: Language): boolean {
  return language === "ru" && plan.edition.russianUnofficial;
}

function bySection(plan: Plan, rows: readonly PlanRow[], language: Language): PlanGroup[] {
  return plan.edition.sections
    .map(({ number, name }) => ({
      name: `${number}. ${name[language]}`,
      rows: rows.filter(({ measure }) => measure.section === number),
    }))
    .filter((group) => group.rows.length > 0);
}

/** Whose table, of which day, narrowed to what, sorted how. */
function facts(
  { plan, rows, look: { filters, sort }, body, halfYear, today }: PlanTableInput,
  shown: number,
  language: Language,
  say: PlanTable["say"],
): string[] {
  const chosen = chosenFilters(filters, plan, language).map(({ text }) => text);
  const column = say(`planScreen.columns.${sort.column}`);
  const narrowing = [
    shown === rows.length
      ? say("planScreen.all", { count: shown })
      : say("planScreen.shown", { shown, total: rows.length }),
    ...(filters.text.trim() === "" ? [] : [say("documents.plan.search", { text: filters.text.trim() })]),
    ...(chosen.length === 0 ? [] : [say("documents.plan.filters", { filters: chosen.join(", ") })]),
    ...(isPlanOrder(sort) ? [] : [say(sort.desc ? "documents.plan.sortedDown" : "documents.plan.sorted", { column })]),
  ];
  return [
    ...(body === null ? [] : [`${body.name[language]} (${body.abbreviation[language]})`]),
    say("documents.plan.asOf", { halfYear: formatHalfYear(halfYear, language), date: formatDate(today, language) }),
    narrowing.join(" · "),
  ];
}
