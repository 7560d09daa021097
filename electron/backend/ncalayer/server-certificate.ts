import { createHash, type X509Certificate } from "node:crypto";
import type { NcalayerCertificate } from "#shared/ncalayer.ts";

/** A TLS certificate as a person compares it. */
export function describeServerCertificate(certificate: X509Certificate): NcalayerCertificate {
  return {
    sha256: createHash("sha256").update(certificate.raw).digest("hex"),
    subject: inOneLine(certificate.subject),
    issuer: inOneLine(certificate.issuer),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
  };
}

/** Node gives one part of a name a line. */
function inOneLine(name: string): string {
  return name.split("\n").join(", ");
}
