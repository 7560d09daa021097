import type { AlgorithmIdentifier } from "./algorithm-identifier.ts";
import type { Element } from "./asn1-read.ts";
import type { Digest, ShaDigest } from "./digests.ts";
import { oids } from "./oids.ts";
import { isSha, readPssParameters } from "./pss-parameters.ts";
import { isGostOld } from "./public-key.ts";

/** How a signature value is to be checked, once its AlgorithmIdentifier is understood. */
export type SignatureScheme =
  | { readonly kind: "rsa" | "ecdsa"; readonly digest: ShaDigest }
  | { readonly kind: "rsaPss"; readonly digest: ShaDigest; readonly saltLength: number }
  /** GOST 34.10-2015 of 512 bits. */
  | { readonly kind: "gost"; readonly digest: "Streebog-512" }
  /** GOST 34.310-2004, which is named and not evaluated. */
  | { readonly kind: "gostOld" }
  | { readonly kind: "unknown"; readonly oid: string };

const gost: SignatureScheme = { kind: "gost", digest: "Streebog-512" };

/** RFC 8017, A.2.4; RFC 5758, 3.2; Kazakhstan's own. */
const schemes: Readonly<Record<string, SignatureScheme>> = {
  "1.2.840.113549.1.1.4": { kind: "rsa", digest: "MD5" },
  "1.2.840.113549.1.1.5": { kind: "rsa", digest: "SHA-1" },
  "1.2.840.113549.1.1.11": { kind: "rsa", digest: "SHA-256" },
  "1.2.840.113549.1.1.12": { kind: "rsa", digest: "SHA-384" },
  "1.2.840.113549.1.1.13": { kind: "rsa", digest: "SHA-512" },
  "1.2.840.10045.4.1": { kind: "ecdsa", digest: "SHA-1" },
  "1.2.840.10045.4.3.2": { kind: "ecdsa", digest: "SHA-256" },
  "1.2.840.10045.4.3.3": { kind: "ecdsa", digest: "SHA-384" },
  "1.2.840.10045.4.3.4": { kind: "ecdsa", digest: "SHA-512" },
  [oids.gostSignature512]: gost,
};

/**
 * @param messageDigest the digest a CMS SignerInfo names beside the signature algorithm: RFC 5754, 3.2 lets
 *   `rsaEncryption` stand there alone, and some programs do the same with GOST. Null in certificates and revocation lists.
 * @throws Asn1Error
 */
export function readScheme(algorithm: AlgorithmIdentifier, messageDigest: Digest | null): SignatureScheme {
  if (isGostOld(algorithm.oid)) return { kind: "gostOld" };
  if (algorithm.oid === oids.rsaPss) return readPss(algorithm.parameters);
  if (algorithm.parameters) return { kind: "unknown", oid: algorithm.oid };
  if (algorithm.oid === oids.rsaEncryption && isSha(messageDigest)) return { kind: "rsa", digest: messageDigest };
  if (algorithm.oid === oids.gostKey512 && messageDigest === "Streebog-512") return gost;
  return schemes[algorithm.oid] ?? { kind: "unknown", oid: algorithm.oid };
}

/** RFC 4055, 3.1 */
function readPss(parameters: Element | null): SignatureScheme {
  const read = readPssParameters(parameters);
  return read === null ? { kind: "unknown", oid: oids.rsaPss } : { kind: "rsaPss", ...read };
}
