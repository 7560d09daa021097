import { type ShownStatus, shownStatuses } from "#shared/report/derived-status.ts";

/** What the list is narrowed to: a status as shown, `errors` = something blocks signing, `remarks` = ҚАӨМ has remarks, `all`. */
export const measureFilters = ["all", "errors", "remarks", ...shownStatuses] as const;
export type MeasureFilter = (typeof measureFilters)[number];

/** One measure as the list shows it. */
export interface ListedMeasure {
  readonly number: number;
  readonly shown: ShownStatus;
  readonly errors: number;
  /** Remarks of ҚАӨМ's that are not ticked off. */
  readonly remarks: number;
}

/** True for the name of a filter, as an address may hold it. */
export function isMeasureFilter(text: string): text is MeasureFilter {
  return (measureFilters as readonly string[]).includes(text);
}

/** Whether a measure is among those that a filter leaves. */
export function passes(filter: MeasureFilter, { shown, errors, remarks }: ListedMeasure): boolean {
  switch (filter) {
    case "all":
      return true;
    case "errors":
      return errors > 0;
    case "remarks":
      return remarks > 0;
    default:
      return shown === filter;
  }
}

/** The filters that leave something, each with how many; `all` and the chosen one in any case. */
export function usefulFilters(
  measures: readonly ListedMeasure[],
  chosen: MeasureFilter,
): { filter: MeasureFilter; count: number }[] {
  return measureFilters
    .map((filter) => ({ filter, count: measures.filter((measure) => passes(filter, measure)).length }))
    .filter(({ filter, count }) => filter === "all" || filter === chosen || count > 0);
}

/** Measures that may be signed as they stand: something is stated, and nothing blocks. */
export function readyCount(measures: readonly ListedMeasure[]): number {
  return measures.filter(({ errors, shown }) => errors === 0 && shown !== "untouched" && shown !== "due").length;
}
