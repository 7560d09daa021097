import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import { children, childrenOf, contextTag, type Element, tags } from "./asn1-read.ts";
import { smallInteger } from "./asn1-values.ts";
import { type Digest, digestOfOid, type ShaDigest } from "./digests.ts";
import { oids } from "./oids.ts";

/** How RSASSA-PSS pads: the digest, which masks as well, and the octets of salt. */
export interface PssParameters {
  readonly digest: ShaDigest;
  readonly saltLength: number;
}

/**
 * RSASSA-PSS-params (RFC 4055, 3.1): defaults are SHA-1, MGF1 with SHA-1, 20 octets of salt, trailer 1. Null for what is
 * not computed here. @throws Asn1Error
 */
export function readPssParameters(parameters: Element | null): PssParameters | null {
  let digest: Digest | null = "SHA-1";
  let maskDigest: Digest | null = "SHA-1";
  let saltLength = 20;
  let trailer = 1;
  for (const field of parameters ? childrenOf(parameters, tags.sequence) : []) {
    const [value] = children(field);
    if (field.tag === contextTag(0)) digest = digestOfOid(readAlgorithm(value).oid);
    else if (field.tag === contextTag(1)) maskDigest = readMaskDigest(readAlgorithm(value));
    else if (field.tag === contextTag(2)) saltLength = smallInteger(value);
    else if (field.tag === contextTag(3)) trailer = smallInteger(value);
    else return null;
  }
  // Web Crypto masks with the digest it hashes with, and every issuer does so (RFC 4055 recommends it).
  if (!isSha(digest) || maskDigest !== digest || trailer !== 1) return null;
  return { digest, saltLength };
}

/** Streebog goes with GOST alone: no standard joins it to RSA. */
export function isSha(digest: Digest | null): digest is ShaDigest {
  return digest !== null && digest !== "Streebog-512";
}

function readMaskDigest(mask: AlgorithmIdentifier): Digest | null {
  return mask.oid === oids.mgf1 && mask.parameters ? digestOfOid(readAlgorithm(mask.parameters).oid) : null;
}
