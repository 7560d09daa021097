import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import type { Plan } from "../plan/schema.ts";
import { type BarChart, legendIn } from "./bar-chart.ts";
import type { ReportedDuty } from "./reported-duties.ts";
import { countStatuses } from "./reported-status.ts";

/**
 * The measures whose deadline has passed and which not every body has done, the longest overdue first: how the bodies stand
 * that answer for each, and how many days it is.
 */
export function chartOfOverdue(duties: readonly ReportedDuty[], plan: Plan, language: Language): BarChart {
  const bars = [...Map.groupBy(duties, ({ measure }) => measure)]
    .map(([number, own]) => ({ number, own, days: Math.max(0, ...own.map(({ daysOverdue }) => daysOverdue)) }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days || a.number - b.number)
    .map(({ number, own, days }) => {
      const name = plan.edition.measures.find((measure) => measure.number === number)?.name[language] ?? "";
      return {
        key: String(number),
        label: `${number}. ${name}`,
        short: String(number),
        counts: countStatuses(own.map(({ status }) => status)),
        note: translate(language, "pictures.days", { count: days }),
      };
    });
  return {
    language,
    title: translate(language, "pictures.overdue"),
    rowHeading: translate(language, "pictures.measure"),
    noteHeading: translate(language, "pictures.late"),
    scale: "number",
    bars,
    empty: translate(language, "pictures.nothingOverdue"),
    legend: legendIn(language),
  };
}
