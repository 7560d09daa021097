import { gravest, type KeptDecision } from "./decision.ts";
import type { IntakeFacts, IntakeFinding } from "./facts.ts";
import { asks } from "./facts.ts";
import { checkBody } from "./rules/body.ts";
import { checkPeriod } from "./rules/period.ts";
import { checkPictures } from "./rules/pictures.ts";
import { checkPlan } from "./rules/plan.ts";
import { checkVerdict } from "./rules/verdict.ts";
import { checkVersion } from "./rules/version.ts";

export interface IntakeJudgement {
  readonly decision: KeptDecision;
  readonly findings: readonly IntakeFinding[];
}

/** Every rule of intake over one package that was verified: what becomes of it, and why. Never throws. */
export function judgePackage(facts: IntakeFacts): IntakeJudgement {
  const findings = findingsOf(facts).map((finding) => (isUnproven(facts) ? unproven(finding) : finding));
  return {
    decision: gravest(findings.flatMap(({ asks: decision }) => (decision === null ? [] : [decision]))),
    findings,
  };
}

function isUnproven({ verdict }: IntakeFacts): boolean {
  return verdict === "INDETERMINATE";
}

/**
 * Who is not known to be genuine is nobody's rival and steps behind nobody: it waits, and is judged anew once a list or a
 * root is at hand.
 */
function unproven(finding: IntakeFinding): IntakeFinding {
  const { asks: decision } = finding;
  return decision === "rival" || decision === "superseded" ? { ...finding, asks: "waiting" } : finding;
}

function findingsOf(facts: IntakeFacts): IntakeFinding[] {
  const verdict = checkVerdict(facts);
  // Nothing is believed of a package that is not what was signed.
  if (facts.verdict === "TOTAL-FAILED") return verdict;
  if (facts.report === null) return [...verdict, asks("apart", "notReport")];
  const findings = [
    ...verdict,
    ...checkPlan(facts, facts.report),
    ...checkPeriod(facts, facts.report),
    ...checkBody(facts, facts.report),
    ...checkVersion(facts, facts.report),
  ];
  // Of what is kept apart nobody asks what it looks like.
  return findings.some(({ asks: decision }) => decision === "apart")
    ? findings
    : [...findings, ...checkPictures(facts)];
}
