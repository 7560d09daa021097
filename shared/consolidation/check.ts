import type { CheckInput, ConsolidationFinding, ConsolidationRule } from "./finding.ts";
import { checkBodies, checkEditions, checkOpenPackages, checkResponsible } from "./rules/bodies.ts";
import { checkPeople, checkSize } from "./rules/document.ts";
import { checkJointTexts, checkMeasures, checkSummaries } from "./rules/measures.ts";
import { checkOwnTexts } from "./rules/own-texts.ts";

const rules: readonly ConsolidationRule[] = [
  checkPeople,
  checkSize,
  checkBodies,
  checkOpenPackages,
  checkEditions,
  checkMeasures,
  checkSummaries,
  checkJointTexts,
  checkOwnTexts,
  checkResponsible,
];

/** All that speaks against signing a consolidated report (errors), or that its author should look at (warnings). */
export function checkConsolidation(input: CheckInput): ConsolidationFinding[] {
  return rules.flatMap((rule) => rule(input));
}
