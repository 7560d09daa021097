import type { ContainerManifest, ContainerReading } from "#backend/container/index.ts";
import { type SignatureCheck, type ValidationPolicy, verifyDetached } from "#backend/signing/index.ts";
import { type SubIndication, verdictOf } from "#shared/package/verdict.ts";
import type { Finding } from "./problem.ts";
import type { FoundSignature } from "./signature-result.ts";

/** A manifest with what its signature says. */
export interface CheckedManifest {
  readonly manifest: ContainerManifest;
  /** Null where the signature is missing: the container's reading says so. */
  readonly check: SignatureCheck | null;
  readonly findings: readonly Finding[];
  readonly subIndication: SubIndication | null;
}

/** Checks the signature over every manifest. Time-stamps are recognised, not evaluated: the container names them. */
export async function checkManifests(reading: ContainerReading, policy: ValidationPolicy): Promise<CheckedManifest[]> {
  const checked: CheckedManifest[] = [];
  for (const manifest of reading.manifests) {
    if (manifest.kind === "timestamp") continue;
    const check = manifest.signature ? await verifyDetached(manifest.signature, manifest.bytes, policy) : null;
    const findings = (check?.problems ?? []).map((problem) => ({
      ...problem,
      subIndication: reading.ours ? stricter(problem) : problem.subIndication,
      data: { ...problem.data, signature: manifest.signatureName },
    }));
    checked.push({ manifest, check, findings, subIndication: worstOf(manifest, check, findings) });
  }
  return checked;
}

const weakAlgorithms: ReadonlySet<string> = new Set(["signing.weakDigest", "signing.weakCertificateDigest"]);

/** package-format, "Refused in ours besides": SHA-1 and MD5 are no matter of constraints there, but of the format. */
function stricter({ code, severity, subIndication }: Finding): SubIndication | null {
  return severity === "error" && weakAlgorithms.has(code) ? "FORMAT_FAILURE" : subIndication;
}

/** A signature whose manifest does not match the files is no better than one that does not verify. */
function worstOf(
  manifest: ContainerManifest,
  check: SignatureCheck | null,
  findings: readonly Finding[],
): SubIndication | null {
  const amiss = manifest.references.filter((reference) => !reference.matches);
  if (amiss.some(({ present, algorithm }) => present && algorithm !== "unknown")) return "HASH_FAILURE";
  if (!check || amiss.some(({ present }) => !present)) return "FORMAT_FAILURE";
  const errors = findings.filter((finding) => finding.severity === "error");
  const failing = errors.find((finding) => verdictOf(finding.subIndication) === "TOTAL-FAILED");
  if (failing) return failing.subIndication;
  if (amiss.length > 0) return "CRYPTO_CONSTRAINTS_FAILURE";
  return check.verdict === "TOTAL-PASSED" ? null : (check.subIndication ?? "GENERIC");
}

/** The signature over a manifest, which covers what the manifest lists rightly. */
export function foundSignature({ manifest, check, subIndication }: CheckedManifest): FoundSignature {
  const { name, signatureName, references } = manifest;
  const covers = references.filter(({ matches }) => matches).map((reference) => reference.name);
  return { name: signatureName, manifest: name, check, subIndication, covers };
}
