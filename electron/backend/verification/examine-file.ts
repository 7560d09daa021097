import { fileSize } from "#backend/files/index.ts";
import type { ValidationPolicy } from "#backend/signing/index.ts";
import type { Examination, ExamineOptions } from "./examination.ts";
import { examineContainer } from "./examine-container.ts";
import { examineSignatureFile } from "./examine-signature-file.ts";
import { examineWithProof } from "./proof.ts";
import { isSignatureByItself } from "./signed-file.ts";

/**
 * The one place where verdicts come from, the same under windows, intake and command line: a container, a signature by
 * itself, or neither. Never throws for what the file holds; throws KalqanError `file.*` where the file itself, or the
 * content that was named for it, cannot be read, and `internal.cancelled`.
 */
export async function examineFile(
  path: string,
  policy: ValidationPolicy,
  options: ExamineOptions = {},
): Promise<Examination> {
  const examine = (await isSignature(path, options)) ? examineSignatureFile : examineContainer;
  const { receipt } = options;
  if (!receipt) return examine(path, policy, options);
  const whole = { ...options, wholeDigest: true };
  return examineWithProof(policy, receipt, options, (at) =>
    examine(path, at === null ? policy : { ...policy, at }, whole),
  );
}

/** Never of our own packages, and what is no regular file is left to the container's reader to refuse. */
export async function isSignature(path: string, { ours = false }: ExamineOptions = {}): Promise<boolean> {
  return !ours && (await fileSize(path)) !== null && (await isSignatureByItself(path));
}
