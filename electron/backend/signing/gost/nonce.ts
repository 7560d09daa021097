import { createHmacDrbg } from "@noble/curves/utils.js";
import { curve, numberOctets } from "./curve.ts";
import { streebog512 } from "./streebog.ts";
import { blockOctets } from "./streebog-compression.ts";

/** HMAC (RFC 2104) with Streebog-512: HMAC_GOSTR3411_2012_512 of RFC 7836, 4.1.2. */
export function hmacStreebog512(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(blockOctets);
  block.set(key.length > blockOctets ? streebog512(key) : key);
  const inner = streebog512(
    block.map((octet) => octet ^ 0x36),
    message,
  );
  return streebog512(
    block.map((octet) => octet ^ 0x5c),
    inner,
  );
}

/**
 * Tries nonces until one serves. Two signatures by one nonce give the key away, and so do nonces of which a few bits can be
 * guessed; therefore they come from the key and the digest by RFC 6979, 3.2 (HMAC-DRBG over Streebog-512), and no
 * failing random number generator harms. `entropy`, fresh random octets, goes in besides (3.6): a fault provoked while the
 * same thing is signed twice then reveals nothing either.
 * @param serves answers undefined where another nonce is to be tried; gets numbers from 1 below the group's order
 */
export function withNonce<T>(
  privateKey: bigint,
  digest: bigint,
  entropy: Uint8Array,
  serves: (nonce: bigint) => T | undefined,
): T {
  const generate = createHmacDrbg<T>(numberOctets, numberOctets, hmacStreebog512);
  const parts = [bigEndian(privateKey), bigEndian(digest), entropy];
  const seed = Uint8Array.from(parts.flatMap((part) => [...part]));
  try {
    return generate(seed, (octets) => {
      const nonce = BigInt(`0x${Buffer.from(octets).toString("hex")}`);
      return nonce > 0n && nonce < curve().Fn.ORDER ? serves(nonce) : undefined;
    });
  } finally {
    for (const part of [seed, ...parts]) part.fill(0);
  }
}

/** int2octets of RFC 6979, 2.3.3. */
function bigEndian(number: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(number.toString(16).padStart(2 * numberOctets, "0"), "hex"));
}
