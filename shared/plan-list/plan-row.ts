import type { EntryView } from "../api/report-view.ts";
import { type DeadlineStanding, deadlineStanding } from "../plan/deadline.ts";
import type { HalfYear } from "../plan/half-year.ts";
import { measuresOf } from "../plan/responsibility.ts";
import type { Measure, Plan, ResponsibleRole } from "../plan/schema.ts";
import { type ShownStatus, shownStatus } from "../report/derived-status.ts";
import type { Status } from "../report/entry.ts";

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
  /** Codes of those who answer for it: as column 4 names them, and the bodies of the groups it names. */
  readonly bodies: ReadonlySet<string>;
}

/** For whom, for when and by what the plan is seen. */
export interface PlanView {
  readonly plan: Plan;
  /** Null: no body's, all roles and statuses are left open. */
  readonly body: string | null;
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
  const duties = body === null ? [] : measuresOf(plan, body, halfYear);
  const roles = new Map(duties.map(({ measure, role }) => [measure.number, role]));
  const stated = new Map(entries.map(({ measure, status }) => [measure, status]));
  return plan.edition.measures.map((measure) => {
    const role = roles.get(measure.number) ?? null;
    const standing = deadlineStanding(measure.deadline, { halfYear, day: today, lawInForce });
    const stored = role === null ? null : (stated.get(measure.number) ?? null);
    const shown = role === null ? null : shownStatus(stored, standing.state);
    return { measure, role, standing, stored, shown, bodies: bodiesOf(plan, measure) };
  });
}

function bodiesOf(plan: Plan, { responsible }: Measure): Set<string> {
  const named = new Set(responsible.map(({ body }) => body));
  const members = plan.bodies.filter(({ groups }) => groups.some((group) => named.has(group)));
  return new Set([...named, ...members.map(({ code }) => code)]);
}
