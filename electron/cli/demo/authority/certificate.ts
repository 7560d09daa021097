import { BitString, Integer, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  type RelativeDistinguishedNames,
} from "pkijs";
import type { KeyPair } from "./key-pair.ts";
import { signWith } from "./signing.ts";

/** An extension by its identifier and the DER of its value. */
export interface ExtraExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: ArrayBuffer;
}

/** What goes into a certificate, besides its issuer's name and signature. */
export interface CertificateContent {
  readonly subject: RelativeDistinguishedNames;
  readonly keys: KeyPair;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** First octet of the KeyUsage bits; null leaves the extension out. */
  readonly keyUsage: number | null;
  readonly extendedKeyUsages: readonly string[];
  /** Null for one that is no authority. */
  readonly authority: { readonly pathLength?: number } | null;
  readonly extra?: readonly ExtraExtension[];
}

/** Who signs it; a root signs itself. */
export interface CertificateSigner {
  readonly name: RelativeDistinguishedNames;
  readonly keys: KeyPair;
  readonly digest: string;
}

/** Makes and signs a certificate of version 3 (RFC 5280, 4.1). */
export async function makeCertificate(content: CertificateContent, signer: CertificateSigner): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.issuer = signer.name;
  certificate.subject = content.subject;
  certificate.notBefore.value = content.notBefore;
  certificate.notAfter.value = content.notAfter;
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(content.keys.spki);
  certificate.extensions = [
    extension("2.5.29.14", false, new OctetString({ valueHex: await keyIdentifier(content.keys) })),
    await authorityKeyIdentifier(signer.keys),
    ...usageExtensions(content),
    ...(content.extra ?? []).map(
      ({ oid, critical, value }) => new Extension({ extnID: oid, critical, extnValue: value }),
    ),
  ];
  await signWith(signer.keys, signer.digest, certificate);
  return certificate;
}

/** Twenty octets as НУЦ РК's are; the first is never zero nor negative. */
function serialNumber(): ArrayBuffer {
  const octets = crypto.getRandomValues(new Uint8Array(20));
  octets[0] = 0x10 | ((octets[0] ?? 0) & 0x6f);
  return octets.buffer;
}

function extension(extnID: string, critical: boolean, value: { toBER(sizeOnly?: boolean): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) });
}

function keyIdentifier({ spki }: KeyPair): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-1", spki);
}

async function authorityKeyIdentifier(keys: KeyPair): Promise<Extension> {
  const identifier = new OctetString({ valueHex: await keyIdentifier(keys) });
  return extension("2.5.29.35", false, new AuthorityKeyIdentifier({ keyIdentifier: identifier }).toSchema());
}

function usageExtensions({ authority, keyUsage, extendedKeyUsages }: CertificateContent): Extension[] {
  const policies = new Sequence({
    value: [new Sequence({ value: [new ObjectIdentifier({ value: "1.2.398.3.3.2" })] })],
  });
  const list = [extension("2.5.29.32", false, policies)];
  if (authority) {
    // The library writes a length of 0 where the field is there at all, be it undefined.
    const limit = authority.pathLength === undefined ? {} : { pathLenConstraint: authority.pathLength };
    const constraints = new BasicConstraints({ cA: true, ...limit });
    list.push(extension("2.5.29.19", true, constraints.toSchema()));
  }
  if (keyUsage !== null) list.push(extension("2.5.29.15", true, keyUsageValue(keyUsage)));
  if (extendedKeyUsages.length > 0) {
    const value = extendedKeyUsages.map((oid) => new ObjectIdentifier({ value: oid }));
    list.push(extension("2.5.29.37", false, new Sequence({ value })));
  }
  return list;
}

/** X.690, 11.2.2: in DER the zero bits at the end of a named bit list are left out. */
function keyUsageValue(bits: number): BitString {
  const unusedBits = 31 - Math.clz32(bits & -bits);
  return new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits });
}
