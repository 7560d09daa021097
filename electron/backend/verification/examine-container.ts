import { type ContainerReading, readContainer } from "#backend/container/index.ts";
import type { CertificateInfo, ValidationPolicy } from "#backend/signing/index.ts";
import { documentNames, type OwnDocument, ownDocuments } from "#shared/package/own-documents.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { checkAnnexes } from "./annex-rules.ts";
import { type CheckedManifest, checkManifests, foundSignature } from "./check-manifests.ts";
import { conclude } from "./conclusion.ts";
import { checkConsolidated } from "./consolidated-rules.ts";
import { contentIgnored } from "./content-ignored.ts";
import { checkEditionPackage } from "./edition-rules.ts";
import type { Examination, ExamineOptions } from "./examination.ts";
import { checkPartPackage } from "./part-rules.ts";
import { type Finding, toProblem } from "./problem.ts";
import { type DocumentReading, readPackageDocument } from "./read-document.ts";
import { checkReceipt } from "./receipt-rules.ts";
import { checkReportPackage, type PackageContents } from "./report-rules.ts";
import { toSignatureResult } from "./signature-result.ts";
import { toldOf } from "./told-document.ts";
import { asUnsigned, isUnsigned } from "./unsigned.ts";

/** What is asked of the container's reader, here and where a package is only looked at. */
export const readOptions = {
  ownDocuments: documentNames,
  keep: (name: string): boolean => documentNames.includes(name),
} as const;

/** As `examineFile`, for whatever is no signature file: a container, or nothing that is known. */
export async function examineContainer(
  path: string,
  policy: ValidationPolicy,
  options: ExamineOptions,
): Promise<Examination> {
  const { verification, reading } = await openPackage(path, policy, options);
  await reading.close();
  return { verification, size: reading.size, sha256: reading.sha256 };
}

/** A container that was verified and is still open: what is taken from it is what was verified. Close the reading. */
export interface OpenedPackage {
  readonly verification: Verification;
  readonly reading: ContainerReading;
  /** The document of ours that it carries; null where there is none or it cannot be read. */
  readonly own: OwnDocument | null;
  readonly findings: readonly Finding[];
  /** Of each signature the certificate it was made with; null where it names none. */
  readonly certificates: readonly (CertificateInfo | null)[];
}

/** Opens a container and verifies it. Errors: file.*, internal.cancelled. */
export async function openPackage(
  path: string,
  policy: ValidationPolicy,
  { signal, onBytes, content, ours = false, wholeDigest = false }: ExamineOptions = {},
): Promise<OpenedPackage> {
  const reading = await readContainer(path, {
    ...readOptions,
    ownership: ours ? "ours" : "auto",
    wholeDigest,
    ...(signal && { signal }),
    ...(onBytes && { onBytes }),
  });
  try {
    return { reading, ...(await judge(path, reading, policy, contentIgnored(content))) };
  } catch (error) {
    await reading.close();
    throw error;
  }
}

async function judge(
  path: string,
  reading: ContainerReading,
  policy: ValidationPolicy,
  before: readonly Finding[],
): Promise<Omit<OpenedPackage, "reading">> {
  const document = reading.ours ? await readPackageDocument(reading) : null;
  const own = document?.own ?? null;
  const unsigned = own !== null && isUnsigned(own.kind, reading);
  const checked = unsigned ? [] : await checkManifests(reading, policy);
  const found: Finding[] = [
    ...before,
    ...reading.problems,
    ...checked.flatMap((one) => one.findings),
    ...documentFindings(reading, checked, document),
    ...(unsigned ? [] : unevaluated(reading, checked)),
  ];
  const findings = unsigned ? asUnsigned(found) : found;
  const conclusion = conclude(findings);
  const verification: Verification = {
    file: path,
    format: own === null ? reading.recognised : ownDocuments[own.kind].format,
    ...conclusion,
    signatures: checked.map(foundSignature).map(toSignatureResult),
    files: filesOf(reading),
    problems: findings.map(toProblem),
    // Nothing is told of a package that is not what was signed.
    ...(own !== null && conclusion.verdict !== "TOTAL-FAILED" && toldOf(own)),
  };
  return { verification, own, findings, certificates: checked.map(({ check }) => check?.certificate ?? null) };
}

function documentFindings(
  reading: ContainerReading,
  checked: readonly CheckedManifest[],
  document: DocumentReading | null,
): Finding[] {
  if (document === null) return withoutDocument(reading, checked.length > 0);
  const { own, findings } = document;
  return own === null ? [...findings] : [...findings, ...promised(own, reading, checked)];
}

/** What the document promises about the rest of its package. */
function promised(own: OwnDocument, reading: ContainerReading, checked: readonly CheckedManifest[]): Finding[] {
  switch (own.kind) {
    case "report":
      return checkReportPackage({ document: own.document, entries: reading.entries, signatures: signersOf(checked) });
    case "receipt": {
      const certificates = checked.map(({ check }) => check?.certificate ?? null);
      return checkReceipt({ document: own.document, entries: reading.entries, certificates });
    }
    case "consolidated": {
      const certificates = checked.map(({ check }) => check?.certificate ?? null);
      return checkConsolidated({ document: own.document, entries: reading.entries, certificates });
    }
    case "part":
      return checkPartPackage(own.document, reading.entries);
    case "refusal":
      return checkAnnexes([], reading.entries);
    case "planEdition": {
      const certificates = checked.map(({ check }) => check?.certificate ?? null);
      return checkEditionPackage({ document: own.document, entries: reading.entries, certificates });
    }
  }
}

function signersOf(checked: readonly CheckedManifest[]): PackageContents["signatures"] {
  return checked.map(({ manifest, check }) => ({
    manifest: manifest.name,
    listed: manifest.references.map((reference) => reference.name),
    certificate: check?.certificate ?? null,
  }));
}

/** Only said of an archive that was read: of another, or where the document is damaged, it is not known what it holds. */
function withoutDocument({ ours, recognised, entries, unread }: ContainerReading, isChecked: boolean): Finding[] {
  if (entries.length === 0 || unread.some(({ name }) => documentNames.includes(name))) return [];
  if (ours) return [{ code: "document.absent", severity: "error", subIndication: "FORMAT_FAILURE", data: {} }];
  // That only signatures were checked is said where any was.
  if (recognised !== "ASiC-E" || !isChecked) return [];
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
