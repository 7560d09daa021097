import { lastDay, resolutionDate } from "../../plan/half-year.ts";
import { evidenceDates } from "../evidence-dates.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Column 3, documents and events by their day: what is reported has happened, so no day may lie after today; a day after the half-year belongs to the
 * next report, one before the resolution (paragraph 5: 28 October 2017) was not done under this plan.
 */
export const checkDates: EntryRule = (context) => {
  const { halfYear, today } = context.input;
  return evidenceDates(context.entry.evidence).flatMap(({ path, date }) => {
    const field = `/evidence${path}`;
    if (date > today) return [atEntry(context, "error", "date.afterToday", field, { date })];
    if (date > lastDay(halfYear)) return [atEntry(context, "warning", "date.afterHalfYear", field, { date })];
    if (date < resolutionDate) return [atEntry(context, "warning", "date.beforePlan", field, { date })];
    return [];
  });
};
