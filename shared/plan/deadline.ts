import { addMonths, daysBetween } from "./calendar-date.ts";
import { firstDay, type HalfYear, lastDay, yearOf } from "./half-year.ts";
import type { Deadline } from "./schema.ts";

/**
 * Where a measure's deadline stands, whatever its status: a measure already done is never due or overdue, and only the
 * caller knows that. `due`: the deadline falls into the half-year reported on, or is no more than 30 days away.
 * `overdue`: it has passed; the day itself is in time. `none`: permanent, or as needed.
 */
export type DeadlineState = "none" | "notDue" | "due" | "overdue";

/** A deadline at work. `date` and `daysLeft` (negative = late) are null for `none`. */
export type DeadlineStanding =
  | { readonly state: "none"; readonly date: null; readonly daysLeft: null }
  | { readonly state: Exclude<DeadlineState, "none">; readonly date: string; readonly daysLeft: number };

/** From so many days before its deadline a measure is shown as due, in whichever half-year it falls. */
export const dueSoonDays = 30;

/**
 * The date by which a measure is to be done, as a report on `halfYear` sees it; null where it has none (column 5).
 * A yearly measure is due on 31 December of the half-year's year: it begins anew each January.
 * @param lawInForce the day on which the Law came into force, `YYYY-MM-DD`: the plan's setting (measures 8–10)
 */
export function deadlineDate(deadline: Deadline, halfYear: HalfYear, lawInForce: string): string | null {
  switch (deadline.kind) {
    case "month":
      return deadline.date;
    case "yearly":
      return `${yearOf(halfYear)}-12-31`;
    case "afterLaw":
      return addMonths(lawInForce, deadline.months);
    case "permanent":
    case "asNeeded":
      return null;
  }
}

/**
 * How a deadline stands in a report on `halfYear`, judged on `day`: the half-year's last day in checks, today at home.
 * @param lawInForce as in `deadlineDate`
 */
export function deadlineStanding(
  deadline: Deadline,
  { halfYear, day, lawInForce }: { readonly halfYear: HalfYear; readonly day: string; readonly lawInForce: string },
): DeadlineStanding {
  const date = deadlineDate(deadline, halfYear, lawInForce);
  if (date === null) return { state: "none", date: null, daysLeft: null };
  const daysLeft = daysBetween(day, date);
  return { state: stateOf(date, daysLeft, halfYear), date, daysLeft };
}

function stateOf(date: string, daysLeft: number, halfYear: HalfYear): Exclude<DeadlineState, "none"> {
  if (daysLeft < 0) return "overdue";
  const inHalfYear = firstDay(halfYear) <= date && date <= lastDay(halfYear);
  return inHalfYear || daysLeft <= dueSoonDays ? "due" : "notDue";
}
