import { Asn1Error, childrenOf, expectTag, readWhole, tags } from "../asn1-read.ts";
import { octets } from "../asn1-values.ts";
import { der, nullElement, octetString, oid, sequence, smallIntegerElement } from "../asn1-write.ts";
import { oids } from "../oids.ts";
import { curve, numberOctets, readNumber, writeNumber, writePoint } from "./curve.ts";
import { signGost } from "./signature.ts";
import { streebog512 } from "./streebog.ts";

/** A private key that signs and cannot be read out. */
export interface GostPrivateKey {
  /** r‖s over the Streebog-512 of `data`. */
  sign(data: Uint8Array): Uint8Array<ArrayBuffer>;
}

/** Takes a PKCS#8 key: OCTET STRING { OCTET STRING of 64 octets }. @throws Asn1Error where it is none of this curve */
export function readGostPrivateKey(pkcs8: Uint8Array): GostPrivateKey {
  const [, , wrapped] = childrenOf(readWhole(pkcs8), tags.sequence);
  const number = octets(expectTag(readWhole(octets(wrapped)), tags.octetString));
  const privateKey = readNumber(number);
  if (number.length !== numberOctets || privateKey === 0n || privateKey >= curve().Fn.ORDER) {
    throw new Asn1Error("no private key of this curve");
  }
  return {
    sign: (data) => signGost(privateKey, streebog512(data), crypto.getRandomValues(new Uint8Array(numberOctets))),
  };
}

/** A pair as НУЦ РК writes its halves: PKCS#8 and SubjectPublicKeyInfo, both DER. */
export interface GostKeyPair {
  readonly pkcs8: Uint8Array<ArrayBuffer>;
  readonly spki: Uint8Array<ArrayBuffer>;
}

export function generateGostKeyPair(): GostKeyPair {
  // 128 bits more than the order has, so that no remainder is likelier than another.
  const random = crypto.getRandomValues(new Uint8Array(numberOctets + 16));
  const privateKey = (readNumber(random) % (curve().Fn.ORDER - 1n)) + 1n;
  const parameters = sequence(oid(oids.gostCurve512A), oid(oids.streebog512));
  const algorithm = sequence(oid(oids.gostKey512), parameters);
  const point = octetString(writePoint(curve().BASE.multiply(privateKey)));
  return {
    pkcs8: sequence(smallIntegerElement(0), algorithm, octetString(octetString(writeNumber(privateKey)))),
    spki: sequence(algorithm, der(tags.bitString, Uint8Array.of(0), point)),
  };
}

/** The AlgorithmIdentifier of such a signature, in certificates, lists and CMS alike. */
export function gostSignatureAlgorithm(): Uint8Array<ArrayBuffer> {
  return sequence(oid(oids.gostSignature512), nullElement());
}
