import { digestOfOid } from "./digests.ts";
import { oids } from "./oids.ts";

/** What is not computed here, but has a name by which people know it: RFC 3279, 5758, 8410, 5639, SEC 2, FIPS 202. */
const names: Readonly<Record<string, string>> = {
  [oids.rsaEncryption]: "RSA",
  [oids.rsaPss]: "RSA-PSS",
  "1.2.840.113549.1.1.14": "RSA SHA-224",
  [oids.ecPublicKey]: "ECDSA",
  "1.2.840.10045.4.3.1": "ECDSA SHA-224",
  "1.3.132.0.10": "ECDSA secp256k1",
  "1.3.132.0.33": "ECDSA P-224",
  "1.3.36.3.3.2.8.1.1.7": "ECDSA brainpoolP256r1",
  "1.3.36.3.3.2.8.1.1.11": "ECDSA brainpoolP384r1",
  "1.3.36.3.3.2.8.1.1.13": "ECDSA brainpoolP512r1",
  "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448",
  "1.2.840.10040.4.1": "DSA",
  "2.16.840.1.101.3.4.2.4": "SHA-224",
  "2.16.840.1.101.3.4.2.6": "SHA-512/256",
  "2.16.840.1.101.3.4.2.8": "SHA3-256",
  "2.16.840.1.101.3.4.2.9": "SHA3-384",
  "2.16.840.1.101.3.4.2.10": "SHA3-512",
};

/** How a sentence names an algorithm; one that nobody here knows by its object identifier. */
export function nameOfAlgorithm(oid: string): string {
  return digestOfOid(oid) ?? names[oid] ?? oid;
}

/** Signed attributes as the standards call them (RFC 5652, 11; RFC 5035). */
const attributes: Readonly<Record<string, string>> = {
  [oids.contentType]: "content-type",
  [oids.messageDigest]: "message-digest",
  [oids.signingTime]: "signing-time",
  [oids.signingCertificate]: "signing-certificate",
  [oids.signingCertificateV2]: "signing-certificate-v2",
};

/** How a sentence names a signed attribute; an unknown one by its object identifier. */
export function nameOfAttribute(oid: string): string {
  return attributes[oid] ?? oid;
}
