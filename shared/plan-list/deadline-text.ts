import { formatDate } from "../language/dates.ts";
import type { Language } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import type { PlanRow } from "./plan-row.ts";

/** Column 5 in a table, and below it what follows from it, where anything does. */
export interface DeadlineText {
  readonly text: string;
  readonly note: string | null;
}

/**
 * Column 5 as it is printed; where it counts from the Law, the day that follows; of others' measures only that the day has
 * passed, since whether they were done is not known here.
 */
export function deadlineText({ measure, role, standing }: PlanRow, language: Language): DeadlineText {
  if (measure.deadline.kind === "afterLaw" && standing.date !== null) {
    return {
      text: translate(language, "planScreen.afterLaw", { count: measure.deadline.months }),
      note: translate(language, "planScreen.until", { date: formatDate(standing.date, language) }),
    };
  }
  const isPast = role === null && standing.state === "overdue";
  return {
    text: measure.deadlineText[language],
    note: isPast ? translate(language, "planScreen.timeline.states.past") : null,
  };
}
