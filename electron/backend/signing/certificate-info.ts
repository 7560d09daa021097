import type { Purpose, Signer } from "#shared/package/verdict.ts";
import { hex } from "./asn1-values.ts";
import type { Certificate } from "./certificate.ts";
import { computeDigest } from "./digests.ts";
import type { KeyUsage } from "./extensions.ts";
import { nameNumber, namePart, nameText } from "./name.ts";
import { oids } from "./oids.ts";
import { keyName } from "./public-key.ts";
import { purposesOf } from "./purposes.ts";

/** A certificate as people and rules see it. */
export interface CertificateInfo {
  /** Whole, in the order of the certificate. */
  readonly subject: string;
  readonly commonName: string | null;
  readonly surname: string | null;
  /** НУЦ РК writes the patronymic here. */
  readonly givenName: string | null;
  /** Twelve digits, from SERIALNUMBER=IIN… */
  readonly iin: string | null;
  /** Twelve digits, from OU=BIN… */
  readonly bin: string | null;
  readonly organisation: string | null;
  /** Hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly issuer: string;
  readonly issuerCommonName: string | null;
  /** Null where the certificate does not restrict them. */
  readonly keyUsages: readonly KeyUsage[] | null;
  /** Object identifiers; empty where the certificate does not restrict them. */
  readonly extendedKeyUsages: readonly string[];
  readonly purposes: readonly Purpose[];
  /** `RSA-2048`, `ECDSA-P256`, `GOST-2015-512`, `GOST-2004`, `unknown`. */
  readonly algorithm: string;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
  readonly der: Uint8Array;
}

export function describeCertificate(certificate: Certificate): CertificateInfo {
  const { subject, issuer } = certificate;
  return {
    subject: nameText(subject),
    commonName: namePart(subject, oids.commonName),
    surname: namePart(subject, oids.surname),
    givenName: namePart(subject, oids.givenName),
    iin: nameNumber(subject, oids.serialNumber, "IIN"),
    bin: nameNumber(subject, oids.organisationalUnit, "BIN"),
    organisation: namePart(subject, oids.organisation),
    serial: certificate.serial,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    issuer: nameText(issuer),
    issuerCommonName: namePart(issuer, oids.commonName),
    keyUsages: certificate.keyUsages,
    extendedKeyUsages: certificate.extendedKeyUsages,
    purposes: purposesOf(certificate.extendedKeyUsages),
    algorithm: keyName(certificate.publicKey.kind),
    sha256: hex(computeDigest("SHA-256", certificate.der)),
    der: new Uint8Array(certificate.der),
  };
}

/** The signer as verification results carry it: dates in ISO 8601, no bytes. */
export function describeSigner(info: CertificateInfo): Signer {
  return {
    subject: info.subject,
    commonName: info.commonName,
    iin: info.iin,
    bin: info.bin,
    organisation: info.organisation,
    serial: info.serial,
    notBefore: info.notBefore.toISOString(),
    notAfter: info.notAfter.toISOString(),
    issuer: info.issuer,
    purposes: [...info.purposes],
  };
}

/** How a sentence names a certificate: its common name, else the whole subject. */
export function shortName(certificate: Certificate): string {
  return namePart(certificate.subject, oids.commonName) ?? nameText(certificate.subject);
}

/** How a sentence names the authority that issued a certificate. */
export function issuerName(certificate: Certificate): string {
  return namePart(certificate.issuer, oids.commonName) ?? nameText(certificate.issuer);
}
