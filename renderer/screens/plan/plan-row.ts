import type { EntryView } from "#shared/api/report-view.ts";
import { type DeadlineStanding, deadlineStanding } from "#shared/plan/deadline.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Measure, Plan, ResponsibleRole } from "#shared/plan/schema.ts";
import { type ShownStatus, shownStatus } from "#shared/report/derived-status.ts";
import type { Status } from "#shared/report/entry.ts";

/** One measure of the plan as this body sees it today. */
export interface PlanRow {
  readonly measure: Measure;
  /** This body's part in it; null = it has none in this half-year. */
  readonly role: ResponsibleRole | null;
  /** Judged on today. */
  readonly standing: DeadlineStanding;
  /** What the body states in its report of the half-year; null = nothing yet, or not its measure. */
  readonly stored: Status | null;
  /** What is shown beside it; null where the measure is not this body's: of others nothing is known. */
  readonly shown: ShownStatus | null;
}

/** For whom, for when and by what the plan is seen. */
export interface PlanView {
  readonly plan: Plan;
  readonly body: string;
  readonly halfYear: HalfYear;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** When the Law of measures 8–10 came into force. */
  readonly lawInForce: string;
  /** Of the body's report on the half-year; empty where there is none. */
  readonly entries: readonly Pick<EntryView, "measure" | "status">[];
}

/** All measures of the plan, in its order. */
export function planRows({ plan, body, halfYear, today, lawInForce, entries }: PlanView): PlanRow[] {
  const roles = new Map(measuresOf(plan, body, halfYear).map(({ measure, role }) => [measure.number, role]));
  const stated = new Map(entries.map(({ measure, status }) => [measure, status]));
  return plan.edition.measures.map((measure) => {
    const role = roles.get(measure.number) ?? null;
    const standing = deadlineStanding(measure.deadline, { halfYear, day: today, lawInForce });
    const stored = role === null ? null : (stated.get(measure.number) ?? null);
    return { measure, role, standing, stored, shown: role === null ? null : shownStatus(stored, standing.state) };
  });
}
