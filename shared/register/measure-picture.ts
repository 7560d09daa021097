import { deadlineStanding } from "../plan/deadline.ts";
import { type HalfYear, lastDay } from "../plan/half-year.ts";
import { measuresOf } from "../plan/responsibility.ts";
import type { Body, Plan, ResponsibleRole } from "../plan/schema.ts";
import { type ShownStatus, shownStatus } from "../report/derived-status.ts";
import type { Status } from "../report/entry.ts";

/** What a body that counts states on a measure. */
export interface StatedAnswer {
  readonly body: string;
  readonly measure: number;
  readonly status: Status | null;
}

/** A body's answer on a measure it answers for. */
export interface MeasureCell {
  readonly measure: number;
  readonly role: ResponsibleRole;
  /** As status badges show it, overdue judged on the half-year's last day; null where the body has not reported. */
  readonly status: ShownStatus | null;
}

export interface MeasureRow {
  readonly body: string;
  /** A report of it counts. */
  readonly reported: boolean;
  /** In the plan's order: of the measures that are the body's own alone. */
  readonly cells: readonly MeasureCell[];
}

export interface MeasurePicture {
  readonly plan: Plan;
  readonly halfYear: HalfYear;
  /** When the Law of measures 8–10 came into force, `YYYY-MM-DD`. */
  readonly lawInForce: string;
  readonly bodies: readonly Body[];
  /** Codes of the bodies of which a report counts. */
  readonly reported: ReadonlySet<string>;
  readonly answers: readonly StatedAnswer[];
}

/** Bodies by measures of a half-year. A body that has reported and says nothing of a measure leaves it untouched. */
export function measureRows({ plan, halfYear, lawInForce, bodies, reported, answers }: MeasurePicture): MeasureRow[] {
  const judged = { halfYear, day: lastDay(halfYear), lawInForce };
  const stated = new Map(answers.map(({ body, measure, status }) => [`${body} ${measure}`, status]));
  const deadlines = new Map(
    plan.edition.measures.map(({ number, deadline }) => [number, deadlineStanding(deadline, judged).state]),
  );
  return bodies.map(({ code }) => ({
    body: code,
    reported: reported.has(code),
    cells: measuresOf(plan, code, halfYear).map(({ measure: { number }, role }) => ({
      measure: number,
      role,
      status: reported.has(code)
        ? shownStatus(stated.get(`${code} ${number}`) ?? null, deadlines.get(number) ?? "none")
        : null,
    })),
  }));
}
