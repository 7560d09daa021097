import type { Certificate } from "./certificate.ts";
import { shortName } from "./certificate-info.ts";
import { isWeakDigest } from "./digests.ts";
import { oids } from "./oids.ts";
import type { Path } from "./path.ts";
import { failure, type SignatureProblem } from "./problem.ts";
import { isWeakKey, keyName } from "./public-key.ts";
import { isForAuthenticationOnly, isForSigning } from "./purposes.ts";
import type { Moments } from "./revocation.ts";

/**
 * What RFC 5280, 6.1 demands of a path whose names and signatures hold, and what package-format demands besides.
 * Revocation is checked apart.
 */
export function checkPathRules(path: Path, moments: Moments): SignatureProblem[] {
  const [leaf, ...issuers] = path;
  if (!leaf) return [];
  const below = path.slice(0, -1);
  return [
    ...below.flatMap(checkStrength),
    ...path.flatMap((certificate) => checkValidity(certificate, certificate === leaf, moments.best)),
    ...checkClaimedTime(leaf, moments),
    ...issuers.flatMap(checkAuthority),
    ...path.flatMap(checkExtensions),
    ...checkUsage(leaf),
  ];
}

/** Below the anchor: an anchor is believed for itself, not for the signature on it. */
function checkStrength(certificate: Certificate): SignatureProblem[] {
  const { publicKey } = certificate;
  const data = { certificate: shortName(certificate) };
  return [
    ...checkDigest(certificate),
    ...(isWeakKey(publicKey.kind)
      ? [failure("signing.weakKey", "CRYPTO_CONSTRAINTS_FAILURE", { ...data, algorithm: keyName(publicKey.kind) })]
      : []),
  ];
}

/** package-format: SHA-1 and MD5 are refused in any certificate below the trust anchor, whether or not one is at hand. */
export function checkDigest(certificate: Certificate): SignatureProblem[] {
  const { scheme } = certificate;
  if (!("digest" in scheme) || !isWeakDigest(scheme.digest)) return [];
  const data = { certificate: shortName(certificate), algorithm: scheme.digest };
  return [failure("signing.weakCertificateDigest", "CRYPTO_CONSTRAINTS_FAILURE", data)];
}

/** EN 319 102-1, 5.2.6.4 and 5.6.2.2: at the time the signature is known to have existed. */
function checkValidity(certificate: Certificate, isLeaf: boolean, best: Date): SignatureProblem[] {
  const name = shortName(certificate);
  if (best > certificate.notAfter) {
    const data = { certificate: name, notAfter: certificate.notAfter.toISOString() };
    return [failure("signing.certificateExpired", "OUT_OF_BOUNDS_NO_POE", data)];
  }
  if (best >= certificate.notBefore) return [];
  const data = { certificate: name, notBefore: certificate.notBefore.toISOString() };
  return [failure("signing.certificateNotYetValid", isLeaf ? "NOT_YET_VALID" : "OUT_OF_BOUNDS_NO_POE", data)];
}

/**
 * The signing time is the signer's word. It proves nothing in the signer's favour, but a signature that itself says it
 * was made outside the certificate's life is refused: this format's own policy, beyond EN 319 102-1.
 */
function checkClaimedTime(leaf: Certificate, { claimed }: Moments): SignatureProblem[] {
  if (!claimed) return [];
  const signingTime = claimed.toISOString();
  if (claimed > leaf.notAfter) {
    const data = { signingTime, notAfter: leaf.notAfter.toISOString() };
    return [failure("signing.signedAfterExpiry", "EXPIRED", data)];
  }
  if (claimed >= leaf.notBefore) return [];
  const data = { signingTime, notBefore: leaf.notBefore.toISOString() };
  return [failure("signing.signedBeforeValidity", "NOT_YET_VALID", data)];
}

/** RFC 5280, 6.1.4 k–n. `index` issuers stand between this one and the signer. */
function checkAuthority(certificate: Certificate, index: number): SignatureProblem[] {
  const { isAuthority, pathLength } = certificate.basicConstraints;
  const data = { certificate: shortName(certificate) };
  const maySign = certificate.keyUsages === null || certificate.keyUsages.includes("keyCertSign");
  if (!isAuthority || !maySign) return [failure("signing.notAnAuthority", "CHAIN_CONSTRAINTS_FAILURE", data)];
  if (pathLength === null || index <= pathLength) return [];
  return [failure("signing.pathTooLong", "CHAIN_CONSTRAINTS_FAILURE", data)];
}

/** RFC 5280, 4.2: a critical extension that is not understood forbids the certificate. */
const understood: ReadonlySet<string> = new Set([
  oids.subjectKeyIdentifier,
  oids.keyUsage,
  "2.5.29.17",
  oids.basicConstraints,
  oids.distributionPoints,
  "2.5.29.32",
  oids.authorityKeyIdentifier,
  oids.extendedKeyUsage,
  "2.5.29.46",
  "1.3.6.1.5.5.7.1.1",
  "1.3.6.1.5.5.7.1.3",
]);

/**
 * Constraints on names and policies below an authority. They are not evaluated here, and known as what they are; so an
 * authority that has them is refused even where it forgot to make them critical, as RFC 5280, 4.2.1.10 f. demands.
 */
const constraints: ReadonlySet<string> = new Set([oids.nameConstraints, oids.policyConstraints, oids.inhibitAnyPolicy]);

function checkExtensions(certificate: Certificate): SignatureProblem[] {
  const data = { certificate: shortName(certificate) };
  return [...certificate.extensions].flatMap(([extension, { critical }]) => {
    if (constraints.has(extension))
      return [failure("signing.constraintsNotEvaluated", "CHAIN_CONSTRAINTS_FAILURE", data)];
    if (!critical || understood.has(extension)) return [];
    return [failure("signing.criticalExtension", "CHAIN_CONSTRAINTS_FAILURE", { ...data, extension })];
  });
}

function checkUsage(leaf: Certificate): SignatureProblem[] {
  const data = { certificate: shortName(leaf) };
  if (isForAuthenticationOnly(leaf)) {
    return [failure("signing.authenticationKeyUsed", "CHAIN_CONSTRAINTS_FAILURE", data)];
  }
  return isForSigning(leaf) ? [] : [failure("signing.notForSigning", "CHAIN_CONSTRAINTS_FAILURE", data)];
}
