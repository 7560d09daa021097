import { deadlineStanding } from "../plan/deadline.ts";
import { lastDay } from "../plan/half-year.ts";
import { type MeasureDuty, measuresOf } from "../plan/responsibility.ts";
import type { CheckInput, EntryContext } from "./check-input.ts";
import type { CheckResult } from "./check-result.ts";
import { checkAnnexLimits } from "./checks/annex-limits.ts";
import { checkAnnexType } from "./checks/annex-type.ts";
import { checkCounts } from "./checks/counts.ts";
import { checkDates } from "./checks/dates.ts";
import { checkEvidence } from "./checks/evidence.ts";
import type { EntryRule, ReportRule } from "./checks/finding.ts";
import { checkHiddenCharacters } from "./checks/hidden-characters.ts";
import { checkJointText } from "./checks/joint-text.ts";
import { checkKazakhText } from "./checks/kazakh-text.ts";
import { checkMoneyOwner } from "./checks/money-owner.ts";
import { checkMoneySums } from "./checks/money-sums.ts";
import { checkNarrative } from "./checks/narrative.ts";
import { checkNextSteps } from "./checks/next-steps.ts";
import { checkNotMine } from "./checks/not-mine.ts";
import { checkPeople } from "./checks/people.ts";
import { checkReason } from "./checks/reason.ts";
import { checkReportSize } from "./checks/report-size.ts";
import { checkSameText } from "./checks/same-text.ts";
import { checkShortText } from "./checks/short-text.ts";
import { checkUnprintable } from "./checks/unprintable.ts";
import { checkUntouched, missingMeasures } from "./checks/untouched.ts";
import { isUntouched } from "./derived-status.ts";
import type { Entry } from "./entry.ts";

const reportRules: readonly ReportRule[] = [checkPeople, checkAnnexLimits, checkReportSize];

const entryRules: readonly EntryRule[] = [
  checkUntouched,
  checkNarrative,
  checkReason,
  checkEvidence,
  checkDates,
  checkCounts,
  checkMoneyOwner,
  checkMoneySums,
  checkJointText,
  checkNextSteps,
  checkShortText,
  checkSameText,
  checkKazakhText,
  checkHiddenCharacters,
  checkUnprintable,
  checkAnnexType,
];

/**
 * All that speaks against signing a report (errors) or that its author should look at (warnings): the report as a whole
 * first, then measure by measure in the plan's order. Of a measure nobody has touched only that is said; one accepted as
 * done earlier is not looked at again. Errors raised: plan.unknownBody.
 */
export function checkReport(input: CheckInput): CheckResult[] {
  const duties = measuresOf(input.plan, input.body, input.halfYear);
  const mine = duties.map(({ measure }) => measure.number);
  const foreign = [...checkNotMine(input, mine), ...missingMeasures(input, mine)];
  const byMeasure = duties.flatMap((duty) => [
    ...foreign.filter(({ measure }) => measure === duty.measure.number),
    ...checkMeasure(input, duty),
  ]);
  return [
    ...reportRules.flatMap((rule) => rule(input)),
    ...foreign.filter(({ measure }) => measure === null || !mine.includes(measure)),
    ...byMeasure,
  ];
}

/** Whether nothing speaks against signing. */
export function hasErrors(results: readonly CheckResult[]): boolean {
  return results.some(({ severity }) => severity === "error");
}

function checkMeasure(input: CheckInput, duty: MeasureDuty): CheckResult[] {
  const { number } = duty.measure;
  const entry = input.entries.find(({ measure }) => measure === number);
  if (entry === undefined || input.acceptedDone.includes(number)) return [];
  const context = contextOf(input, duty, entry);
  if (isUntouched(entry)) return checkUntouched(context);
  return entryRules.flatMap((rule) => rule(context));
}

function contextOf(input: CheckInput, { measure, role }: MeasureDuty, entry: Entry): EntryContext {
  const { halfYear, lawInForce } = input;
  const standing = deadlineStanding(measure.deadline, { halfYear, day: lastDay(halfYear), lawInForce });
  return {
    input,
    entry,
    measure,
    role,
    hasLead: measure.responsible.some((responsible) => responsible.role === "lead"),
    overdueSince: standing.state === "overdue" && entry.status !== "done" ? standing.date : null,
    annexes: input.annexes.filter((annex) => annex.measure === measure.number),
    previous: input.previous?.find((earlier) => earlier.measure === measure.number) ?? null,
  };
}
