import { contextTag } from "./asn1-read.ts";
import { compareEncodings } from "./asn1-strict.ts";
import {
  der,
  explicit,
  nullElement,
  octetString,
  oid,
  sequence,
  setOf,
  smallIntegerElement,
  time,
} from "./asn1-write.ts";
import { type Certificate, readCertificate } from "./certificate.ts";
import { issuersUpwards } from "./chain.ts";
import { computeDigest } from "./digests.ts";
import { gostSignatureAlgorithm } from "./gost/private-key.ts";
import { oids } from "./oids.ts";
import type { SigningKey } from "./signing-key.ts";
import type { TrustStore } from "./trust-store.ts";

export interface SigningOptions {
  /** By the machine's clock; whole seconds are kept. */
  readonly signingTime: Date;
  /** Where given, completes a chain that the key file holds in part: НУЦ РК's files often hold the leaf alone. */
  readonly trust?: TrustStore;
}

/**
 * A detached CAdES baseline B signature over `content` (EN 319 122-1, 6.3, level B-B), in DER: signed attributes
 * content-type, message-digest, signing-time and signing-certificate-v2 with issuerSerial; the signer's certificate and
 * its issuers inside, without the root, which the verifier must hold anyway.
 */
export async function signDetached(
  content: Uint8Array,
  key: SigningKey,
  { signingTime, trust }: SigningOptions,
): Promise<Uint8Array> {
  const certificate = readCertificate(key.certificate.der);
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(computeDigest(key.digest, content))),
    attribute(oids.signingTime, time(signingTime)),
    attribute(oids.signingCertificateV2, signingCertificateV2(certificate)),
  ].sort(compareEncodings);
  // RFC 5652, 5.4: what is signed is the SET, not the [0] that stands for it in the SignerInfo.
  const value = await key.sign(setOf(...attributes));
  const signerInfo = sequence(
    smallIntegerElement(1),
    sequence(certificate.issuer.encoding, serialNumber(certificate)),
    digestAlgorithm(key),
    der(contextTag(0), ...attributes),
    signatureAlgorithm(key),
    octetString(value),
  );
  const certificates = await certificatesInside(certificate, key, trust);
  const signedData = sequence(
    smallIntegerElement(1),
    setOf(digestAlgorithm(key)),
    sequence(oid(oids.data)),
    der(contextTag(0), ...certificates.sort(compareEncodings)),
    setOf(signerInfo),
  );
  return sequence(oid(oids.signedData), explicit(0, signedData));
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf(value));
}

/**
 * RFC 5035, 4: SHA-256 is the default and therefore not written, with GOST keys too, for every reader knows it; issuerSerial names
 * the issuer as a directoryName.
 */
function signingCertificateV2(certificate: Certificate): Uint8Array {
  const issuerSerial = sequence(sequence(explicit(4, certificate.issuer.encoding)), serialNumber(certificate));
  const identifier = sequence(octetString(computeDigest("SHA-256", certificate.der)), issuerSerial);
  return sequence(sequence(identifier));
}

function serialNumber(certificate: Certificate): Uint8Array {
  return der(0x02, Uint8Array.from(Buffer.from(certificate.serial, "hex")));
}

/** RFC 5754, 2: parameters absent. Kazakhstan's programs write NULL beside their own digest. */
function digestAlgorithm(key: SigningKey): Uint8Array {
  if (key.scheme === "gost") return sequence(oid(oids.streebog512), nullElement());
  return sequence(oid(key.digest === "SHA-384" ? oids.sha384 : oids.sha256));
}

/** RFC 5754, 3.2 and 3.3: NULL parameters for RSA, none for ECDSA; for GOST as НУЦ РК's certificates have it. */
function signatureAlgorithm(key: SigningKey): Uint8Array {
  switch (key.scheme) {
    case "rsa":
      return sequence(oid(oids.sha256WithRsa), nullElement());
    case "ecdsa":
      return sequence(oid(key.digest === "SHA-384" ? oids.ecdsaWithSha384 : oids.ecdsaWithSha256));
    case "gost":
      return gostSignatureAlgorithm();
  }
}

async function certificatesInside(
  leaf: Certificate,
  key: SigningKey,
  trust: TrustStore | undefined,
): Promise<Uint8Array[]> {
  const own = key.chain.map(readCertificate);
  const issuers = await issuersUpwards(leaf, [...own, ...(trust?.intermediates ?? [])]);
  return [leaf, ...issuers].map((certificate) => certificate.der);
}
