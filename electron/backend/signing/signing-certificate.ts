import { readAlgorithm } from "./algorithm-identifier.ts";
import { nameOfAlgorithm } from "./algorithm-names.ts";
import { childrenOf, contextTag, type Element, hasTag, tags } from "./asn1-read.ts";
import { hex, integerBytes, octets, sameBytes } from "./asn1-values.ts";
import type { Certificate } from "./certificate.ts";
import { computeDigest, type Digest, digestOfOid, isWeakDigest } from "./digests.ts";
import { readName } from "./name.ts";
import { oids } from "./oids.ts";
import { failure, type SignatureProblem } from "./problem.ts";
import type { SignedData, SignerIdentifier } from "./signed-data.ts";

/** The signer's certificate as the signed attribute binds it: by its digest, and by issuer and serial where given. */
interface CertificateReference {
  /** Object identifier of the digest, and what is known of it. */
  readonly algorithm: string;
  readonly digest: Digest | null;
  readonly value: Uint8Array;
  readonly matchesIssuerSerial: (certificate: Certificate) => boolean;
}

export interface FoundCertificate {
  readonly certificate: Certificate | null;
  readonly problems: readonly SignatureProblem[];
}

/**
 * Finds the signer's certificate among those inside (EN 319 102-1, 5.2.3): the one the SignerInfo names, and it must be
 * the one the signed attribute signing-certificate(-v2) binds, or another could be put in its place. @throws Asn1Error
 */
export function findSigningCertificate(signed: SignedData): FoundCertificate {
  const named = signed.certificates.filter((certificate) => isNamed(certificate, signed.signer));
  const [first] = named;
  if (!first) return found(null, failure("signing.noSigningCertificate", "NO_SIGNING_CERTIFICATE_FOUND"));
  const reference = readReference(signed.attributes);
  if (!reference) {
    const data = { attribute: "signing-certificate-v2" };
    return found(first, failure("signing.attributeMissing", "SIG_CONSTRAINTS_FAILURE", data));
  }
  if (!reference.digest) {
    const data = { algorithm: nameOfAlgorithm(reference.algorithm) };
    return found(first, failure("signing.algorithmUnsupported", "CRYPTO_CONSTRAINTS_FAILURE", data));
  }
  const bound = named.find((certificate) => isBound(certificate, reference) && isBoundAlike(certificate, signed));
  if (!bound) return found(first, failure("signing.certificateSubstituted", "NO_SIGNING_CERTIFICATE_FOUND"));
  if (!isWeakDigest(reference.digest)) return found(bound);
  return found(bound, failure("signing.weakDigest", "CRYPTO_CONSTRAINTS_FAILURE", { algorithm: reference.digest }));
}

function found(certificate: Certificate | null, ...problems: readonly SignatureProblem[]): FoundCertificate {
  return { certificate, problems };
}

function isNamed(certificate: Certificate, signer: SignerIdentifier): boolean {
  if (signer.kind === "keyId") return certificate.subjectKeyId === signer.keyId;
  return certificate.serial === signer.serial && certificate.issuer.key === signer.issuer.key;
}

function isBound(certificate: Certificate, { digest, value, matchesIssuerSerial }: CertificateReference): boolean {
  if (!digest || !sameBytes(computeDigest(digest, certificate.der), value)) return false;
  return matchesIssuerSerial(certificate);
}

/** Where the older attribute stands beside the newer, both must mean one certificate: a reader of the one must not see another's. */
function isBoundAlike(certificate: Certificate, { attributes }: SignedData): boolean {
  const v1 = attributes.get(oids.signingCertificate);
  return v1 === undefined || isBound(certificate, readIdentifier(v1, false));
}

function readReference(attributes: SignedData["attributes"]): CertificateReference | null {
  const v2 = attributes.get(oids.signingCertificateV2);
  const attribute = v2 ?? attributes.get(oids.signingCertificate);
  return attribute ? readIdentifier(attribute, v2 !== undefined) : null;
}

/** RFC 5035, 3: the first of the references is the signer's. */
function readIdentifier(attribute: Element, isV2: boolean): CertificateReference {
  const [identifiers] = childrenOf(attribute, tags.sequence);
  const [identifier] = childrenOf(identifiers, tags.sequence);
  const parts = childrenOf(identifier, tags.sequence);
  const namesDigest = isV2 && hasTag(parts[0], tags.sequence);
  // RFC 5035, 4: SHA-256 where version 2 names none; RFC 2634, 5.4.1: version 1 is always SHA-1.
  const algorithm = namesDigest ? readAlgorithm(parts.shift()).oid : isV2 ? oids.sha256 : oids.sha1;
  const [value, issuerSerial] = parts;
  return {
    algorithm,
    digest: digestOfOid(algorithm),
    value: octets(value),
    matchesIssuerSerial: issuerSerial ? issuerSerialMatcher(issuerSerial) : () => true,
  };
}

function issuerSerialMatcher(issuerSerial: Element): (certificate: Certificate) => boolean {
  const [names, serial] = childrenOf(issuerSerial, tags.sequence);
  const directoryNames = childrenOf(names, tags.sequence).filter((name) => name.tag === contextTag(4));
  const issuers = directoryNames.map((name) => readName(childrenOf(name, contextTag(4))[0]).key);
  const number = hex(integerBytes(serial));
  return (certificate) => certificate.serial === number && issuers.includes(certificate.issuer.key);
}
