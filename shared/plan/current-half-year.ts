import { lastDayOfMonth } from "./calendar-date.ts";
import { consolidatedDueDate, reportDueDate } from "./due-dates.ts";
import { type HalfYear, halfYears, lastHalfYear } from "./half-year.ts";

const planEnd = lastDayOfMonth("2023-01");

/**
 * The half-year to report on at a day: the one whose due date comes next, the due date itself included. Before the plan
 * its first, after the last due date its last.
 */
export function currentHalfYear(today: string): HalfYear {
  return halfYears.find((halfYear) => today <= reportDueDate(halfYear).date) ?? lastHalfYear;
}

/** The half-year that ҚАӨМ gathers at a day: the one whose consolidated report is due next, its day included. */
export function halfYearToConsolidate(today: string): HalfYear {
  return halfYears.find((halfYear) => today <= consolidatedDueDate(halfYear).date) ?? lastHalfYear;
}

/** True after January 2023, when both the last reports and the last consolidated one were due. */
export function planEnded(today: string): boolean {
  return today > planEnd;
}
