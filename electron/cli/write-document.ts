import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { fileSize, hashFile, removeFile, renameFile, writeDurably } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";

/** The absolute path of a file that is to be written. One that is there already is not written over. Error: file.exists. */
export async function newFile(given: string): Promise<string> {
  const path = resolve(given);
  if ((await fileSize(path)) !== null) throw new KalqanError("file.exists", { path });
  return path;
}

/**
 * Writes a document and reads it back; nothing half written stays. Errors: file.*, internal.cancelled, and whatever the
 * source raises.
 */
export async function writeDocument(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  target: string,
  signal: AbortSignal,
  mode = 0o644,
): Promise<void> {
  const unfinished = `${target}.${randomUUID()}.tmp`;
  try {
    const written = await writeDurably(source, unfinished, { signal, mode });
    const found = await hashFile(unfinished, { signal });
    if (found.sha256 !== written.sha256) throw new KalqanError("file.writeFailed", { path: target });
    await renameFile(unfinished, target);
  } catch (error) {
    await removeFile(unfinished);
    throw error;
  }
}
