import { KalqanError } from "../errors.ts";

/** The half-years of the plan: from the resolution's to the end of 2022 (resolution, title and paragraph 2). */
export const halfYears = [
  "2017-H2",
  "2018-H1",
  "2018-H2",
  "2019-H1",
  "2019-H2",
  "2020-H1",
  "2020-H2",
  "2021-H1",
  "2021-H2",
  "2022-H1",
  "2022-H2",
] as const;
export type HalfYear = (typeof halfYears)[number];

export const firstHalfYear: HalfYear = halfYears[0];
export const lastHalfYear: HalfYear = halfYears[10];

/** From signing (paragraph 5): the first half-year begins on this day, not on 1 July. */
export const resolutionDate = "2017-10-28";

/** True for a half-year of the plan. */
export function isHalfYear(text: string): text is HalfYear {
  return (halfYears as readonly string[]).includes(text);
}

/**
 * The half-year of a text such as `2018-H1`.
 * @throws KalqanError calendar.unknownHalfYear {halfYear, first, last} where the plan has no such half-year
 */
export function parseHalfYear(text: string): HalfYear {
  if (isHalfYear(text)) return text;
  throw new KalqanError("calendar.unknownHalfYear", { halfYear: text, first: firstHalfYear, last: lastHalfYear });
}

/** The half-year that a day falls into, or null before the resolution (28 October 2017) and after 2022. */
export function halfYearOf(date: string): HalfYear | null {
  return halfYears.find((halfYear) => firstDay(halfYear) <= date && date <= lastDay(halfYear)) ?? null;
}

/** The calendar year of a half-year. */
export function yearOf(halfYear: HalfYear): number {
  return Number(halfYear.slice(0, 4));
}

/** 1 January or 1 July; of 2017-H2 the day of the resolution, since nothing was to be done before it. */
export function firstDay(halfYear: HalfYear): string {
  if (halfYear === "2017-H2") return resolutionDate;
  return `${yearOf(halfYear)}-${isFirstHalf(halfYear) ? "01-01" : "07-01"}`;
}

/** 30 June or 31 December. */
export function lastDay(halfYear: HalfYear): string {
  return `${yearOf(halfYear)}-${isFirstHalf(halfYear) ? "06-30" : "12-31"}`;
}

/** True for January–June. */
export function isFirstHalf(halfYear: HalfYear): boolean {
  return halfYear.endsWith("H1");
}

/** The half-year before, or null for the plan's first. */
export function previousHalfYear(halfYear: HalfYear): HalfYear | null {
  return halfYears[halfYears.indexOf(halfYear) - 1] ?? null;
}

/** The half-year after, or null for the plan's last. */
export function nextHalfYear(halfYear: HalfYear): HalfYear | null {
  return halfYears[halfYears.indexOf(halfYear) + 1] ?? null;
}
