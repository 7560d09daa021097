import type { ReceiptDocument } from "#shared/package/receipt-document.ts";
import type { Signer, Verification } from "#shared/package/verdict.ts";

/** A receipt that is given as proof that a package existed on the day of intake. */
export interface GivenReceipt {
  readonly path: string;
  /**
   * What speaks against its issuer or signer as one who gives receipts: a key under `problems.proof`; null where nothing does.
   * `certificate`: SHA-256 of the signer's.
   */
  readonly issuerFault: (
    document: ReceiptDocument,
    signer: Signer | null,
    certificate: string | null,
  ) => "notAddressee" | "otherSigner" | "notPinned" | null;
}

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
  readonly receipt?: GivenReceipt | null;
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
