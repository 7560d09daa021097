import type { ErrorData } from "#shared/errors.ts";
import type { SubIndication, Verdict } from "#shared/package/verdict.ts";

/** Everything that checking a signature may find, each with a sentence under `problems.<code>` in both catalogues. */
export const signatureProblemCodes = [
  // The signature file itself (RFC 5652, EN 319 122-1)
  "signing.malformed",
  "signing.tooLarge",
  "signing.notSignedData",
  "signing.trailingBytes",
  "signing.contentInside",
  "signing.noSigner",
  "signing.severalSigners",
  "signing.noSignedAttributes",
  "signing.attributesNotCanonical",
  "signing.attributeTwice",
  "signing.attributeMissing",
  "signing.contentType",
  "signing.algorithmsDiffer",
  // Whose it is
  "signing.noSigningCertificate",
  "signing.certificateSubstituted",
  // Whether it holds
  "signing.contentChanged",
  "signing.contentAbsent",
  "signing.signatureWrong",
  "signing.gostOld",
  "signing.algorithmUnsupported",
  "signing.weakDigest",
  "signing.weakKey",
  "signing.weakCertificateDigest",
  // The path to a trusted root (RFC 5280, 6)
  "signing.noPath",
  "signing.certificateSignatureWrong",
  "signing.notAnAuthority",
  "signing.pathTooLong",
  "signing.criticalExtension",
  "signing.constraintsNotEvaluated",
  "signing.notForSigning",
  "signing.authenticationKeyUsed",
  // Time
  "signing.certificateExpired",
  "signing.certificateNotYetValid",
  "signing.signedAfterExpiry",
  "signing.signedBeforeValidity",
  "signing.signingTimeInFuture",
  "signing.timestampNotEvaluated",
  "signing.counterSignatureNotEvaluated",
  // Revocation
  "signing.revoked",
  "signing.revokedNoProof",
  "signing.revokedLater",
  "signing.onHold",
  "signing.noRevocationList",
  "signing.revocationListOld",
  "signing.revocationListIgnored",
  "signing.revocationListLimited",
  "signing.revocationListDelta",
  "signing.revocationListAfterExpiry",
  // Before signing
  "signing.noAuthorityUsages",
  "signing.signerNamesNoBody",
] as const;
export type SignatureProblemCode = (typeof signatureProblemCodes)[number];

export interface SignatureProblem {
  readonly code: SignatureProblemCode;
  readonly severity: "error" | "warning";
  /** Null for a warning. */
  readonly subIndication: SubIndication | null;
  readonly data: ErrorData;
}

export function failure(
  code: SignatureProblemCode,
  subIndication: SubIndication,
  data: ErrorData = {},
): SignatureProblem {
  return { code, severity: "error", subIndication, data };
}

export function warning(code: SignatureProblemCode, data: ErrorData = {}): SignatureProblem {
  return { code, severity: "warning", subIndication: null, data };
}

/** EN 319 102-1, tables 5 and 6: which verdict a sub-indication belongs to. */
function verdictOf(subIndication: SubIndication): Verdict {
  switch (subIndication) {
    case "FORMAT_FAILURE":
    case "HASH_FAILURE":
    case "SIG_CRYPTO_FAILURE":
    case "REVOKED":
    case "EXPIRED":
    case "NOT_YET_VALID":
      return "TOTAL-FAILED";
    case "SIG_CONSTRAINTS_FAILURE":
    case "CHAIN_CONSTRAINTS_FAILURE":
    case "CRYPTO_CONSTRAINTS_FAILURE":
    case "NO_SIGNING_CERTIFICATE_FOUND":
    case "NO_CERTIFICATE_CHAIN_FOUND":
    case "OUT_OF_BOUNDS_NO_POE":
    case "REVOKED_NO_POE":
    case "SIGNED_DATA_NOT_FOUND":
    case "TRY_LATER":
    case "GENERIC":
      return "INDETERMINATE";
  }
}

/** The worst verdict that the problems call for, and the first sub-indication that calls for it. */
export function verdictFrom(problems: readonly SignatureProblem[]): {
  verdict: Verdict;
  subIndication: SubIndication | null;
} {
  const found = problems.map((problem) => problem.subIndication).filter((indication) => indication !== null);
  const failed = found.find((indication) => verdictOf(indication) === "TOTAL-FAILED");
  const subIndication = failed ?? found[0] ?? null;
  return { verdict: subIndication ? verdictOf(subIndication) : "TOTAL-PASSED", subIndication };
}
