import { type MessageKey, translateBoth } from "#shared/language/translator.ts";
import type { Problem, SubIndication } from "#shared/package/verdict.ts";

/** A problem as it is found: without its sentence, with what it does to the verdict. */
export interface Finding {
  /** Key under `problems` in the catalogues. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly subIndication: SubIndication | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Puts the sentences of both languages to a finding. */
export function toProblem(finding: Finding): Problem {
  return {
    code: finding.code,
    severity: finding.severity,
    data: { ...finding.data },
    message: translateBoth(`problems.${finding.code}` as MessageKey, finding.data),
  };
}
