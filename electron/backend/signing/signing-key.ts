import { KalqanError } from "#shared/errors.ts";
import { readAlgorithm } from "./algorithm-identifier.ts";
import { Asn1Error, childrenOf, readWhole, tags } from "./asn1-read.ts";
import { concat, integerBytes, octets, sameBytes } from "./asn1-values.ts";
import type { Certificate } from "./certificate.ts";
import { type CertificateInfo, describeCertificate } from "./certificate-info.ts";
import type { Digest } from "./digests.ts";
import { ecdsaFromRaw } from "./ecdsa-value.ts";
import { readGostPrivateKey } from "./gost/private-key.ts";
import { isWeakKey, type KeyKind, keyKind, keyName } from "./public-key.ts";
import type { SignatureScheme } from "./signature-scheme.ts";
import { checkSignatureValue } from "./signature-value.ts";

export type SigningScheme = "rsa" | "ecdsa" | "gost";

/** A key ready to sign, with the certificate that goes with it. The key itself cannot be read out. */
export interface SigningKey {
  readonly certificate: CertificateInfo;
  /** Certificates of issuing authorities, DER, from the signer's issuer upwards: neither the leaf nor a root. */
  readonly chain: readonly Uint8Array[];
  readonly scheme: SigningScheme;
  readonly digest: Digest;
  /** The signature value over `data` as CMS carries it. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A private key that cannot be read out (RSA and ECDSA: in Web Crypto), and how it signs. */
export interface PrivateKey {
  readonly kind: KeyKind;
  readonly scheme: SigningScheme;
  readonly digest: Digest;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/**
 * Takes a PKCS#8 key in. Whoever holds `pkcs8` wipes it.
 * @throws KalqanError signing.gostOld, signing.weakKey {algorithm},
 *   signing.keyAlgorithmUnsupported {algorithm}; Asn1Error where it is no PKCS#8 key
 */
export async function importPrivateKey(pkcs8: Uint8Array): Promise<PrivateKey> {
  try {
    const kind = privateKeyKind(pkcs8);
    if (kind.kind === "gost") return gostKey(pkcs8);
    const { scheme, digest, importAs, signAs } = webCryptoParameters(kind);
    const copy = concat([pkcs8]);
    const key = await crypto.subtle.importKey("pkcs8", copy, importAs, false, ["sign"]).finally(() => copy.fill(0));
    const sign = async (data: Uint8Array): Promise<Uint8Array> => {
      const value = new Uint8Array(await crypto.subtle.sign(signAs, key, concat([data])));
      return scheme === "ecdsa" ? ecdsaFromRaw(value) : value;
    };
    return { kind, scheme, digest, sign };
  } catch (error) {
    if (error instanceof KalqanError) throw error;
    throw new Asn1Error("private key cannot be imported", { cause: error });
  }
}

function gostKey(pkcs8: Uint8Array): PrivateKey {
  const key = readGostPrivateKey(pkcs8);
  return { kind: { kind: "gost" }, scheme: "gost", digest: "Streebog-512", sign: async (data) => key.sign(data) };
}

function privateKeyKind(pkcs8: Uint8Array): KeyKind {
  const [, algorithm, key] = childrenOf(readWhole(pkcs8), tags.sequence);
  return keyKind(readAlgorithm(algorithm), () => {
    const [, modulus] = childrenOf(readWhole(octets(key)), tags.sequence);
    return integerBytes(modulus);
  });
}

interface WebCryptoParameters {
  readonly scheme: "rsa" | "ecdsa";
  readonly digest: "SHA-256" | "SHA-384";
  readonly importAs: RsaHashedImportParams | EcKeyImportParams;
  readonly signAs: AlgorithmIdentifier | EcdsaParams;
}

/** The algorithms that packages are written with (package-format); each curve with the digest of its own strength. */
function webCryptoParameters(kind: Exclude<KeyKind, { readonly kind: "gost" }>): WebCryptoParameters {
  switch (kind.kind) {
    case "rsa": {
      if (isWeakKey(kind)) throw new KalqanError("signing.weakKey", { algorithm: keyName(kind) });
      const name = "RSASSA-PKCS1-v1_5";
      return { scheme: "rsa", digest: "SHA-256", importAs: { name, hash: "SHA-256" }, signAs: { name } };
    }
    case "ecdsa": {
      if (kind.curve === "P-521")
        throw new KalqanError("signing.keyAlgorithmUnsupported", { algorithm: keyName(kind) });
      const name = "ECDSA";
      const digest = kind.curve === "P-256" ? "SHA-256" : "SHA-384";
      return { scheme: "ecdsa", digest, importAs: { name, namedCurve: kind.curve }, signAs: { name, hash: digest } };
    }
    case "gostOld":
      throw new KalqanError("signing.gostOld");
    case "rsaPss":
    case "unknown":
      throw new KalqanError("signing.keyAlgorithmUnsupported", { algorithm: keyName(kind) });
  }
}

/** True where the certificate's public key checks what the private key signs: then they belong together. */
export async function belongsTo(key: PrivateKey, certificate: Certificate): Promise<boolean> {
  if (keyName(key.kind) !== keyName(certificate.publicKey.kind)) return false;
  const trial = crypto.getRandomValues(new Uint8Array(32));
  const outcome = await checkSignatureValue(certificate.publicKey, schemeOf(key), trial, await key.sign(trial));
  return outcome === "valid";
}

function schemeOf({ scheme, digest }: PrivateKey): SignatureScheme {
  if (scheme === "gost" || digest === "Streebog-512") return { kind: "gost", digest: "Streebog-512" };
  return { kind: scheme, digest };
}

export function signingKey(key: PrivateKey, certificate: Certificate, chain: readonly Certificate[]): SigningKey {
  return {
    certificate: describeCertificate(certificate),
    chain: chain.filter((link) => !sameBytes(link.der, certificate.der)).map((link) => link.der),
    scheme: key.scheme,
    digest: key.digest,
    sign: key.sign,
  };
}
