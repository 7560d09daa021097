import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import { isSigned } from "#shared/report/life-cycle.ts";

/** What stands between a report and its signatures. */
export type SignStage =
  /** Errors are left. */
  | { readonly kind: "blocked"; readonly errors: readonly CheckView[]; readonly warnings: readonly CheckView[] }
  /** Nothing is left but to freeze it. */
  | { readonly kind: "toFreeze"; readonly warnings: readonly CheckView[] }
  /** Frozen: it is this one's turn to sign. */
  | { readonly kind: "toSign"; readonly role: SignerRole }
  | { readonly kind: "signed" };

/** Where a report is on its way to being signed. */
export function signStage({ state, checks, requiredSignatures, signatures }: ReportView): SignStage {
  if (isSigned(state)) return { kind: "signed" };
  if (state === "draft") {
    const errors = checks.filter(({ severity }) => severity === "error");
    const warnings = checks.filter(({ severity }) => severity === "warning");
    return errors.length > 0 ? { kind: "blocked", errors, warnings } : { kind: "toFreeze", warnings };
  }
  const signed = new Set(signatures.map(({ role }) => role));
  return { kind: "toSign", role: requiredSignatures.find((role) => !signed.has(role)) ?? "head" };
}
