import { Temporal } from "temporal-polyfill";
import { localTime } from "../language/local-time.ts";

/*
 * Calendar days as `YYYY-MM-DD`, which sort and compare as strings. Each function throws RangeError where it is given
 * something that is no day of the calendar.
 */

/** The calendar day in Asia/Almaty at an instant: in which every date of the program is judged. */
export function today(instant: Date): string {
  return localTime(instant).date;
}

/** The same day so many months later, or the month's last day where that day does not exist (31 January → 28 February). */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The day so many days later; earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return first.with({ day: first.daysInMonth }).toString();
}

/** Days from one day to another: 0 for the same day, negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** Saturday or Sunday. Public holidays are moved by decree each year and are not known here. */
export function isWeekend(date: string): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek >= 6;
}
