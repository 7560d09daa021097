import type { StatedMeasure } from "../consolidation/stated.ts";
import { daysBetween } from "../plan/calendar-date.ts";
import { type HalfYear, lastDay } from "../plan/half-year.ts";
import type { ReportedStatus } from "./reported-status.ts";

/** One body's duty on one measure in a half-year, and what it has reported: the unit that pictures count. */
export interface ReportedDuty {
  readonly section: number;
  readonly measure: number;
  readonly body: string;
  readonly status: ReportedStatus;
  /** On the half-year's last day, as in the checks; 0 = done, or the measure as a whole is not overdue. */
  readonly daysOverdue: number;
}

/**
 * Every body's duties in a half-year with what it has reported, out of what was gathered: what was not reported is counted
 * too. A report that states nothing of a measure counts as none.
 */
export function reportedDuties(measures: readonly StatedMeasure[], halfYear: HalfYear): ReportedDuty[] {
  const day = lastDay(halfYear);
  return measures.flatMap(({ measure, section, bodies, deadline, overdue }) =>
    bodies.map(({ body, status }) => ({
      section,
      measure,
      body,
      status: status ?? "noReport",
      daysOverdue: overdue && deadline !== null && status !== "done" ? daysBetween(deadline, day) : 0,
    })),
  );
}
