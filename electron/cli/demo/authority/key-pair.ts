export type KeyAlgorithm = "RSA-1024" | "RSA-2048" | "RSA-3072" | "ECDSA-P256" | "ECDSA-P384" | "ECDSA-P521";

/** Makes a pair whose private key can be written into a key file. */
export async function generateKeyPair(algorithm: KeyAlgorithm, hash = "SHA-256"): Promise<CryptoKeyPair> {
  const [family = "", size = ""] = algorithm.split("-");
  if (family === "ECDSA") {
    const namedCurve = size.replace("P", "P-");
    return crypto.subtle.generateKey({ name: "ECDSA", namedCurve }, true, ["sign", "verify"]);
  }
  const publicExponent = Uint8Array.of(1, 0, 1);
  const how = { name: "RSASSA-PKCS1-v1_5", modulusLength: Number(size), publicExponent, hash };
  return crypto.subtle.generateKey(how, true, ["sign", "verify"]);
}
