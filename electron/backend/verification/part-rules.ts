import type { PartDocument } from "#shared/package/part-document.ts";
import { checkAnnexes, type HeldFile } from "./annex-rules.ts";
import type { Finding } from "./problem.ts";

/** What `part.json` promises about the rest of the package. Policy of this format. */
export function checkPartPackage({ entries, annexes }: PartDocument, files: readonly HeldFile[]): Finding[] {
  const findings = checkAnnexes(annexes, files);
  const measures = new Set<number>();
  for (const { measure } of entries) {
    if (measures.has(measure)) findings.push(fault("measureTwice", { measure }));
    measures.add(measure);
  }
  for (const { measure, path } of annexes) {
    if (!measures.has(measure)) findings.push(fault("annexOfOther", { name: path, measure }));
  }
  return findings;
}

function fault(code: string, data: Finding["data"]): Finding {
  return { code: `document.${code}`, severity: "error", subIndication: "FORMAT_FAILURE", data };
}
