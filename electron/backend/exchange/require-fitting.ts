import { type CertificateInfo, checkSigningCertificate } from "#backend/signing/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { SignerRole } from "#shared/report/entry.ts";

interface Fitting {
  /** When it signs. */
  readonly at: Date;
  readonly role: SignerRole;
  /** What is known of the body's BIN; empty where nobody has confirmed one. */
  readonly bins: readonly string[];
}

/**
 * The certificate may sign in this role, now, for this body, whose BIN somebody has confirmed. Errors: signing.* (it does
 * not fit), signing.binNotConfirmed {bin, organisation}.
 */
export function requireFitting(certificate: CertificateInfo, { at, role, bins }: Fitting): void {
  const [first = null, ...others] = bins;
  for (const bodyBin of [first, ...others]) {
    const [refusal] = checkSigningCertificate(certificate, { at, role, bodyBin }).refusals;
    if (refusal) throw refusal;
  }
  if (first === null && certificate.bin !== null) {
    const organisation = certificate.organisation ?? "—";
    throw new KalqanError("signing.binNotConfirmed", { bin: certificate.bin, organisation });
  }
}
