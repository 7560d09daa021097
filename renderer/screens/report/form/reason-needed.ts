import { deadlineStanding } from "#shared/plan/deadline.ts";
import { type HalfYear, lastDay } from "#shared/plan/half-year.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isBlankInBoth } from "#shared/report/text.ts";

/** Whether a reason is asked for. `shown`: it may be written, or is written already; `required`: the checks will want it. */
export type ReasonNeed = "hidden" | "shown" | "required";

interface ReasonContext {
  readonly measure: Measure;
  readonly halfYear: HalfYear;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lawInForce: string;
}

/**
 * A reason where the measure is not done, and where it is overdue. The checks judge that on the half-year's
 * last day; what has become overdue since may be explained too. "No need arose" is a reason in itself.
 */
export function reasonNeed(entry: Entry, { measure, halfYear, today, lawInForce }: ReasonContext): ReasonNeed {
  const written = isBlankInBoth(entry.reason) ? "hidden" : "shown";
  if (entry.evidence.form === "events" && entry.evidence.noNeedArose) return written;
  if (entry.status === "notDone") return "required";
  if (entry.status !== "inProgress") return written;
  const stateOn = (day: string) => deadlineStanding(measure.deadline, { halfYear, day, lawInForce }).state;
  if (stateOn(lastDay(halfYear)) === "overdue") return "required";
  return stateOn(today) === "overdue" ? "shown" : written;
}
