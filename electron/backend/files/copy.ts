import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { fromSystemError, throwIfCancelled } from "./system-error.ts";

export interface CopyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes done so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

export interface Digest {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a stream to a new file in one pass, hashing it on the way, and brings it to the disk. A failed file is left
 * where it is: it is the caller's temporary one. Raises `file.diskFull`, `file.notWritable`, `file.tooLargeForDrive`, and
 * whatever the source or `check` raises. `check` sees the bytes so far and may refuse. `mode`: for its owner alone unless
 * said otherwise.
 */
export async function writeDurably(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  target: string,
  options: CopyOptions & { readonly check?: (bytes: number) => void; readonly mode?: number } = {},
): Promise<Digest> {
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(target, "wx", options.mode ?? 0o600).catch((error) => {
    throw fromSystemError(error, target);
  });
  try {
    for await (const chunk of source) {
      throwIfCancelled(options.signal);
      size += chunk.byteLength;
      options.check?.(size);
      hash.update(chunk);
      await writeAll(file, chunk, target);
      options.onBytes?.(size);
    }
    await file.sync().catch((error) => {
      throw fromSystemError(error, target);
    });
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

async function writeAll(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array, target: string): Promise<void> {
  try {
    for (let done = 0; done < chunk.byteLength; ) {
      done += (await file.write(chunk, done)).bytesWritten;
    }
  } catch (error) {
    throw fromSystemError(error, target);
  }
}

/** The bytes of a file. Raises `file.notFound`, `file.unreadable`. */
export async function* readFileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Uint8Array;
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}

/** Hashes a file as a stream. Raises `file.notFound`, `file.unreadable`. */
export async function hashFile(path: string, options: CopyOptions = {}): Promise<Digest> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of readFileBytes(path)) {
    throwIfCancelled(options.signal);
    size += chunk.byteLength;
    hash.update(chunk);
    options.onBytes?.(size);
  }
  return { sha256: hash.digest("hex"), size };
}

/** A small file as text. Raises `file.notFound`, `file.unreadable`. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
