import { formatDate } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { findBody } from "../plan/plan.ts";
import type { CompletionForm, Plan } from "../plan/schema.ts";
import { type ListFilter, listFilters, type PlanFilters, toggled } from "./plan-filters.ts";

/** The word for a value of a filter; a form of completion is called as the plan calls it. */
export type FilterWord = <F extends ListFilter>(filter: F, value: PlanFilters[F][number]) => string;

/** The words of the filters' values in one language. */
export function filterWord(plan: Plan, language: Language): FilterWord {
  const words: { readonly [F in ListFilter]: (value: PlanFilters[F][number]) => string } = {
    standing: (value) => translate(language, `planScreen.standing.${value}`),
    kind: (value) => translate(language, `planScreen.kind.${value}`),
    status: (value) => translate(language, `status.${value}`),
    form: (value) => formName(plan, value, language),
    section: (value) => sectionName(plan, value, language),
    body: (value) => findBody(plan, value)?.abbreviation[language] ?? value,
  };
  return (filter, value) => words[filter](value);
}

/** One thing that narrows the plan: its words, and the filters without it. */
export interface ChosenFilter {
  readonly key: string;
  readonly text: string;
  readonly without: PlanFilters;
}

/** What narrows the plan now, the search not among it. */
export function chosenFilters(filters: PlanFilters, plan: Plan, language: Language): ChosenFilter[] {
  const word = filterWord(plan, language);
  const single = (key: string, text: string, without: Partial<PlanFilters>): ChosenFilter => ({
    key,
    text,
    without: { ...filters, ...without },
  });
  return [
    ...(filters.mine ? [single("mine", translate(language, "planScreen.filter.mine"), { mine: false })] : []),
    ...listFilters.flatMap((filter) =>
      filters[filter].map((value) => ({
        key: `${filter}-${value}`,
        text: word(filter, value),
        without: toggled(filters, filter, value),
      })),
    ),
    ...(filters.date === null
      ? []
      : [
          single("date", translate(language, "planScreen.filter.dueOn", { date: formatDate(filters.date, language) }), {
            date: null,
          }),
        ]),
  ];
}

/** The plan prints a form in one number or the other: the first measure that has it names it. */
function formName(plan: Plan, form: CompletionForm, language: Language): string {
  const text = plan.edition.measures.find((measure) => measure.completionForm === form)?.completionFormText[language];
  return text === undefined ? form : text.charAt(0).toUpperCase() + text.slice(1);
}

function sectionName(plan: Plan, number: number, language: Language): string {
  const name = plan.edition.sections.find((section) => section.number === number)?.name[language];
  return name === undefined ? String(number) : `${number}. ${name}`;
}
