import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import {
  Asn1Error,
  childrenOf,
  contextTag,
  type Element,
  encoding,
  expectTag,
  hasTag,
  readWhole,
  tags,
} from "./asn1-read.ts";
import { isDer } from "./asn1-strict.ts";
import { bitStringOctets, hex, integerBytes, sameBytes, smallInteger, timeValue } from "./asn1-values.ts";
import { readDistributionPoints } from "./distribution-points.ts";
import {
  type BasicConstraints,
  type Extensions,
  type KeyUsage,
  readBasicConstraints,
  readExtendedKeyUsages,
  readExtensions,
  readKeyIdentifier,
  readKeyUsages,
} from "./extensions.ts";
import { type Name, readName } from "./name.ts";
import { type PublicKey, readPublicKey } from "./public-key.ts";
import { readScheme, type SignatureScheme } from "./signature-scheme.ts";

/** An X.509 certificate (RFC 5280, 4.1), read strictly: DER throughout, every known extension understood. */
export interface Certificate {
  readonly der: Uint8Array;
  /** What the issuer signed. */
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly scheme: SignatureScheme;
  /** Content octets of the INTEGER in hexadecimal. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions;
  readonly basicConstraints: BasicConstraints;
  /** Null where the extension is absent: then nothing is restricted. */
  readonly keyUsages: readonly KeyUsage[] | null;
  readonly extendedKeyUsages: readonly string[];
  readonly subjectKeyId: string | null;
  /** Where its revocation lists are, as encoded general names. */
  readonly distributionPoints: readonly string[];
}

/** Reads one certificate that fills `bytes`. @throws Asn1Error where it is none, or not in DER */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readWhole(bytes);
  if (!isDer(whole)) throw new Asn1Error("certificate not in DER");
  const [tbs, outerAlgorithm, signature] = childrenOf(whole, tags.sequence);
  const fields = readFields(expectTag(tbs, tags.sequence));
  const algorithm = readAlgorithm(outerAlgorithm);
  // RFC 5280, 4.1.1.2: both places name the same algorithm, or the outer one could be changed without a word.
  if (!sameBytes(algorithm.encoding, fields.algorithm.encoding)) throw new Asn1Error("algorithms differ");
  const { extensions } = fields;
  return {
    der: bytes,
    tbs: encoding(expectTag(tbs, tags.sequence)),
    signature: bitStringOctets(signature),
    scheme: readScheme(algorithm, null),
    serial: fields.serial,
    issuer: fields.issuer,
    subject: fields.subject,
    notBefore: fields.notBefore,
    notAfter: fields.notAfter,
    publicKey: fields.publicKey,
    extensions,
    basicConstraints: readBasicConstraints(extensions),
    keyUsages: readKeyUsages(extensions),
    extendedKeyUsages: readExtendedKeyUsages(extensions),
    subjectKeyId: readKeyIdentifier(extensions),
    distributionPoints: readDistributionPoints(extensions),
  };
}

interface Fields {
  readonly algorithm: AlgorithmIdentifier;
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions;
}

function readFields(tbs: Element): Fields {
  const all = childrenOf(tbs, tags.sequence);
  const version = hasTag(all[0], contextTag(0)) ? smallInteger(childrenOf(all.shift(), contextTag(0))[0]) : 0;
  const [serial, algorithm, issuer, validity, subject, key, ...rest] = all;
  const [notBefore, notAfter] = childrenOf(validity, tags.sequence);
  // RFC 5280, 4.1: [1] and [2] are unique identifiers, which nothing uses; more there is not.
  const known = [contextTag(1, false), contextTag(2, false), contextTag(3)];
  if (version > 2 || rest.some(({ tag }) => !known.includes(tag))) throw new Asn1Error("unknown part of a certificate");
  const extensions = rest.find((element) => element.tag === contextTag(3));
  if (extensions && version !== 2) throw new Asn1Error("extensions in a certificate not of version 3");
  return {
    algorithm: readAlgorithm(algorithm),
    serial: hex(integerBytes(serial)),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: timeValue(notBefore),
    notAfter: timeValue(notAfter),
    publicKey: readPublicKey(key),
    extensions: readExtensions(extensions ? childrenOf(extensions, contextTag(3))[0] : undefined),
  };
}

/** Reads as `readCertificate` does, but answers null where the bytes are no certificate. */
export function tryReadCertificate(bytes: Uint8Array): Certificate | null {
  try {
    return readCertificate(bytes);
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

/** Issuer and subject are one name: a root, or a certificate that claims to be one. */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.key === certificate.subject.key;
}

export function sameCertificate(a: Certificate, b: Certificate): boolean {
  return sameBytes(a.der, b.der);
}
