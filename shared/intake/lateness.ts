import { daysBetween, today } from "../plan/calendar-date.ts";
import { reportDueDate } from "../plan/due-dates.ts";
import type { HalfYear } from "../plan/half-year.ts";

/** Days after the due date; 0 = in time, the due day itself included (resolution, paragraph 2, 2). */
export interface Lateness {
  /** By the signing time that the signature claims; null where it claims none. */
  readonly bySigning: number | null;
  /** By the day on which the package was taken in. */
  readonly byIntake: number;
}

/** In time or late, by both days. Instants are judged in Asia/Almaty. */
export function latenessOf(halfYear: HalfYear, signedAt: string | null, receivedAt: string): Lateness {
  const due = reportDueDate(halfYear).date;
  const late = (instant: string) => Math.max(0, daysBetween(due, today(new Date(instant))));
  return { bySigning: signedAt === null ? null : late(signedAt), byIntake: late(receivedAt) };
}
