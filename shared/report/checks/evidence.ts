import type { EntryContext } from "../check-input.ts";
import type { CheckResult } from "../check-result.ts";
import { type EvidenceGap, evidenceGaps } from "../evidence-gaps.ts";
import { atEntry, type EntryRule } from "./finding.ts";

/**
 * Column 3 (form of completion): what proves each form. Missing evidence blocks where the measure is declared done by
 * its lead, or, where it has no lead, by an executor (column 4); else it is a warning.
 */
export const checkEvidence: EntryRule = (context) => {
  const { entry, measure } = context;
  if (entry.evidence.form !== measure.completionForm) {
    return [atEntry(context, "error", "evidence.wrongForm", "/evidence")];
  }
  return evidenceGaps(entry.evidence, context.annexes.length > 0).flatMap((gap) => gapResult(context, gap));
};

function gapResult(context: EntryContext, gap: EvidenceGap): CheckResult[] {
  const at = (severity: CheckResult["severity"]) =>
    atEntry(context, severity, `evidence.${gap.code}`, `/evidence${gap.path}`, { field: gap.field });
  switch (gap.code) {
    case "contradiction":
    case "numberWithoutDate":
      return [at("error")];
    case "noItem":
      // Where nothing was done there is nothing to prove.
      return context.entry.status === "notDone" ? [] : [at(mustProve(context) ? "error" : "warning")];
    case "missing":
    case "malformed":
      return [at(mustProve(context) ? "error" : "warning")];
  }
}

function mustProve({ entry, role, hasLead }: EntryContext): boolean {
  return entry.status === "done" && (role === "lead" || (!hasLead && role === "executor"));
}
