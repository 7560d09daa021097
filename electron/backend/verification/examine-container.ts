import { type ContainerReading, readContainer } from "#backend/container/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import { documentFormats, packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Verification, VerifiedReport } from "#shared/package/verdict.ts";
import { type CheckedManifest, checkManifests, foundSignature } from "./check-manifests.ts";
import { conclude } from "./conclusion.ts";
import { contentIgnored } from "./content-ignored.ts";
import type { Examination, ExamineOptions } from "./examination.ts";
import { type Finding, toProblem } from "./problem.ts";
import { type DocumentReading, readPackageDocument } from "./read-document.ts";
import { checkReportPackage } from "./report-rules.ts";
import { toSignatureResult } from "./signature-result.ts";

/** What is asked of the container's reader, here and where a package is only looked at. */
export const readOptions = {
  ownDocuments: [packageNames.report],
  keep: (name: string): boolean => name === packageNames.report,
} as const;

/** As `examineFile`, for whatever is no signature file: a container, or nothing that is known. */
export async function examineContainer(
  path: string,
  policy: ValidationPolicy,
  { signal, onBytes, content, ours = false, wholeDigest = false }: ExamineOptions,
): Promise<Examination> {
  const reading = await readContainer(path, {
    ...readOptions,
    ownership: ours ? "ours" : "auto",
    wholeDigest,
    ...(signal && { signal }),
    ...(onBytes && { onBytes }),
  });
  try {
    const verification = await judge(path, reading, policy, contentIgnored(content));
    return { verification, size: reading.size, sha256: reading.sha256 };
  } finally {
    await reading.close();
  }
}

async function judge(
  path: string,
  reading: ContainerReading,
  policy: ValidationPolicy,
  before: readonly Finding[],
): Promise<Verification> {
  const checked = await checkManifests(reading, policy);
  const document = reading.ours ? await readPackageDocument(reading) : null;
  const findings: Finding[] = [
    ...before,
    ...reading.problems,
    ...checked.flatMap((one) => one.findings),
    ...documentFindings(reading, checked, document),
    ...unevaluated(reading, checked),
  ];
  const conclusion = conclude(findings);
  return {
    file: path,
    format: document?.document ? documentFormats.report : reading.recognised,
    ...conclusion,
    signatures: checked.map(foundSignature).map(toSignatureResult),
    files: filesOf(reading),
    problems: findings.map(toProblem),
    ...(document?.document && conclusion.verdict !== "TOTAL-FAILED" && { report: toldOf(document.document) }),
  };
}

/** Nothing is told of a package that is not what was signed. */
function toldOf({ body, halfYear, version, packageId }: ReportDocument): VerifiedReport {
  return { body: { code: body.code, name: body.name }, halfYear, version, packageId };
}

function documentFindings(
  reading: ContainerReading,
  checked: readonly CheckedManifest[],
  document: DocumentReading | null,
): Finding[] {
  if (document === null) return withoutDocument(reading);
  if (document.document === null) return [...document.findings];
  const signatures = checked.map(({ manifest, check }) => ({
    manifest: manifest.name,
    listed: manifest.references.map((reference) => reference.name),
    certificate: check?.certificate ?? null,
  }));
  const contents = { document: document.document, entries: reading.entries, signatures };
  return [...document.findings, ...checkReportPackage(contents)];
}

/** Only said of an archive that was read: of another, or where the document is damaged, it is not known what it holds. */
function withoutDocument({ ours, recognised, entries, unread }: ContainerReading): Finding[] {
  if (entries.length === 0 || unread.some(({ name }) => name === packageNames.report)) return [];
  if (ours) return [{ code: "document.absent", severity: "error", subIndication: "FORMAT_FAILURE", data: {} }];
  if (recognised !== "ASiC-E") return [];
  return [{ code: "document.notReport", severity: "warning", subIndication: null, data: {} }];
}

/** Nothing passes that no signature was checked for: a recognised container of another kind is not called broken, though. */
function unevaluated(reading: ContainerReading, checked: readonly CheckedManifest[]): Finding[] {
  if (checked.length > 0 || reading.problems.some((problem) => problem.severity === "error")) return [];
  const format = reading.recognised ?? "";
  return [{ code: "document.nothingEvaluated", severity: "error", subIndication: "GENERIC", data: { format } }];
}

/**
 * Files as they were read, then those that are named but could not be. A file that a manifest lists with another content
 * is covered by nothing.
 */
export function filesOf({ entries, unread, manifests, uncovered }: ContainerReading): Verification["files"] {
  const differing = manifests.flatMap(({ references }) => references.filter(({ matches }) => !matches));
  const loose = new Set([...uncovered, ...differing.map(({ name }) => name)]);
  return [
    ...entries.map((entry) => ({ ...entry, covered: !loose.has(entry.name) })),
    ...unread.map((entry) => ({ ...entry, sha256: null, covered: false })),
  ];
}
