import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { type ReportedStatus, reportedStatuses, type StatusCounts } from "./reported-status.ts";

/** One bar: what it stands for, what it is made of, and a few words at its end. */
export interface Bar {
  /** A section, a body, a half-year or a measure, by its number or code. */
  readonly key: string;
  readonly label: string;
  /** The label in as little room as can be: a measure goes by its number. */
  readonly short: string;
  readonly counts: StatusCounts;
  readonly note: string;
}

/** What a picture of progress shows, in one language: drawn by `drawBars`, written down by `tableOf`. */
export interface BarChart {
  readonly language: Language;
  readonly title: string;
  /** What one bar stands for: «Орган». */
  readonly rowHeading: string;
  /** What the words at the end of a bar say. */
  readonly noteHeading: string;
  /** `share`: every bar is as long, so that parts are compared; `number`: one scale for all. */
  readonly scale: "share" | "number";
  readonly bars: readonly Bar[];
  /** Said where there is no bar. */
  readonly empty: string;
  readonly legend: Readonly<Record<ReportedStatus, string>>;
}

/** The statuses by the words that pictures have for them. */
export function legendIn(language: Language): BarChart["legend"] {
  const entries = reportedStatuses.map((status) => [status, translate(language, `pictures.status.${status}`)]);
  return Object.fromEntries(entries) as Record<ReportedStatus, string>;
}
