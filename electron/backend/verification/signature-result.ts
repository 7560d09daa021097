import type { SignatureCheck } from "#backend/signing/index.ts";
import { type SignatureResult, type SubIndication, verdictOf } from "#shared/package/verdict.ts";

/** Where a signature was found, what it covers, and what speaks against it. */
export interface FoundSignature {
  readonly name: string;
  /** What the signature signs: a manifest, or the file itself. */
  readonly manifest: string;
  /** Null where the signature itself is missing. */
  readonly check: SignatureCheck | null;
  readonly subIndication: SubIndication | null;
  readonly covers: readonly string[];
}

/** A signature as results carry it. */
export function toSignatureResult({ name, manifest, check, subIndication, covers }: FoundSignature): SignatureResult {
  return {
    name,
    manifest,
    verdict: verdictOf(subIndication),
    subIndication,
    signer: check?.signer ?? null,
    signingTime: check?.signingTime?.toISOString() ?? null,
    algorithm: check?.algorithm ?? null,
    covers: [...covers],
  };
}
