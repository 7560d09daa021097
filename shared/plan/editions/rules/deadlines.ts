import { canonical } from "../../../report/merge/canonical.ts";
import { lastDayOfMonth } from "../../calendar-date.ts";
import { lastDay, lastHalfYear, resolutionDate } from "../../half-year.ts";
import type { Measure } from "../../schema.ts";
import { type EditionFinding, type EditionRule, fault } from "../finding.ts";
import { deadlineWords } from "../plan-words.ts";

/**
 * A month's deadline is the month's last day, within the plan's life; and what an edition changes or adds says in words what it
 * says as data.
 */
export const checkDeadlines: EditionRule = ({ plan, difference }) => {
  const touched = new Set([
    ...(difference?.measures.added ?? []).map(({ number }) => number),
    ...(difference?.measures.changed ?? [])
      .filter(({ fields }) => fields.includes("deadline"))
      .map(({ after }) => after.number),
  ]);
  return plan.edition.measures.flatMap((measure) => [
    ...checkDay(measure),
    ...(touched.has(measure.number) ? checkWords(measure) : []),
  ]);
};

function checkDay({ number: measure, deadline }: Measure): EditionFinding[] {
  if (deadline.kind !== "month") return [];
  if (deadline.date !== lastDayOfMonth(deadline.month)) return [fault("deadlineDay", { measure })];
  const inPlan = resolutionDate <= deadline.date && deadline.date <= lastDay(lastHalfYear);
  return inPlan ? [] : [fault("deadlineOutside", { measure })];
}

function checkWords({ number: measure, deadline, deadlineText }: Measure): EditionFinding[] {
  const words = deadlineWords(deadline);
  if (words === null || canonical(words) === canonical(deadlineText)) return [];
  return [fault("deadlineWords", { measure })];
}
