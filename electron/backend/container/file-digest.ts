import { createHash } from "node:crypto";
import { ChunkPair, type OpenFile, readRange } from "./chunks.ts";
import { openFile } from "./open-file.ts";

export interface PassOptions {
  readonly signal?: AbortSignal;
  /** Called with the bytes of the file read since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Size and SHA-256 (hex) of a file, read as a stream.
 * @throws KalqanError file.notFound, file.unreadable, file.changed, internal.cancelled
 */
export async function digestFile(
  path: string,
  options: PassOptions = {},
): Promise<{ readonly size: number; readonly sha256: string }> {
  const file = await openFile(path);
  try {
    return { size: file.size, sha256: await digestWhole(file, options) };
  } finally {
    await file.handle.close();
  }
}

/** SHA-256 (hex) of all of an open file. @throws KalqanError file.unreadable, file.changed, internal.cancelled */
export async function digestWhole(file: OpenFile, options: PassOptions = {}): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of readRange(file, 0, file.size, new ChunkPair(file.size), options.signal)) {
    hash.update(chunk);
    options.onBytes?.(chunk.length);
  }
  return hash.digest("hex");
}
