import { bodyBin } from "#backend/exchange/index.ts";
import {
  type CertificateInfo,
  checkSigningCertificate,
  describeSigner,
  revokedBefore,
} from "#backend/signing/index.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { describeError, type MessageKey, translateBoth } from "#shared/language/translator.ts";
import type { SignerRole } from "#shared/report/entry.ts";
import type { BackendContext } from "../context.ts";

interface KeyUse {
  /** Code of the body that reports. */
  readonly body: string;
  readonly role: SignerRole;
  /** The issuers that would go into the signature, DER. */
  readonly chain?: readonly Uint8Array[];
  /** What is known of the body's BIN; left out, as it is known here. */
  readonly bins?: readonly string[];
}

/** The certificate of a key as it is shown, wherever the key lies: whose it is, and whether it may sign for this body now. */
export async function viewKey(
  { report: deps, exchange, clock }: BackendContext,
  certificate: CertificateInfo,
  { body, role, chain = [], bins }: KeyUse,
): Promise<KeyView> {
  // Another BIN than one of those known speaks louder than the same as one.
  const known = bins
    ? (bins.find((bin) => bin !== certificate.bin) ?? bins[0] ?? null)
    : bodyBin(deps, deps.database, body);
  const check = checkSigningCertificate(certificate, { at: clock(), role, bodyBin: known, chain });
  const revokedAt = await revokedBefore(certificate.der, {
    chain,
    trust: await exchange.trust(),
    revocationLists: await exchange.revocationLists(),
    at: clock(),
  });
  const revoked = revokedAt === null ? [] : [new KalqanError("signing.certificateRevoked", { date: revokedAt })];
  return {
    certificate: {
      ...describeSigner(certificate),
      algorithm: certificate.algorithm,
      sha256: certificate.sha256,
    },
    refusals: [...revoked, ...check.refusals].map((error) => ({ code: error.code, message: describeError(error) })),
    warnings: check.warnings.map(({ code, data }) => ({
      code,
      message: translateBoth(`problems.${code}` as MessageKey, data),
    })),
    bin: compareBin(certificate, known),
    bodyBin: known,
  };
}

function compareBin({ bin }: CertificateInfo, known: string | null): KeyView["bin"] {
  if (bin === null) return "absent";
  if (known === null) return "unknown";
  return bin === known ? "same" : "different";
}
