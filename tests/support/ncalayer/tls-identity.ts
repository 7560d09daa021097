import { createHash } from "node:crypto";
import { type Authority, type Issued, makeAuthority, toPem } from "#cli/demo/authority/authority.ts";
import { makeCertificate } from "#cli/demo/authority/certificate.ts";
import { generateKeyPair } from "#cli/demo/authority/key-pair.ts";
import { authorityName } from "#cli/demo/authority/subject.ts";
import { der } from "#tests/support/signing/ber.ts";

/** What a TLS server shows, and the key to it. PEM. */
export interface TlsIdentity {
  readonly certificate: string;
  readonly key: string;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Names a server's certificate may be made out to: GeneralName in DER (RFC 5280, 4.2.1.6). */
const generalNames = {
  loopback: der(0x87, Uint8Array.of(127, 0, 0, 1)),
  localhost: der(0x82, Buffer.from("localhost")),
  elsewhere: der(0x82, Buffer.from("signer.example")),
} as const;

export interface TlsRequest {
  readonly name?: keyof typeof generalNames;
  readonly notAfter?: Date;
  /** serverAuth unless said otherwise. */
  readonly extendedKeyUsages?: readonly string[];
}

const day = 86_400_000;

/** Node judges TLS certificates by the machine's clock, so these live now. */
function alive(): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(Date.now() - 2 * day), notAfter: new Date(Date.now() + day) };
}

export function makeTlsAuthority(): Promise<Authority> {
  return makeAuthority({ ...alive(), algorithm: "ECDSA-P256" });
}

/** A server's certificate under an authority, whose certificate goes along as NCALayer's does; self-signed without one. */
export async function makeTlsIdentity(issuer: Issued | null, request: TlsRequest = {}): Promise<TlsIdentity> {
  const keys = await generateKeyPair("ECDSA-P256");
  const subject = authorityName("127.0.0.1");
  const names = generalNames[request.name ?? "loopback"];
  const content = {
    subject,
    keys,
    ...alive(),
    ...(request.notAfter && { notAfter: request.notAfter }),
    // digitalSignature
    keyUsage: 0b1000_0000,
    extendedKeyUsages: request.extendedKeyUsages ?? ["1.3.6.1.5.5.7.3.1"],
    authority: null,
    extra: [{ oid: "2.5.29.17", critical: false, value: Uint8Array.from(der(0x30, names)).buffer }],
  };
  const signer = issuer ? { name: issuer.certificate.subject, keys: issuer.keys } : { name: subject, keys };
  const made = await makeCertificate(content, { ...signer, digest: "SHA-256" });
  const encoded = new Uint8Array(made.toSchema(false).toBER(false));
  return {
    certificate: [encoded, ...(issuer ? [issuer.der] : [])].map((link) => toPem(link, "CERTIFICATE")).join(""),
    key: toPem(keys.pkcs8, "PRIVATE KEY"),
    sha256: createHash("sha256").update(encoded).digest("hex"),
  };
}
