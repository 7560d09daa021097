import { der, integer, oid } from "./ber.ts";

const curve = "1.2.398.3.10.1.1.2.2.1";
const digest = "1.2.398.3.10.1.3.3";

/** AlgorithmIdentifier of a GOST key of 512 bits, or of what else is asked for. */
function keyAlgorithm(algorithm = "1.2.398.3.10.1.1.2.2", parameters: readonly string[] = [curve, digest]): Uint8Array {
  return der(0x30, oid(algorithm), der(0x30, ...parameters.map(oid)));
}

/** SubjectPublicKeyInfo with these 128 octets in place of the point. */
export function gostSpki(point: Uint8Array, algorithm?: string, parameters?: readonly string[]): Uint8Array {
  const key = der(0x03, Uint8Array.of(0), der(0x04, point));
  return der(0x30, keyAlgorithm(algorithm, parameters), key);
}

/** PKCS#8 as НУЦ РК writes it, with these 64 octets in place of the private key. */
export function gostPkcs8(key: Uint8Array, algorithm?: string, parameters?: readonly string[]): Uint8Array {
  const version = Uint8Array.of(2, 1, 0);
  return der(0x30, version, keyAlgorithm(algorithm, parameters), der(0x04, der(0x04, key)));
}

/** PKCS#8 whose inner key is not an OCTET STRING but an INTEGER. */
export function gostPkcs8OfInteger(): Uint8Array {
  return der(0x30, Uint8Array.of(2, 1, 0), keyAlgorithm(), der(0x04, integer(7)));
}
