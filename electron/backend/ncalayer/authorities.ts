import { X509Certificate } from "node:crypto";
import type { TrustStore } from "#backend/signing/index.ts";

/**
 * The certificates of a trust store that a TLS connection can lead to, as PEM: those with RSA or elliptic curve keys.
 * No TLS library at hand knows Kazakhstan's GOST.
 */
export function tlsAuthorities({ anchors, intermediates }: TrustStore): string[] {
  return [...anchors, ...intermediates]
    .filter(({ publicKey: { kind } }) => kind.kind === "rsa" || kind.kind === "ecdsa")
    .map(({ der }) => new X509Certificate(der).toString());
}
