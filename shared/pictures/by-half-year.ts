import { formatHalfYear } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { type BarChart, legendIn } from "./bar-chart.ts";
import { doneOfAll } from "./done-of-all.ts";
import type { StatusCounts } from "./reported-status.ts";

/** What was reported on one half-year, counted. */
export interface HalfYearCounts {
  readonly halfYear: string;
  readonly counts: StatusCounts;
}

/** Progress across half-years, the earliest first. */
export function chartByHalfYear(halfYears: readonly HalfYearCounts[], language: Language): BarChart {
  const bars = halfYears
    .toSorted((a, b) => (a.halfYear < b.halfYear ? -1 : 1))
    .map(({ halfYear, counts }) => ({
      key: halfYear,
      label: formatHalfYear(halfYear, language),
      short: formatHalfYear(halfYear, language),
      counts,
      note: doneOfAll(counts, language),
    }));
  return {
    language,
    title: translate(language, "pictures.byHalfYear"),
    rowHeading: translate(language, "pictures.halfYear"),
    noteHeading: translate(language, "pictures.doneOfAll"),
    scale: "share",
    bars,
    empty: translate(language, "pictures.nothing"),
    legend: legendIn(language),
  };
}
