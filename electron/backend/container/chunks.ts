import type { ReadableFile } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { throwIfCancelled, toFileError } from "./file-errors.ts";

/** Bytes read, hashed and written at a time: large enough that calls cost nothing, small enough to keep memory flat. */
export const chunkBytes = 1 << 20;

/** A file opened for reading, with the size it had then. */
export interface OpenFile {
  readonly handle: Pick<ReadableFile, "read" | "close">;
  readonly path: string;
  readonly size: number;
}

/** Two buffers used in turn: while one is hashed, the other fills. One pair serves one reader at a time. */
export class ChunkPair {
  readonly #buffers: (Buffer | undefined)[] = [];
  readonly #length: number;

  /** @param expected bytes to be read with it, so that a small file costs small buffers */
  constructor(expected: number = chunkBytes) {
    this.#length = Math.max(1, Math.min(chunkBytes, expected));
  }

  take(turn: number): Buffer {
    const place = turn % 2;
    const buffer = this.#buffers[place] ?? Buffer.allocUnsafe(this.#length);
    this.#buffers[place] = buffer;
    return buffer;
  }
}

/**
 * The bytes `from` … `to` of a file in order, each chunk but the last as long as the buffers, the next one already being
 * read while the caller works. A chunk is valid only until the next is asked for.
 * @throws KalqanError file.unreadable, file.changed (the file has become shorter), internal.cancelled
 */
export async function* readRange(
  file: OpenFile,
  from: number,
  to: number,
  pair: ChunkPair,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let turn = 0;
  let position = from;
  let ahead = readAhead(file, pair.take(turn), position, to);
  try {
    while (position < to) {
      throwIfCancelled(signal);
      const chunk = await ahead;
      position += chunk.length;
      turn += 1;
      ahead = readAhead(file, pair.take(turn), position, to);
      yield chunk;
    }
  } finally {
    // Whoever stops early must not leave a read running into a buffer that the next range uses.
    await ahead.catch(() => undefined);
  }
}

/** A read that fails while nobody awaits it yet must not end the process: its error waits for the caller. */
function readAhead(file: OpenFile, buffer: Buffer, position: number, to: number): Promise<Buffer> {
  const reading = fill(file, buffer, position, to);
  reading.catch(() => undefined);
  return reading;
}

async function fill(file: OpenFile, buffer: Buffer, position: number, to: number): Promise<Buffer> {
  const wanted = Math.min(buffer.length, to - position);
  let filled = 0;
  while (filled < wanted) {
    const read = await readOnce(file, buffer, filled, wanted - filled, position + filled);
    filled += read;
  }
  return buffer.subarray(0, filled);
}

async function readOnce(file: OpenFile, buffer: Buffer, offset: number, length: number, position: number) {
  try {
    const { bytesRead } = await file.handle.read(buffer, offset, length, position);
    if (bytesRead === 0) throw new KalqanError("file.changed", { path: file.path });
    return bytesRead;
  } catch (error) {
    throw toFileError(error, "read", file.path);
  }
}

/**
 * Exactly `length` bytes at `position`, in memory of their own.
 * @throws KalqanError file.unreadable, file.changed
 */
export async function readExactly(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await fill(file, buffer, position, position + length);
  return buffer;
}

/**
 * Regroups chunks of any length into chunks of `chunkBytes`, the last one shorter. A chunk is valid only until the
 * next is asked for.
 */
export async function* regroup(
  source: AsyncIterable<Uint8Array>,
  pair: ChunkPair,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let turn = 0;
  let filled = 0;
  for await (const piece of source) {
    throwIfCancelled(signal);
    let rest = piece;
    while (rest.length > 0) {
      const buffer = pair.take(turn);
      const part = rest.subarray(0, chunkBytes - filled);
      buffer.set(part, filled);
      filled += part.length;
      rest = rest.subarray(part.length);
      if (filled === chunkBytes) {
        yield buffer;
        turn += 1;
        filled = 0;
      }
    }
  }
  if (filled > 0) yield pair.take(turn).subarray(0, filled);
}
