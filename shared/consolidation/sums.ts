import { type HalfYear, lastDay } from "../plan/half-year.ts";
import { sumOfMoney } from "../report/money.ts";
import { isBlankInBoth } from "../report/text.ts";
import type { BodyPart, ConsolidatedMeasure, ConsolidationTotals } from "./content.ts";
import { addEvidence, countEvidence } from "./evidence-counts.ts";
import { sumByProgramme } from "./money-sums.ts";
import { countStatuses, measureStatus } from "./status-counts.ts";

/** What follows from the bodies' answers on a measure: never stored apart from them without being worked out again. */
export function measureSums(
  bodies: readonly BodyPart[],
): Pick<ConsolidatedMeasure, "status" | "counts" | "money" | "moneyTotal" | "evidence"> {
  const money = sumByProgramme(bodies.flatMap((part) => part.money));
  return {
    status: measureStatus(bodies),
    counts: countStatuses(bodies),
    money,
    moneyTotal: sumOfMoney(money),
    evidence: addEvidence(bodies.map(({ evidence }) => countEvidence(evidence))),
  };
}

/** What follows from the measures. Money by programme, exact to the tiyn. */
export function totalsOf(measures: readonly ConsolidatedMeasure[]): ConsolidationTotals {
  const money = sumByProgramme(measures.flatMap((measure) => measure.money));
  return {
    measures: countStatuses(measures.map(({ status }) => ({ reported: "reported", status }))),
    overdue: measures.filter(({ overdue }) => overdue).length,
    unreported: measures.filter(isUnreported).map(({ measure }) => measure),
    money,
    moneyTotal: sumOfMoney(money),
    evidence: addEvidence(measures.map(({ evidence }) => evidence)),
  };
}

/** Judged on the half-year's last day, as the checks of every report are: the deadline has passed, and it is not done. */
export function isOverdue({ status, deadline }: Pick<ConsolidatedMeasure, "status" | "deadline">, halfYear: HalfYear) {
  return status !== "done" && deadline !== null && deadline < lastDay(halfYear);
}

/** No body has said anything of it. */
export function isUnreported({ bodies }: Pick<ConsolidatedMeasure, "bodies">): boolean {
  return bodies.every(({ reported }) => reported !== "reported");
}

/** There is nothing to read about it: no body's text, no joint text, no summary. */
export function isTextless({ bodies, jointText, summary }: ConsolidatedMeasure): boolean {
  return (
    bodies.every(({ text, reason }) => isBlankInBoth(text) && isBlankInBoth(reason)) &&
    (jointText === null || isBlankInBoth(jointText.text)) &&
    isBlankInBoth(summary)
  );
}
