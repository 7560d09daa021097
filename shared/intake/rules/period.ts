import { addDays, today } from "../../plan/calendar-date.ts";
import { firstDay, isHalfYear, lastDay } from "../../plan/half-year.ts";
import { asks, type IntakeFacts, type IntakeFinding, type ReportIdentity, says } from "../facts.ts";

/** A half-year that has not begun cannot be reported on; a signature of tomorrow tells of a clock that goes wrong. */
export function checkPeriod({ now, machineNow, head }: IntakeFacts, { halfYear }: ReportIdentity): IntakeFinding[] {
  if (!isHalfYear(halfYear)) return [asks("apart", "unknownHalfYear", { halfYear })];
  if (today(now) < firstDay(halfYear)) return [asks("apart", "halfYearNotBegun", { halfYear })];
  const findings: IntakeFinding[] = [];
  const signedOn = head.signedAt === null ? null : today(new Date(head.signedAt));
  // A day is given for clocks that go wrong a little and for midnight.
  if (signedOn !== null && signedOn > addDays(today(machineNow), 1))
    findings.push(asks("waiting", "signedAhead", { date: signedOn }));
  if (signedOn !== null && signedOn <= lastDay(halfYear)) findings.push(says("signedEarly", { date: signedOn }));
  return findings;
}
