import { BitString } from "asn1js";
import { AlgorithmIdentifier, type Certificate, type CertificateRevocationList } from "pkijs";
import { gostSignatureAlgorithm, readGostPrivateKey } from "#backend/signing/index.ts";
import type { KeyPair } from "./key-pair.ts";

type Signable = Certificate | CertificateRevocationList;

/**
 * Signs a certificate or a revocation list that is otherwise complete.
 * @param digest as Web Crypto names it; a GOST key has its own
 */
export async function signWith(keys: KeyPair, digest: string, signable: Signable): Promise<void> {
  if (keys.algorithm !== "GOST-2015-512") {
    const family = keys.algorithm.startsWith("RSA") ? "RSASSA-PKCS1-v1_5" : "ECDSA";
    const namedCurve = keys.algorithm.replace("ECDSA-P", "P-");
    const how = { name: family, hash: digest, namedCurve };
    const privateKey = await crypto.subtle.importKey("pkcs8", keys.pkcs8, how, false, ["sign"]);
    await signable.sign(privateKey, digest);
    return;
  }
  // The library knows no GOST: what it would set, we set.
  const algorithm = AlgorithmIdentifier.fromBER(gostSignatureAlgorithm());
  signable.signature = algorithm;
  signable.signatureAlgorithm = algorithm;
  const [tbs] = signable.toSchema(true).valueBlock.value;
  signable.tbsView = new Uint8Array(tbs?.toBER(false) ?? []);
  const value = readGostPrivateKey(keys.pkcs8).sign(signable.tbsView);
  signable.signatureValue = new BitString({ valueHex: value.buffer });
}
