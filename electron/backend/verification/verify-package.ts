import { type ContainerReading, readContainer } from "#backend/container/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import { type Verification, verdictOf, worstVerdict } from "#shared/package/verdict.ts";
import { type CheckedManifest, checkManifests, toSignatureResult } from "./check-manifests.ts";
import { type Finding, toProblem } from "./problem.ts";
import { type DocumentReading, readPackageDocument } from "./read-document.ts";
import { checkReportPackage } from "./report-rules.ts";

export interface VerifyOptions {
  readonly signal?: AbortSignal;
  /** Called with the bytes read since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/** What is asked of the container's reader, here and where a package is only looked at. */
export const readOptions = {
  ownDocuments: [packageNames.report],
  keep: (name: string): boolean => name === packageNames.report,
} as const;

/**
 * The one place where verdicts come from, the same under windows, intake and command line. Reads the container once,
 * checks every signature over its manifest, then what our own documents promise. Never throws for a bad package; throws
 * KalqanError `file.*` where the file itself cannot be read, `internal.cancelled`.
 */
export async function verifyPackage(
  path: string,
  policy: ValidationPolicy,
  options: VerifyOptions = {},
): Promise<Verification> {
  const reading = await readContainer(path, { ...readOptions, ...options });
  try {
    return await judge(path, reading, policy);
  } finally {
    await reading.close();
  }
}

async function judge(path: string, reading: ContainerReading, policy: ValidationPolicy): Promise<Verification> {
  const checked = await checkManifests(reading, policy);
  const document = reading.ours ? await readPackageDocument(reading) : null;
  const findings: Finding[] = [
    ...reading.problems,
    ...checked.flatMap((one) => one.findings),
    ...documentFindings(reading, checked, document),
    ...unevaluated(reading, checked),
  ];
  const reasons = findings
    .filter((finding) => finding.severity === "error")
    .map((finding) => finding.subIndication ?? "GENERIC");
  const verdict = worstVerdict(["TOTAL-PASSED", ...reasons.map(verdictOf)]);
  return {
    file: path,
    format: document?.document ? documentFormats.report : reading.recognised,
    verdict,
    subIndication: reasons.find((reason) => verdictOf(reason) === verdict) ?? null,
    signatures: checked.map(toSignatureResult),
    files: filesOf(reading),
    problems: findings.map(toProblem),
  };
}

function documentFindings(
  reading: ContainerReading,
  checked: readonly CheckedManifest[],
  document: DocumentReading | null,
): Finding[] {
  if (document === null) {
    const isForeign = reading.recognised === "ASiC-E" && !reading.ours;
    return isForeign ? [{ code: "document.notReport", severity: "warning", subIndication: null, data: {} }] : [];
  }
  if (document.document === null) return [...document.findings];
  const signatures = checked.map(({ manifest, check }) => ({
    manifest: manifest.name,
    listed: manifest.references.map((reference) => reference.name),
    certificate: check?.certificate ?? null,
  }));
  const contents = { document: document.document, entries: reading.entries, signatures };
  return [...document.findings, ...checkReportPackage(contents)];
}

/** Nothing passes that no signature was checked for: a recognised container of another kind is not called broken, though. */
function unevaluated(reading: ContainerReading, checked: readonly CheckedManifest[]): Finding[] {
  if (checked.length > 0 || reading.problems.some((problem) => problem.severity === "error")) return [];
  const format = reading.recognised ?? "";
  return [{ code: "document.nothingEvaluated", severity: "error", subIndication: "GENERIC", data: { format } }];
}

/** Files as they were read, then those that are named but could not be. */
export function filesOf(reading: ContainerReading): Verification["files"] {
  return [
    ...reading.entries.map((entry) => ({ ...entry, covered: !reading.uncovered.includes(entry.name) })),
    ...reading.unread.map((entry) => ({ ...entry, sha256: null, covered: false })),
  ];
}
