import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import type { Plan } from "../plan/schema.ts";
import { type BarChart, legendIn } from "./bar-chart.ts";
import { doneOfAll } from "./done-of-all.ts";
import type { ReportedDuty } from "./reported-duties.ts";
import { countStatuses } from "./reported-status.ts";

/** Progress by section of the plan, in the plan's order. */
export function chartBySection(duties: readonly ReportedDuty[], plan: Plan, language: Language): BarChart {
  const bars = plan.edition.sections.map(({ number, name }) => {
    const counts = countStatuses(duties.filter(({ section }) => section === number).map(({ status }) => status));
    const label = `${number}. ${name[language]}`;
    return { key: String(number), label, short: label, counts, note: doneOfAll(counts, language) };
  });
  return {
    language,
    title: translate(language, "pictures.bySection"),
    rowHeading: translate(language, "pictures.section"),
    noteHeading: translate(language, "pictures.doneOfAll"),
    scale: "share",
    bars,
    empty: translate(language, "pictures.nothing"),
    legend: legendIn(language),
  };
}
