import fc from "fast-check";
import { addDays } from "#shared/plan/calendar-date.ts";

/** Any day from the year of the resolution to the year after the plan's end, `YYYY-MM-DD`. */
export const anyDay = fc.integer({ min: 0, max: 7 * 365 }).map((days) => addDays("2017-01-01", days));

/** Every day from one to another, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
