import { type WeierstrassPoint, type WeierstrassPointCons, weierstrass } from "@noble/curves/abstract/weierstrass.js";

export type Point = WeierstrassPoint<bigint>;

const parameters = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc7n,
  a: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc4n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  h: 1n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
};

let made: WeierstrassPointCons<bigint> | null = null;

/**
 * The curve of Kazakhstan's keys, 1.2.398.3.10.1.1.2.2.1, which is id-tc26-gost-3410-12-512-paramSetA (RFC 7836, A.1).
 * Its group is of prime order: a point that lies on it and is not the infinite one generates all of it. Made when it is
 * first asked for: a process that verifies one RSA package should not wait for it.
 */
export function curve(): WeierstrassPointCons<bigint> {
  made ??= weierstrass<bigint>(parameters);
  return made;
}

/** Octets of a coordinate, of a private key, and of either half of a signature. */
export const numberOctets = 64;

/** Kazakhstan writes every number with the least significant octet first, unlike RFC 9215. */
export function readNumber(octets: Uint8Array): bigint {
  return octets.reduceRight((number, octet) => (number << 8n) | BigInt(octet), 0n);
}

export function writeNumber(number: bigint): Uint8Array<ArrayBuffer> {
  let rest = number;
  return Uint8Array.from({ length: numberOctets }, () => {
    const octet = Number(rest & 0xffn);
    rest >>= 8n;
    return octet;
  });
}

/** The point x‖y, or null where no such point is on the curve: then it is nobody's key. */
export function readPoint(octets: Uint8Array): Point | null {
  if (octets.length !== 2 * numberOctets) return null;
  const x = readNumber(octets.subarray(0, numberOctets));
  const y = readNumber(octets.subarray(numberOctets));
  // The library takes (0, 0) for the infinite point, and numbers beyond the field for their remainders.
  if (x >= curve().Fp.ORDER || y >= curve().Fp.ORDER || (x === 0n && y === 0n)) return null;
  try {
    const point = curve().fromAffine({ x, y });
    point.assertValidity();
    return point;
  } catch {
    return null;
  }
}

export function writePoint(point: Point): Uint8Array<ArrayBuffer> {
  const { x, y } = point.toAffine();
  const octets = new Uint8Array(2 * numberOctets);
  octets.set(writeNumber(x));
  octets.set(writeNumber(y), numberOctets);
  return octets;
}
