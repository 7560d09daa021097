import {
  describeRevocationLists,
  describeRoots,
  type ListedRevocations,
  type TrustedRoot,
  type ValidationPolicy,
} from "#backend/signing/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { VerifyOptions } from "./examination.ts";
import { examineFile } from "./examine-file.ts";

/** A verification with all that it rests on, as it is put on record. */
export interface VerificationProtocol {
  readonly verification: Verification;
  /** Of the file, in bytes. */
  readonly size: number;
  /** Of the file, in hex. */
  readonly sha256: string;
  /** When it was carried out, by the machine's clock. */
  readonly madeAt: Date;
  /** The moment that was judged on. */
  readonly judgedAt: Date;
  readonly roots: readonly TrustedRoot[];
  readonly revocationLists: readonly ListedRevocations[];
  readonly requireRevocation: boolean;
  readonly revocationMaxDays: number | null;
}

/** Verifies a file and draws up the protocol of it; size and digest are of the very bytes that were judged. Errors as `examineFile`. */
export async function drawUpProtocol(
  path: string,
  policy: ValidationPolicy,
  madeAt: Date,
  options: VerifyOptions = {},
): Promise<VerificationProtocol> {
  const { verification, size, sha256 } = await examineFile(path, policy, { ...options, wholeDigest: true });
  return {
    verification,
    size,
    sha256: sha256 ?? "",
    madeAt,
    judgedAt: judgedAt(verification, policy.at),
    roots: describeRoots(policy.trust),
    revocationLists: describeRevocationLists(policy.revocationLists),
    requireRevocation: policy.requireRevocation ?? false,
    revocationMaxDays: policy.revocationMaxDays ?? null,
  };
}

/** With a receipt as proof, the day of intake to its end. */
function judgedAt({ proof }: Verification, at: Date): Date {
  const end = proof?.day ? new Date(`${proof.day}T23:59:59+05:00`) : at;
  return end < at ? end : at;
}
