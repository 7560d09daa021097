import { Asn1Error, childrenOf, readWhole, tags } from "./asn1-read.ts";
import { isDer } from "./asn1-strict.ts";
import { concat, integerBytes } from "./asn1-values.ts";
import { sequence, unsignedInteger } from "./asn1-write.ts";
import type { Curve } from "./public-key.ts";

const fieldBytes: Readonly<Record<Curve, number>> = { "P-256": 32, "P-384": 48, "P-521": 66 };

/** ECDSA-Sig-Value (RFC 3279, 2.2.3) to the r‖s that Web Crypto takes. @throws Asn1Error where not its DER */
export function ecdsaToRaw(value: Uint8Array, curve: Curve): Uint8Array<ArrayBuffer> {
  const whole = readWhole(value);
  const [r, s, more] = childrenOf(whole, tags.sequence);
  if (more || !isDer(whole)) throw new Asn1Error("not an ECDSA signature value");
  return concat([padded(integerBytes(r), fieldBytes[curve]), padded(integerBytes(s), fieldBytes[curve])]);
}

function padded(integer: Uint8Array, size: number): Uint8Array {
  const magnitude = integer[0] === 0 ? integer.subarray(1) : integer;
  if ((integer[0] ?? 0) >= 0x80 || magnitude.length > size) throw new Asn1Error("number outside the field");
  return concat([new Uint8Array(size - magnitude.length), magnitude]);
}

/** The r‖s of Web Crypto to ECDSA-Sig-Value. */
export function ecdsaFromRaw(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2;
  return sequence(unsignedInteger(raw.subarray(0, half)), unsignedInteger(raw.subarray(half)));
}
