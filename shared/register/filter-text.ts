import { formatHalfYear } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { findBody } from "../plan/plan.ts";
import type { Plan } from "../plan/schema.ts";
import type { RegisterFilter } from "./filter.ts";
import type { RegisterView } from "./view.ts";
import { filterOf } from "./view-filters.ts";

/** The lists of a filter: any number of their values is chosen. */
export const filterLists = ["bodies", "sections", "measures", "statuses", "standings", "verdicts"] as const;
export type FilterList = (typeof filterLists)[number];

/** The word for a value of one of the lists. */
export function filterWord<L extends FilterList>(
  list: L,
  value: RegisterFilter[L][number],
  plan: Plan,
  language: Language,
): string {
  const words: { readonly [K in FilterList]: (value: RegisterFilter[K][number]) => string } = {
    bodies: (code) => findBody(plan, code)?.abbreviation[language] ?? code,
    sections: (number) => sectionName(plan, number, language),
    measures: (number) => translate(language, "register.filter.measure", { number }),
    statuses: (status) => translate(language, `status.${status}`),
    standings: (standing) => translate(language, `register.standings.${standing}`),
    verdicts: (verdict) => translate(language, `verifyScreen.verdicts.${verdict}`),
  };
  return words[list](value);
}

function sectionName(plan: Plan, number: number, language: Language): string {
  const name = plan.edition.sections.find((section) => section.number === number)?.name[language];
  return name === undefined ? String(number) : `${number}. ${name}`;
}

/** One thing that narrows the register, the search aside: its words, and the filter without it. */
export interface ChosenValue {
  readonly key: string;
  readonly text: string;
  readonly without: RegisterFilter;
}

/** What narrows a view of the register now. */
export function chosenValues(
  view: RegisterView,
  filter: RegisterFilter,
  plan: Plan,
  language: Language,
): ChosenValue[] {
  const { halfYear, all, ...lists } = filterOf(view, filter);
  return [
    ...(halfYear === null
      ? []
      : [{ key: "halfYear", text: formatHalfYear(halfYear, language), without: { ...filter, halfYear: null } }]),
    ...filterLists.flatMap((list) => chosenIn(filter, list, lists[list], plan, language)),
    ...(all
      ? [{ key: "all", text: translate(language, "register.filter.all"), without: { ...filter, all: false } }]
      : []),
  ];
}

function chosenIn<L extends FilterList>(
  filter: RegisterFilter,
  list: L,
  chosen: RegisterFilter[L],
  plan: Plan,
  language: Language,
): ChosenValue[] {
  return chosen.map((value: RegisterFilter[L][number]) => ({
    key: `${list}-${value}`,
    text: filterWord(list, value, plan, language),
    without: toggledValue(filter, list, value),
  }));
}

/** What narrows a view, in sentences for a document of it: what was searched for, and what was chosen. */
export function filterFacts(view: RegisterView, filter: RegisterFilter, plan: Plan, language: Language): string[] {
  const text = filterOf(view, filter).text.trim();
  const chosen = chosenValues(view, filter, plan, language).map((one) => one.text);
  return [
    ...(text === "" ? [] : [translate(language, "documents.plan.search", { text })]),
    ...(chosen.length === 0 ? [] : [translate(language, "documents.plan.filters", { filters: chosen.join(", ") })]),
  ];
}

/** The filter with a value chosen, or taken away where it was. */
export function toggledValue<L extends FilterList>(
  filter: RegisterFilter,
  list: L,
  value: RegisterFilter[L][number],
): RegisterFilter {
  const values: readonly RegisterFilter[L][number][] = filter[list];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [list]: next };
}
