import { type ErrorData, KalqanError } from "#shared/errors.ts";
import { readCertificate } from "./certificate.ts";
import type { CertificateInfo } from "./certificate-info.ts";
import { checkDigest } from "./path-rules.ts";
import type { SignatureProblemCode } from "./problem.ts";
import { hasAuthorityUsages, headFault, isForAuthenticationOnly, isForSigning } from "./purposes.ts";

export interface SigningContext {
  /** The moment of signing, by the machine's clock. */
  readonly at: Date;
  readonly role: "preparer" | "head";
  /** The body's twelve digits, null where the plan edition does not know them yet. */
  readonly bodyBin: string | null;
  /** The issuers that would go into the signature, DER; judged as far as they are known. */
  readonly chain?: readonly Uint8Array[];
}

interface SigningWarning {
  /** Key under `problems` in both catalogues. */
  readonly code: SignatureProblemCode;
  readonly data: ErrorData;
}

export interface SigningCertificateCheck {
  /** In order of weight; empty where nothing forbids signing. */
  readonly refusals: readonly KalqanError[];
  readonly warnings: readonly SigningWarning[];
}

/**
 * What forbids signing a report with this certificate at this moment (package-format, "Reading"; НУЦ РК's usages).
 * Refusals: signing.certificateExpired {notAfter}, signing.certificateNotYetValid {notBefore}, signing.authenticationKey,
 * signing.certificateNotForSigning, signing.weakCertificate {certificate, algorithm}, signing.personalKey, signing.notEntitled, signing.noBin,
 * signing.otherBody {certificateBin, bodyBin, organisation}.
 */
export function checkSigningCertificate(
  certificate: CertificateInfo,
  context: SigningContext,
): SigningCertificateCheck {
  return {
    refusals: [
      ...validityRefusals(certificate, context.at),
      ...usageRefusals(certificate),
      ...digestRefusals([certificate.der, ...(context.chain ?? [])]),
      ...(context.role === "head" ? headRefusals(certificate) : []),
      ...bodyRefusals(certificate, context.bodyBin),
    ],
    warnings: warningsOf(certificate, context.role),
  };
}

function validityRefusals(certificate: CertificateInfo, at: Date): KalqanError[] {
  if (at > certificate.notAfter) {
    return [new KalqanError("signing.certificateExpired", { notAfter: certificate.notAfter.toISOString() })];
  }
  if (at < certificate.notBefore) {
    return [new KalqanError("signing.certificateNotYetValid", { notBefore: certificate.notBefore.toISOString() })];
  }
  return [];
}

function usageRefusals(certificate: CertificateInfo): KalqanError[] {
  if (isForAuthenticationOnly(certificate)) return [new KalqanError("signing.authenticationKey")];
  if (!isForSigning(certificate)) return [new KalqanError("signing.certificateNotForSigning")];
  return [];
}

/** A signature under such a certificate would be refused by every reader, for ever. */
function digestRefusals(certificates: readonly Uint8Array[]): KalqanError[] {
  return certificates
    .flatMap((der) => checkDigest(readCertificate(der)))
    .map(({ data }) => new KalqanError("signing.weakCertificate", data));
}

/** package-format: the head's certificate carries an organisation usage (head, or may sign) and the body's BIN. */
function headRefusals(certificate: CertificateInfo): KalqanError[] {
  const fault = headFault(certificate);
  return fault === null ? [] : [new KalqanError(`signing.${fault}`)];
}

function bodyRefusals({ bin, organisation }: CertificateInfo, bodyBin: string | null): KalqanError[] {
  if (bin === null || bodyBin === null || bin === bodyBin) return [];
  return [new KalqanError("signing.otherBody", { certificateBin: bin, bodyBin, organisation: organisation ?? "—" })];
}

function warningsOf({ bin, extendedKeyUsages }: CertificateInfo, role: SigningContext["role"]): SigningWarning[] {
  return [
    ...(hasAuthorityUsages(extendedKeyUsages) ? [] : [{ code: "signing.noAuthorityUsages" as const, data: {} }]),
    ...(role === "preparer" && bin === null ? [{ code: "signing.signerNamesNoBody" as const, data: {} }] : []),
  ];
}
