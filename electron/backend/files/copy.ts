import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isKalqanError } from "#shared/errors.ts";
import { openToRead, openToWrite, type WritableFile } from "./open-file.ts";
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
  const file = await openToWrite(target, options.mode ?? 0o600).catch((error) => {
    throw fromSystemError(error, target);
  });
  try {
    for await (const chunk of source) {
      throwIfCancelled(options.signal);
      const at = size;
      size += chunk.byteLength;
      options.check?.(size);
      hash.update(chunk);
      await write(file, chunk, at, target);
      options.onBytes?.(size);
    }
    await end(file, size, target);
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), size };
}

async function write(file: WritableFile, chunk: Uint8Array, at: number, target: string): Promise<void> {
  try {
    await file.write(chunk, at);
  } catch (error) {
    throw fromSystemError(error, target);
  }
}

async function end(file: WritableFile, size: number, target: string): Promise<void> {
  try {
    await file.finish(size);
    await file.sync();
  } catch (error) {
    throw fromSystemError(error, target);
  }
}

const readAtOnce = 1 << 18;

/** The bytes of a file. Raises `file.notFound`, `file.unreadable`, `file.sealBroken`. */
export async function* readFileBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await openToRead(path);
    try {
      for (let position = 0; ; ) {
        const bytes = Buffer.allocUnsafe(readAtOnce);
        const { bytesRead } = await file.read(bytes, 0, readAtOnce, position);
        if (bytesRead === 0) return;
        position += bytesRead;
        yield bytes.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}

/** A whole file in memory. Raises `file.notFound`, `file.unreadable`, `file.sealBroken`. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readFileBytes(path)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
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

/** Whether a file's content is that of this digest: not where its seal is broken. Raises `file.notFound`, `file.unreadable`. */
export async function hasDigest(path: string, sha256: string, options: CopyOptions = {}): Promise<boolean> {
  try {
    return (await hashFile(path, options)).sha256 === sha256;
  } catch (error) {
    if (isKalqanError(error) && error.code === "file.sealBroken") return false;
    throw error;
  }
}

/** A small file as text. Raises `file.notFound`, `file.unreadable`. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
