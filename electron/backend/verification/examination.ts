import type { Verification } from "#shared/package/verdict.ts";

/** How a file is to be looked at. */
export interface VerifyOptions {
  readonly signal?: AbortSignal;
  /** Called with the bytes read since the last call. */
  readonly onBytes?: (bytes: number) => void;
  /**
   * The rules of our own packages refuse whatever the file says of itself: intake takes nothing else. Otherwise they do
   * where the file says that it is one of ours.
   */
  readonly ours?: boolean;
  /** The file that a detached signature signs; without it the one beside it, named the same without `.p7s` or `.cms`. */
  readonly content?: string | null;
}

export interface ExamineOptions extends VerifyOptions {
  /** Also take the SHA-256 of the whole file. */
  readonly wholeDigest?: boolean;
}

/** A verification, and which bytes it speaks of. */
export interface Examination {
  readonly verification: Verification;
  /** Of the file itself, in bytes. */
  readonly size: number;
  /** Of the file itself, in hex; null where it was not asked for. */
  readonly sha256: string | null;
}
