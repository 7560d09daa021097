import type { ValidationPolicy } from "#backend/signing/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import type { VerifyOptions } from "./examination.ts";
import { examineFile } from "./examine-file.ts";

/**
 * Verifies whatever comes: our package, another program's container, a signature by itself. Reads it once, checks every
 * signature over what it signs, then what our own documents promise. Never throws for a bad file; throws KalqanError
 * `file.*` where it (or the content that was named for it) cannot be read, `internal.cancelled`.
 */
export async function verifyPackage(
  path: string,
  policy: ValidationPolicy,
  options: VerifyOptions = {},
): Promise<Verification> {
  return (await examineFile(path, policy, options)).verification;
}
