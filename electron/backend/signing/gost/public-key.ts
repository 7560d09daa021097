import { keepBounded } from "#shared/bounded-map.ts";
import { Asn1Error, childrenOf, readWhole, tags } from "../asn1-read.ts";
import { bitStringOctets, octets } from "../asn1-values.ts";
import { curve, type Point, readPoint } from "./curve.ts";

/** A public key that was found to be a point of the curve. */
export interface GostPublicKey {
  /** First coordinate of a·P + b·Q, where P is the base point, Q the key, a and b not 0; null where the sum is infinite. */
  combine(a: bigint, b: bigint): bigint | null;
}

/**
 * A table of the key's multiples costs as much as it saves in a dozen checks. An authority's key checks certificates and
 * lists by the hundred, a signer's one or two.
 */
const checksBeforeTable = 12;
const tableWindow = 6;

/** More than there are authorities; a table has 0.7 MB. */
const mostKept = 32;
const kept = new Map<string, GostPublicKey>();

/**
 * Takes the key out of a SubjectPublicKeyInfo whose algorithm is known: BIT STRING { OCTET STRING x‖y }.
 * @returns null where it is no point of the curve
 */
export function readGostPublicKey(spki: Uint8Array): GostPublicKey | null {
  const name = Buffer.from(spki).toString("base64");
  const known = kept.get(name);
  if (known) return known;
  const point = pointOf(spki);
  if (!point) return null;
  const key = countingKey(point);
  keepBounded(kept, name, key, mostKept);
  return key;
}

function pointOf(spki: Uint8Array): Point | null {
  try {
    const [, key] = childrenOf(readWhole(spki), tags.sequence);
    return readPoint(octets(readWhole(bitStringOctets(key))));
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function countingKey(point: Point): GostPublicKey {
  let checks = 0;
  return {
    combine: (a, b) => {
      if (++checks === checksBeforeTable) point.precompute(tableWindow);
      const sum =
        checks < checksBeforeTable
          ? curve().BASE.mulAddUnsafe(a, point, b)
          : curve().BASE.multiply(a).add(point.multiply(b));
      return sum.is0() ? null : sum.toAffine().x;
    },
  };
}
