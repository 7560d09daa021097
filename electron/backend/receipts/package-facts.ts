import type { ValidationPolicy } from "#backend/signing/index.ts";
import { openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Answer } from "#shared/package/receipt-document.ts";

/** Which package an answer speaks of. */
export type PackageFacts = Pick<Answer, "packageId" | "sha256" | "size" | "body" | "halfYear" | "version">;

/**
 * What a package says of itself, with the digest of the very bytes that were judged. Errors: receipt.packageNotSound {path}
 * (TOTAL-FAILED), receipt.notPackage {path} (no report), file.*.
 */
export async function readPackageFacts(
  path: string,
  policy: ValidationPolicy,
  signal: AbortSignal,
): Promise<PackageFacts> {
  const { verification, reading } = await openPackage(path, policy, { signal, ours: true, wholeDigest: true });
  await reading.close();
  const { size, sha256 } = reading;
  if (verification.verdict === "TOTAL-FAILED") throw new KalqanError("receipt.packageNotSound", { path });
  if (verification.report === undefined || sha256 === null) throw new KalqanError("receipt.notPackage", { path });
  const { packageId, body, halfYear, version } = verification.report;
  return { packageId, sha256, size, body, halfYear, version };
}
