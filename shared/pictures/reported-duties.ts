import { deadlineStanding } from "../plan/deadline.ts";
import { type HalfYear, lastDay } from "../plan/half-year.ts";
import { measuresOf, reportingBodies } from "../plan/responsibility.ts";
import type { Plan } from "../plan/schema.ts";
import type { Status } from "../report/entry.ts";
import type { ReportedStatus } from "./reported-status.ts";

/** One body's duty on one measure in a half-year, and what it has reported: the unit that pictures count. */
export interface ReportedDuty {
  readonly section: number;
  readonly measure: number;
  readonly body: string;
  readonly status: ReportedStatus;
  /** On the half-year's last day, as in the checks; 0 = done, in time, or without a deadline. */
  readonly daysOverdue: number;
}

/** What the report that counts of each body says: body → measure → status. A body without a report is not in it. */
export type Answers = ReadonlyMap<string, ReadonlyMap<number, Status | null>>;

/**
 * Every body's duties in a half-year with what it has reported. Bodies and measures are the plan's, so that what was not
 * reported is counted too, and what was reported beyond a body's duties is not.
 * @param lawInForce the day on which the Law came into force (measures 8–10), `YYYY-MM-DD`
 */
export function reportedDuties(plan: Plan, halfYear: HalfYear, answers: Answers, lawInForce: string): ReportedDuty[] {
  const when = { halfYear, day: lastDay(halfYear), lawInForce };
  return reportingBodies(plan, halfYear).flatMap(({ code }) =>
    measuresOf(plan, code, halfYear).map(({ measure }) => {
      const status = answers.get(code)?.get(measure.number) ?? "noReport";
      const { daysLeft } = deadlineStanding(measure.deadline, when);
      const isLate = status !== "done" && daysLeft !== null && daysLeft < 0;
      return {
        section: measure.section,
        measure: measure.number,
        body: code,
        status,
        daysOverdue: isLate ? -daysLeft : 0,
      };
    }),
  );
}
