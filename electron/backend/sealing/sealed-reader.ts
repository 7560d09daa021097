import type { FileHandle } from "node:fs/promises";
import {
  chunkAt,
  chunkBytes,
  chunkCount,
  headerBytes,
  isNamed,
  keyOfHeader,
  openChunk,
  plainSize,
  SealBroken,
  type SealKey,
  sealedChunkBytes,
} from "./format.ts";
import { readFully } from "./whole.ts";

/** Reads a sealed file at any place, as a file handle reads a plain one. */
export class SealedReader {
  /** Plain bytes. */
  readonly size: number;
  readonly #handle: FileHandle;
  readonly #key: SealKey;
  #recent: { readonly index: number; readonly bytes: Buffer } | null = null;

  private constructor(handle: FileHandle, key: SealKey, size: number) {
    this.#handle = handle;
    this.#key = key;
    this.size = size;
  }

  /**
   * Takes over an open file. `name`: what its header must be bound to; null where it has no name yet.
   * @throws SealBroken
   */
  static async open(handle: FileHandle, folderKey: Uint8Array, name: string | null): Promise<SealedReader> {
    const size = plainSize((await handle.stat()).size);
    if (size === null) throw new SealBroken("size");
    const header = await readFully(handle, 0, headerBytes);
    const key = keyOfHeader(header, folderKey);
    if (name !== null && !isNamed(header, key, name)) throw new SealBroken("name");
    return new SealedReader(handle, key, size);
  }

  /** As `FileHandle.read`: fewer bytes than asked for only at the end. @throws SealBroken */
  async read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }> {
    const end = Math.min(this.size, position + length);
    if (end <= position) {
      // An empty file has been cut off or not: its one chunk tells.
      if (this.size === 0) await this.#chunks(0, 0);
      return { bytesRead: 0 };
    }
    const first = Math.floor(position / chunkBytes);
    const final = Math.floor((end - 1) / chunkBytes);
    const chunks = await this.#chunks(first, final);
    for (const { index, bytes } of chunks) {
      const start = index * chunkBytes;
      const from = Math.max(0, position - start);
      const to = Math.min(bytes.length, end - start);
      into.set(bytes.subarray(from, to), offset + start + from - position);
    }
    this.#recent = chunks.at(-1) ?? null;
    return { bytesRead: end - position };
  }

  close(): Promise<void> {
    this.#recent = null;
    return this.#handle.close();
  }

  async #chunks(first: number, final: number): Promise<{ index: number; bytes: Buffer }[]> {
    // What reads in small steps stays within one chunk for long.
    if (first === final && this.#recent?.index === first) return [this.#recent];
    const last = chunkCount(this.size) - 1;
    const from = chunkAt(first);
    const to = final === last ? chunkAt(last) + sealedLength(this.size, last) : chunkAt(final + 1);
    const sealed = await readFully(this.#handle, from, to - from);
    const chunks: { index: number; bytes: Buffer }[] = [];
    for (let index = first; index <= final; index += 1) {
      const at = (index - first) * sealedChunkBytes;
      const piece = sealed.subarray(at, Math.min(sealed.length, at + sealedChunkBytes));
      chunks.push({ index, bytes: openChunk(this.#key, piece, index, index === last) });
    }
    return chunks;
  }
}

function sealedLength(size: number, last: number): number {
  return size - last * chunkBytes + (sealedChunkBytes - chunkBytes);
}
