import { type OpenedPackage, openPackage } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { PartDocument } from "#shared/package/part-document.ts";
import type { ExchangeDeps, Watch } from "../deps.ts";
import { policyNow } from "../policy-now.ts";
import { soundnessFault } from "../soundness.ts";

/** A part from elsewhere, verified and still open. */
export interface ReadPart extends OpenedPackage {
  readonly document: PartDocument;
  /** Of the container. */
  readonly sha256: string;
}

/**
 * Opens a part and hands it to `work`. Unsigned is no fault of it: every file is what its manifest says all the same.
 * Errors: parts.notPart, parts.unsound {reason}, parts.notTheSame (not the file that was shown), file.*.
 */
export async function withPart<T>(
  deps: ExchangeDeps,
  { path, expected }: { readonly path: string; readonly expected: string | null },
  { signal, progress }: Watch,
  work: (part: ReadPart) => T | Promise<T>,
): Promise<T> {
  progress({ step: "verify", done: 0, total: 0 });
  const policy = await policyNow(deps);
  const opened = await openPackage(path, policy, { signal, ours: true, wholeDigest: true });
  try {
    const { own, reading } = opened;
    if (expected !== null && reading.sha256 !== expected) throw new KalqanError("parts.notTheSame");
    if (own !== null && own.kind !== "part") throw new KalqanError("parts.notPart");
    const fault = soundnessFault(opened, ["document.unsigned"]);
    if (own === null || fault !== null) throw new KalqanError("parts.unsound", { reason: fault ?? "" });
    return await work({ ...opened, document: own.document, sha256: reading.sha256 ?? "" });
  } finally {
    await opened.reading.close();
  }
}
