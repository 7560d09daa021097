import { nameOfAlgorithm } from "./algorithm-names.ts";
import { childrenOf, encoding, readWhole, tags } from "./asn1-read.ts";
import { concat } from "./asn1-values.ts";
import { oid, sequence } from "./asn1-write.ts";
import { ecdsaToRaw } from "./ecdsa-value.ts";
import { readGostPublicKey } from "./gost/public-key.ts";
import { verifyGost } from "./gost/signature.ts";
import { streebog512InPieces } from "./gost/streebog-in-pieces.ts";
import { oids } from "./oids.ts";
import type { PssParameters } from "./pss-parameters.ts";
import type { KeyKind, PublicKey } from "./public-key.ts";
import type { SignatureScheme } from "./signature-scheme.ts";

/** `notEvaluated`: GOST 34.310-2004, which is named but not computed. `unsupported`: anything else unknown. */
export type SignatureOutcome = "valid" | "invalid" | "notEvaluated" | "unsupported";

type WebCryptoScheme = Extract<SignatureScheme, { readonly kind: "rsa" | "rsaPss" | "ecdsa" }>;

interface WebCryptoCheck {
  readonly importAs: RsaHashedImportParams | EcKeyImportParams;
  readonly verifyAs: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Checks a signature value over `data` with a certificate's key. Never throws; a malformed value is `invalid`. */
export async function checkSignatureValue(
  key: PublicKey,
  scheme: SignatureScheme,
  data: Uint8Array,
  value: Uint8Array,
): Promise<SignatureOutcome> {
  if (scheme.kind === "unknown" || key.kind.kind === "unknown") return "unsupported";
  if (scheme.kind === "gostOld") return key.kind.kind === "gostOld" ? "notEvaluated" : "invalid";
  if (scheme.kind === "gost") return checkGost(key, data, value);
  if (scheme.digest === "MD5") return "unsupported";
  try {
    const check = webCryptoCheck(key, scheme, value);
    if (!check) return "invalid";
    const spki = concat([scheme.kind === "rsaPss" ? withPlainIdentifier(key) : key.encoding]);
    const imported = await crypto.subtle.importKey("spki", spki, check.importAs, false, ["verify"]);
    return (await crypto.subtle.verify(check.verifyAs, imported, check.value, concat([data]))) ? "valid" : "invalid";
  } catch {
    // A key that cannot be imported, a value of the wrong shape: hostile input, and never a valid signature.
    return "invalid";
  }
}

async function checkGost(key: PublicKey, data: Uint8Array, value: Uint8Array): Promise<SignatureOutcome> {
  const publicKey = key.kind.kind === "gost" ? readGostPublicKey(key.encoding) : null;
  if (!publicKey) return "invalid";
  return verifyGost(publicKey, await streebog512InPieces(data), value) ? "valid" : "invalid";
}

/** Null where the key is not of the scheme's kind. */
function webCryptoCheck(key: PublicKey, scheme: WebCryptoScheme, value: Uint8Array): WebCryptoCheck | null {
  switch (scheme.kind) {
    case "rsa": {
      if (key.kind.kind !== "rsa") return null;
      const name = "RSASSA-PKCS1-v1_5";
      return { importAs: { name, hash: scheme.digest }, verifyAs: { name }, value: concat([value]) };
    }
    case "rsaPss": {
      if (!allowsPss(key.kind, scheme)) return null;
      const name = "RSA-PSS";
      const { digest: hash, saltLength } = scheme;
      return { importAs: { name, hash }, verifyAs: { name, saltLength }, value: concat([value]) };
    }
    case "ecdsa": {
      if (key.kind.kind !== "ecdsa") return null;
      const name = "ECDSA";
      const raw = ecdsaToRaw(value, key.kind.curve);
      return { importAs: { name, namedCurve: key.kind.curve }, verifyAs: { name, hash: scheme.digest }, value: raw };
    }
  }
}

/** RFC 4055, 3.3: a key with parameters signs with its digest and at least its salt. */
function allowsPss(kind: KeyKind, { digest, saltLength }: PssParameters): boolean {
  if (kind.kind === "rsa") return true;
  if (kind.kind !== "rsaPss") return false;
  return kind.demands === null || (kind.demands.digest === digest && saltLength >= kind.demands.saltLength);
}

/** Web Crypto imports RSA keys as rsaEncryption alone (Web Cryptography API, 22.4). */
function withPlainIdentifier({ kind, encoding: spki }: PublicKey): Uint8Array {
  if (kind.kind !== "rsaPss") return spki;
  const [, key] = childrenOf(readWhole(spki), tags.sequence);
  return sequence(
    sequence(oid(oids.rsaEncryption), Uint8Array.of(tags.null, 0)),
    key ? encoding(key) : new Uint8Array(0),
  );
}

/**
 * The algorithm as results name it: `RSA-2048 SHA-256`, `RSA-PSS-2048 SHA-256`, `ECDSA-P256 SHA-256`, `GOST-2015-512`,
 * `GOST-2004`.
 */
export function algorithmName(keyName: string, scheme: SignatureScheme): string {
  switch (scheme.kind) {
    case "rsa":
    case "ecdsa":
      return `${keyName} ${scheme.digest}`;
    case "rsaPss":
      return `${keyName.replace(/^RSA-(?!PSS)/, "RSA-PSS-")} ${scheme.digest}`;
    case "gost":
    case "gostOld":
    case "unknown":
      return schemeName(scheme);
  }
}

/** The same where the key is not known: `RSA SHA-256`. */
export function schemeName(scheme: SignatureScheme): string {
  switch (scheme.kind) {
    case "rsa":
      return `RSA ${scheme.digest}`;
    case "rsaPss":
      return `RSA-PSS ${scheme.digest}`;
    case "ecdsa":
      return `ECDSA ${scheme.digest}`;
    case "gost":
      return "GOST-2015-512";
    case "gostOld":
      return "GOST-2004";
    case "unknown":
      return nameOfAlgorithm(scheme.oid);
  }
}
