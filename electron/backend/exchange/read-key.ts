import { readFile } from "node:fs/promises";
import { fileSize, fromSystemError } from "#backend/files/index.ts";
import { openKeyFile, type SigningKey } from "#backend/signing/index.ts";
import { KalqanError } from "#shared/errors.ts";

/** A key file holds one key and its chain: a few kilobytes. What is larger is something else. */
const largestKeyFile = 1_000_000;

/** Opens a key file from the disk. Errors: file.notFound, file.unreadable, signing.* */
export async function readKey(path: string, password: string): Promise<SigningKey> {
  const size = await fileSize(path);
  if (size === null) throw new KalqanError("file.notFound", { path });
  if (size > largestKeyFile) throw new KalqanError("signing.keyFileForeign");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fromSystemError(error, path, "reading");
  });
  return openKeyFile(bytes, password);
}
