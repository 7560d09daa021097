import { type SubIndication, type Verdict, verdictOf, worstVerdict } from "#shared/package/verdict.ts";
import type { Finding } from "./problem.ts";

/** What all findings together come to: the worst verdict, and the first sub-indication that calls for it. */
export function conclude(findings: readonly Finding[]): {
  readonly verdict: Verdict;
  readonly subIndication: SubIndication | null;
} {
  const reasons = findings
    .filter(({ severity }) => severity === "error")
    .map(({ subIndication }) => subIndication ?? "GENERIC");
  const verdict = worstVerdict(["TOTAL-PASSED", ...reasons.map(verdictOf)]);
  return { verdict, subIndication: reasons.find((reason) => verdictOf(reason) === verdict) ?? null };
}
