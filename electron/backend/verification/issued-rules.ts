import { type CertificateInfo, headFault } from "#backend/signing/index.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { Finding } from "./problem.ts";

/** Documents that one body issues under one signature; the first part of their problems' codes. */
type IssuedKind = "consolidated" | "edition" | "receipt";

/** Of what was issued, as far as every kind of it is looked at alike. */
export interface IssuedFiles {
  readonly entries: readonly { readonly name: string }[];
  readonly certificates: readonly (Pick<CertificateInfo, "bin" | "purposes" | "commonName"> | null)[];
}

/** How the rules of a kind say what is wrong: its form, or who signed it. */
export function findingsOf(kind: IssuedKind) {
  const finding =
    (subIndication: "FORMAT_FAILURE" | "SIG_CONSTRAINTS_FAILURE") =>
    (fault: string, data: Finding["data"]): Finding => ({
      code: `${kind}.${fault}`,
      severity: "error",
      subIndication,
      data,
    });
  return { format: finding("FORMAT_FAILURE"), constraint: finding("SIG_CONSTRAINTS_FAILURE") };
}

/** Nothing lies in the container but `own` and what signs it. */
export function checkNothingElse(kind: IssuedKind, entries: IssuedFiles["entries"], own: readonly string[]): Finding[] {
  const { format } = findingsOf(kind);
  return entries
    .filter(({ name }) => name !== packageNames.mimetype && !own.includes(name) && !name.startsWith("META-INF/"))
    .map(({ name }) => format("otherFile", { name }));
}

/**
 * One signature, by somebody who may sign as a head, with the BIN that the document names for its issuer.
 * @param namesBin whether a document that names none is at fault; where not, any BIN will do
 */
export function checkIssuerSignature(
  kind: IssuedKind,
  certificates: IssuedFiles["certificates"],
  expected: string | null,
  { namesBin }: { readonly namesBin: boolean },
): Finding[] {
  const { constraint } = findingsOf(kind);
  const found = certificates.length;
  if (found !== 1) return [constraint("signatures", { found })];
  const [certificate] = certificates;
  if (!certificate) return [];
  const { bin, commonName } = certificate;
  const fault = headFault(certificate);
  if (fault !== null) return [constraint(fault, { signer: commonName ?? "—" })];
  if (bin === expected || (expected === null && !namesBin)) return [];
  return [constraint("otherIssuer", { expected: expected ?? "—", found: bin ?? "—" })];
}
