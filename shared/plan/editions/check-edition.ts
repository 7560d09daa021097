import type { HalfYear } from "../half-year.ts";
import type { Plan } from "../schema.ts";
import { differenceOf } from "./difference.ts";
import type { Edition } from "./edition.ts";
import type { EditionFinding, EditionRule } from "./finding.ts";
import { checkAppliesFrom } from "./rules/applies-from.ts";
import { checkBins } from "./rules/bins.ts";
import { checkBodiesKnown } from "./rules/bodies-known.ts";
import { checkChanged } from "./rules/changed.ts";
import { checkDeadlines } from "./rules/deadlines.ts";
import { checkDuties } from "./rules/duties.ts";
import { checkKept } from "./rules/kept.ts";
import { checkNamesApart } from "./rules/names-apart.ts";
import { checkNumbers } from "./rules/numbers.ts";
import { checkPlaces } from "./rules/places.ts";
import { checkResponsible } from "./rules/responsible.ts";
import { checkTexts } from "./rules/texts.ts";
import { checkValidity } from "./rules/validity.ts";

/** What the plan must be for any question to be asked of it. */
const shape: readonly EditionRule[] = [
  checkChanged,
  checkNumbers,
  checkPlaces,
  checkBodiesKnown,
  checkResponsible,
  checkValidity,
  checkNamesApart,
  checkBins,
  checkDeadlines,
  checkTexts,
  checkKept,
  checkAppliesFrom,
];

/**
 * All that speaks against an edition (errors), or that its author should look at (warnings). `earlier`: those known before it,
 * in order.
 */
export function checkEdition(plan: Plan, appliesFrom: HalfYear, earlier: readonly Edition[]): EditionFinding[] {
  const findings = checkShape(plan, appliesFrom, earlier);
  // Who holds which duty cannot be asked of a plan whose bodies do not hang together.
  if (!isSoundEdition(findings)) return findings;
  return [...findings, ...checkDuties({ plan, appliesFrom, earlier, difference: null })];
}

/**
 * The same without asking who holds which duty: of a stranger's edition, which nobody has vouched for, in time that its size
 * bounds. Without `earlier` only what it says by itself is judged.
 */
export function checkShape(plan: Plan, appliesFrom: HalfYear, earlier: readonly Edition[] = []): EditionFinding[] {
  const before = earlier.at(-1);
  const difference = before === undefined ? null : differenceOf(before.plan, plan);
  const judged = { plan, appliesFrom, earlier, difference };
  return shape.flatMap((rule) => rule(judged));
}

/** Whether nothing speaks against an edition. */
export function isSoundEdition(findings: readonly EditionFinding[]): boolean {
  return findings.every(({ severity }) => severity !== "error");
}
