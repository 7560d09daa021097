import { type AlgorithmIdentifier, readAlgorithm } from "./algorithm-identifier.ts";
import { nameOfAlgorithm } from "./algorithm-names.ts";
import { childrenOf, type Element, encoding, hasTag, readWhole, tags } from "./asn1-read.ts";
import { bitStringOctets, integerBytes, oidValue } from "./asn1-values.ts";
import { oids } from "./oids.ts";
import { type PssParameters, readPssParameters } from "./pss-parameters.ts";

export type Curve = "P-256" | "P-384" | "P-521";

/** What a certificate's key is, as far as it decides how signatures by it are checked. */
export type KeyKind =
  | { readonly kind: "rsa"; readonly bits: number }
  /** An RSA key for RSASSA-PSS alone (RFC 4055, 1.2). `demands`: its digest and the least salt; null where it leaves both open. */
  | { readonly kind: "rsaPss"; readonly bits: number; readonly demands: PssParameters | null }
  | { readonly kind: "ecdsa"; readonly curve: Curve }
  /** GOST 34.10-2015 of 512 bits, which Kazakhstan's authority issues today. */
  | { readonly kind: "gost" }
  /** GOST 34.310-2004, which it issues no longer: known by name alone. */
  | { readonly kind: "gostOld" }
  | { readonly kind: "unknown"; readonly oid: string };

export interface PublicKey {
  readonly kind: KeyKind;
  /** SubjectPublicKeyInfo as it stands in the certificate. */
  readonly encoding: Uint8Array;
}

const curves: Readonly<Record<string, Curve>> = {
  "1.2.840.10045.3.1.7": "P-256",
  "1.3.132.0.34": "P-384",
  "1.3.132.0.35": "P-521",
};

/** RSA keys beyond this would let one certificate keep the reader busy for seconds. */
const largestRsaBits = 16_384;

/** @throws Asn1Error */
export function readPublicKey(element: Element | undefined): PublicKey {
  const [algorithm, key] = childrenOf(element, tags.sequence);
  return {
    kind: keyKind(readAlgorithm(algorithm), () => {
      const [modulus] = childrenOf(readWhole(bitStringOctets(key)), tags.sequence);
      return integerBytes(modulus);
    }),
    encoding: element ? encoding(element) : new Uint8Array(0),
  };
}

/** @param modulus finds the RSA modulus, asked for only where the key is one. @throws Asn1Error */
export function keyKind(algorithm: AlgorithmIdentifier, modulus: () => Uint8Array): KeyKind {
  if (algorithm.oid === oids.rsaEncryption || algorithm.oid === oids.rsaPss) {
    const bits = bitLength(modulus());
    if (bits > largestRsaBits) return { kind: "unknown", oid: `RSA-${bits}` };
    return algorithm.oid === oids.rsaEncryption ? { kind: "rsa", bits } : pssKind(bits, algorithm.parameters);
  }
  if (algorithm.oid === oids.ecPublicKey) {
    const named = hasTag(algorithm.parameters ?? undefined, tags.oid)
      ? oidValue(algorithm.parameters ?? undefined)
      : "";
    const curve = curves[named];
    return curve ? { kind: "ecdsa", curve } : { kind: "unknown", oid: named || algorithm.oid };
  }
  if (isGostOld(algorithm.oid)) return { kind: "gostOld" };
  return isGost512(algorithm) ? { kind: "gost" } : { kind: "unknown", oid: algorithm.oid };
}

function pssKind(bits: number, parameters: Element | null): KeyKind {
  if (parameters === null) return { kind: "rsaPss", bits, demands: null };
  const demands = readPssParameters(parameters);
  return demands === null ? { kind: "unknown", oid: oids.rsaPss } : { kind: "rsaPss", bits, demands };
}

/** The one curve and the one digest that Kazakhstan's keys of 512 bits have. @throws Asn1Error */
function isGost512({ oid, parameters }: AlgorithmIdentifier): boolean {
  if (oid !== oids.gostKey512 || !hasTag(parameters ?? undefined, tags.sequence)) return false;
  const named = childrenOf(parameters ?? undefined, tags.sequence).map(oidValue);
  return named.length === 2 && named[0] === oids.gostCurve512A && named[1] === oids.streebog512;
}

function bitLength(integer: Uint8Array): number {
  const from = integer.findIndex((byte) => byte !== 0);
  if (from < 0) return 0;
  return (integer.length - from) * 8 - (Math.clz32(integer[from] ?? 0) - 24);
}

/** Kazakhstan's keys and signatures of GOST 34.310-2004 share an arc. */
export function isGostOld(oid: string): boolean {
  return oid.startsWith("1.2.398.3.10.1.1.1.");
}

/** `RSA-2048`, `RSA-PSS-2048`, `ECDSA-P256`, `GOST-2015-512`, `GOST-2004`; of what is not computed here its name or identifier. */
export function keyName(kind: KeyKind): string {
  switch (kind.kind) {
    case "rsa":
      return `RSA-${kind.bits}`;
    case "rsaPss":
      return `RSA-PSS-${kind.bits}`;
    case "ecdsa":
      return `ECDSA-${kind.curve.replace("-", "")}`;
    case "gost":
      return "GOST-2015-512";
    case "gostOld":
      return "GOST-2004";
    case "unknown":
      return nameOfAlgorithm(kind.oid);
  }
}

/** RSA below 2048 bits is refused (package-format, "Algorithms written"). */
export function isWeakKey(kind: KeyKind): boolean {
  return (kind.kind === "rsa" || kind.kind === "rsaPss") && kind.bits < 2048;
}
