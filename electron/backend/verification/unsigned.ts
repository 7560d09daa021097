import type { ContainerReading } from "#backend/container/index.ts";
import type { DocumentKind } from "#shared/package/own-documents.ts";
import type { Finding } from "./problem.ts";

/**
 * Whether a package of ours may do without a signature and does: its one manifest still lists every file with its digest,
 * and points to a signature that is not there. A part and a refusal may (docs/package-format.md): who fills a measure or
 * heads a body need not have a key at hand. That is never said of a signature that is there and does not verify.
 */
export function isUnsigned(kind: DocumentKind, { manifests }: ContainerReading): boolean {
  const [manifest, ...others] = manifests;
  return mayBeUnsigned(kind) && manifest !== undefined && others.length === 0 && manifest.signature === null;
}

function mayBeUnsigned(kind: DocumentKind): boolean {
  return kind === "part" || kind === "refusal";
}

/** What is found of an unsigned package in place of a missing signature: nothing is known of who made it. */
export function asUnsigned(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter(({ code }) => code !== "container.signatureMissing"),
    { code: "document.unsigned", severity: "error", subIndication: "GENERIC", data: {} },
  ];
}
