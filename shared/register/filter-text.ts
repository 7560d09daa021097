import { formatHalfYear } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { findBody } from "../plan/plan.ts";
import type { Plan } from "../plan/schema.ts";
import type { RegisterFilter } from "./filter.ts";

/** The lists of a filter: any number of their values is chosen. */
export const filterLists = ["bodies", "measures", "statuses", "verdicts"] as const;
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
    measures: (number) => translate(language, "register.filter.measure", { number }),
    statuses: (status) => translate(language, `status.${status}`),
    verdicts: (verdict) => translate(language, `verifyScreen.verdicts.${verdict}`),
  };
  return words[list](value);
}

/** One thing that narrows the register, the search aside: its words, and the filter without it. */
export interface ChosenValue {
  readonly key: string;
  readonly text: string;
  readonly without: RegisterFilter;
}

/** What narrows the register now. */
export function chosenValues(filter: RegisterFilter, plan: Plan, language: Language): ChosenValue[] {
  const { halfYear, all } = filter;
  return [
    ...(halfYear === null
      ? []
      : [{ key: "halfYear", text: formatHalfYear(halfYear, language), without: { ...filter, halfYear: null } }]),
    ...filterLists.flatMap((list) => chosenIn(filter, list, plan, language)),
    ...(all
      ? [{ key: "all", text: translate(language, "register.filter.all"), without: { ...filter, all: false } }]
      : []),
  ];
}

function chosenIn<L extends FilterList>(
  filter: RegisterFilter,
  list: L,
  plan: Plan,
  language: Language,
): ChosenValue[] {
  return filter[list].map((value: RegisterFilter[L][number]) => ({
    key: `${list}-${value}`,
    text: filterWord(list, value, plan, language),
    without: toggledValue(filter, list, value),
  }));
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
