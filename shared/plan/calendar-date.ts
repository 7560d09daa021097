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
  return dayNumber(to) - dayNumber(from);
}

const dayLength = 86_400_000;

/** Thousands of packages are judged by their days on one screen: reckoned with numbers, where Temporal makes five objects a day. */
function dayNumber(date: string): number {
  const start = Date.parse(`${date}T00:00:00Z`);
  // 30 February is read as 2 March.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`no day of the calendar: ${date}`);
  }
  return start / dayLength;
}

/** Saturday or Sunday. Public holidays are moved by decree each year and are not known here. */
export function isWeekend(date: string): boolean {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7 >= 5;
}
