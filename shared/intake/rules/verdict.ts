import { today } from "../../plan/calendar-date.ts";
import { asks, type IntakeFacts, type IntakeFinding, says } from "../facts.ts";

/** package-format.md, Reading: PASSED imports, INDETERMINATE waits for the officer with a reason, FAILED is kept apart. */
export function checkVerdict(facts: IntakeFacts): IntakeFinding[] {
  switch (facts.verdict) {
    case "TOTAL-PASSED":
      return [];
    case "INDETERMINATE":
      return [asks("waiting", isOpen(facts) ? "indeterminate" : "notProven"), ...checkExpiry(facts)];
    case "TOTAL-FAILED":
      return [asks("apart", "failed")];
  }
}

/** What a root or a list brought later can settle. */
const open: ReadonlySet<IntakeFacts["subIndication"]> = new Set(["NO_CERTIFICATE_CHAIN_FOUND", "TRY_LATER"]);

function isOpen({ subIndication }: IntakeFacts): boolean {
  return open.has(subIndication);
}

/** By its own word the head signed while the key was valid, and it has expired since: what the officer decides about. */
function checkExpiry({ head: { validTo, signedAt }, machineNow }: IntakeFacts): IntakeFinding[] {
  if (validTo === null || signedAt === null) return [];
  const expired = new Date(validTo);
  if (expired > machineNow || new Date(signedAt) > expired) return [];
  return [says("signedWhileValid", { signed: today(new Date(signedAt)), expired: today(expired) })];
}
