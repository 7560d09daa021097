import { generateGostKeyPair } from "#backend/signing/index.ts";

export type KeyAlgorithm =
  | "RSA-1024"
  | "RSA-2048"
  | "RSA-3072"
  | "ECDSA-P256"
  | "ECDSA-P384"
  | "ECDSA-P521"
  | "GOST-2015-512";

/** A pair whose private key can be written into a key file. Both halves are DER. */
export interface KeyPair {
  readonly algorithm: KeyAlgorithm;
  readonly pkcs8: Uint8Array<ArrayBuffer>;
  /** SubjectPublicKeyInfo (RFC 5280, 4.1.2.7). */
  readonly spki: Uint8Array<ArrayBuffer>;
}

export async function generateKeyPair(algorithm: KeyAlgorithm): Promise<KeyPair> {
  if (algorithm === "GOST-2015-512") return { algorithm, ...generateGostKeyPair() };
  const { privateKey, publicKey } = await generateWebCryptoPair(algorithm);
  return {
    algorithm,
    pkcs8: new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey)),
    spki: new Uint8Array(await crypto.subtle.exportKey("spki", publicKey)),
  };
}

function generateWebCryptoPair(algorithm: KeyAlgorithm): Promise<CryptoKeyPair> {
  const [family = "", size = ""] = algorithm.split("-");
  if (family === "ECDSA") {
    const namedCurve = size.replace("P", "P-");
    return crypto.subtle.generateKey({ name: "ECDSA", namedCurve }, true, ["sign", "verify"]);
  }
  const how = { name: "RSASSA-PKCS1-v1_5", modulusLength: Number(size), publicExponent: Uint8Array.of(1, 0, 1) };
  return crypto.subtle.generateKey({ ...how, hash: "SHA-256" }, true, ["sign", "verify"]);
}
