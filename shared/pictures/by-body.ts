import type { Language } from "../language/language.ts";
import { compareText } from "../language/order.ts";
import { translate } from "../language/translator.ts";
import type { Plan } from "../plan/schema.ts";
import { type Bar, type BarChart, legendIn } from "./bar-chart.ts";
import { doneOfAll } from "./done-of-all.ts";
import type { ReportedDuty } from "./reported-duties.ts";
import { countStatuses, type StatusCounts, totalOf } from "./reported-status.ts";

/**
 * Progress by body: whoever has done the greater part stands first, whoever has not reported last; alike ones in the order of
 * the language. Bodies go by their abbreviations, as in the plan.
 */
export function chartByBody(duties: readonly ReportedDuty[], plan: Plan, language: Language): BarChart {
  const byName = compareText(language);
  const bars = [...Map.groupBy(duties, ({ body }) => body)]
    .map(([code, own]): Bar => {
      const counts = countStatuses(own.map(({ status }) => status));
      const label = plan.bodies.find((body) => body.code === code)?.abbreviation[language] ?? code;
      return { key: code, label, short: label, counts, note: doneOfAll(counts, language) };
    })
    .sort((a, b) => rank(b.counts) - rank(a.counts) || byName(a.label, b.label));
  return {
    language,
    title: translate(language, "pictures.byBody"),
    rowHeading: translate(language, "pictures.body"),
    noteHeading: translate(language, "pictures.doneOfAll"),
    scale: "share",
    bars,
    empty: translate(language, "pictures.nothing"),
    legend: legendIn(language),
  };
}

/** The share that is done; among those with the same, what is in hand counts, and then that anything was reported at all. */
function rank(counts: StatusCounts): number {
  const total = Math.max(1, totalOf(counts));
  return (counts.done + counts.inProgress / 1e3 + counts.notDone / 1e6) / total;
}
