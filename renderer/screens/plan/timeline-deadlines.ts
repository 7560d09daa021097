import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import type { TimelineDeadline, TimelineState } from "../../components/deadline-timeline/timeline.ts";

/** The deadlines of rows that have a date, for the picture. */
export function timelineDeadlines(rows: readonly PlanRow[]): TimelineDeadline[] {
  return rows.flatMap((row) => {
    const { date } = row.standing;
    return date === null ? [] : [{ measure: row.measure.number, date, state: timelineState(row) }];
  });
}

/** Of others' measures it is not known whether they are done: a deadline that has passed is only that. */
export function timelineState({ role, stored, standing }: PlanRow): TimelineState {
  if (stored === "done") return "done";
  switch (standing.state) {
    case "overdue":
      return role === null ? "past" : "overdue";
    case "due":
      return role === null ? "ahead" : "due";
    case "notDue":
    case "none":
      return "ahead";
  }
}
