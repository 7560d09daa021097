import { curve, numberOctets, readNumber, writeNumber } from "./curve.ts";
import { withNonce } from "./nonce.ts";
import type { GostPublicKey } from "./public-key.ts";

/** GOST 34.10-2015 (RFC 7091, 6.2) over a Streebog-512 digest; `signature` is r‖s, each with the least octet first. */
export function verifyGost(key: GostPublicKey, digest: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 2 * numberOctets) return false;
  const { Fn } = curve();
  const order = Fn.ORDER;
  const r = readNumber(signature.subarray(0, numberOctets));
  const s = readNumber(signature.subarray(numberOctets));
  if (r === 0n || r >= order || s === 0n || s >= order) return false;
  const inverse = Fn.inv(digestNumber(digest));
  const x = key.combine(Fn.mul(s, inverse), Fn.mul(order - r, inverse));
  return x !== null && x % order === r;
}

/**
 * RFC 7091, 6.1.
 * @param privateKey from 1 below the group's order
 * @param entropy fresh random octets, or none: then the same signature comes out every time
 */
export function signGost(privateKey: bigint, digest: Uint8Array, entropy: Uint8Array): Uint8Array<ArrayBuffer> {
  const e = digestNumber(digest);
  const order = curve().Fn.ORDER;
  return withNonce(privateKey, e, entropy, (nonce) => {
    const r = curve().BASE.multiply(nonce).toAffine().x % order;
    const s = (r * privateKey + nonce * e) % order;
    if (r === 0n || s === 0n) return undefined;
    const signature = new Uint8Array(2 * numberOctets);
    signature.set(writeNumber(r));
    signature.set(writeNumber(s), numberOctets);
    return signature;
  });
}

/** RFC 7091, 6.1, step 2. */
function digestNumber(digest: Uint8Array): bigint {
  return readNumber(digest) % curve().Fn.ORDER || 1n;
}
