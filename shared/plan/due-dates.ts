import { daysBetween, isWeekend } from "./calendar-date.ts";
import { type HalfYear, isFirstHalf, yearOf } from "./half-year.ts";

/** A day by which something must be given; the day itself is in time. */
export interface DueDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** A due date on a weekend is not moved, only shown as such. */
  readonly onWeekend: boolean;
}

/** When a body's report is due at the addressee: 10 July, or 10 January of the next year (resolution, paragraph 2, 2). */
export function reportDueDate(halfYear: HalfYear): DueDate {
  return dueOn(halfYear, 10);
}

/** When the consolidated report is due at the Prime Minister's Office: 25 July or 25 January (resolution, paragraph 3). */
export function consolidatedDueDate(halfYear: HalfYear): DueDate {
  return dueOn(halfYear, 25);
}

/** Days from `today` to a due date: 0 on the day itself, which is in time; negative = so many days late. */
export function daysLeft(due: string, today: string): number {
  return daysBetween(today, due);
}

/** The day of the month after the half-year. */
function dueOn(halfYear: HalfYear, day: number): DueDate {
  const year = yearOf(halfYear);
  const date = isFirstHalf(halfYear) ? `${year}-07-${day}` : `${year + 1}-01-${day}`;
  return { date, onWeekend: isWeekend(date) };
}
