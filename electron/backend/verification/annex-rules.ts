import { packageNames } from "#shared/package/formats.ts";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import type { Finding } from "./problem.ts";

export interface HeldFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Every annex that the data name is there as they say, and no other is. Policy of this format. */
export function checkAnnexes(annexes: readonly AnnexRecord[], entries: readonly HeldFile[]): Finding[] {
  const findings: Finding[] = [];
  const held = new Map(entries.map((entry) => [entry.name, entry]));
  const listed = new Set<string>();
  for (const annex of annexes) {
    if (listed.has(annex.path)) findings.push(format("annexTwice", annex.path));
    listed.add(annex.path);
    const entry = held.get(annex.path);
    if (!entry) findings.push(format("annexMissing", annex.path));
    else if (entry.sha256 !== annex.sha256 || entry.size !== annex.size) {
      findings.push(format("annexDiffers", annex.path));
    }
  }
  for (const { name } of entries) {
    if (name.startsWith(`${packageNames.attachments}/`) && !listed.has(name)) {
      findings.push(format("annexUnlisted", name));
    }
  }
  return findings;
}

function format(fault: string, name: string): Finding {
  return { code: `document.${fault}`, severity: "error", subIndication: "FORMAT_FAILURE", data: { name } };
}
