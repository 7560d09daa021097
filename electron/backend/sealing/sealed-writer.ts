import type { FileHandle } from "node:fs/promises";
import {
  chunkAt,
  chunkBytes,
  chunkCount,
  keyOfHeader,
  nameTag,
  nameTagAt,
  newHeader,
  openChunk,
  type SealKey,
  sealChunk,
  sealedChunkBytes,
} from "./format.ts";
import { readFully, writeFully } from "./whole.ts";

/**
 * Writes a sealed file, from its start on or anywhere in what was written, as a file handle writes a plain one. One call
 * at a time. Nothing of it can be read before `finish`.
 */
export class SealedWriter {
  readonly #handle: FileHandle;
  readonly #key: SealKey;
  readonly #chunk = Buffer.alloc(chunkBytes);
  /** Of the chunk in memory. */
  #index = 0;
  #dirty = true;
  /** Whole chunks in the file so far. */
  #onDisk = 0;
  /** Plain bytes so far. */
  #size = 0;

  private constructor(handle: FileHandle, key: SealKey) {
    this.#handle = handle;
    this.#key = key;
  }

  /** Takes over an open, empty file that may be read and written. `name`: what it is bound to; null = not yet. */
  static async begin(handle: FileHandle, folderKey: Uint8Array, name: string | null): Promise<SealedWriter> {
    const header = newHeader();
    const key = keyOfHeader(header, folderKey);
    if (name !== null) nameTag(key, name).copy(header, nameTagAt);
    await writeFully(handle, header, 0);
    return new SealedWriter(handle, key);
  }

  /** Writes all of `bytes` at `position`; what lies between the end and a later position becomes zeros. */
  async write(bytes: Uint8Array, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const at = position + done;
      await this.#turnTo(Math.floor(at / chunkBytes));
      const within = at % chunkBytes;
      const whole = within === 0 ? Math.floor((bytes.length - done) / chunkBytes) : 0;
      if (whole > 1) {
        const chunks = bytes.subarray(done, done + whole * chunkBytes);
        await this.#putWhole(chunks);
        done += chunks.length;
        this.#size = Math.max(this.#size, at + chunks.length);
        continue;
      }
      const part = bytes.subarray(done, done + chunkBytes - within);
      this.#chunk.set(part, within);
      this.#dirty = true;
      done += part.length;
      this.#size = Math.max(this.#size, at + part.length);
    }
  }

  /** Ends the file after `size` plain bytes: only now its last chunk is marked as the last. */
  async finish(size: number = this.#size): Promise<void> {
    await this.#turnTo(chunkCount(size) - 1);
    const length = size - this.#index * chunkBytes;
    const sealed = sealChunk(this.#key, this.#chunk.subarray(0, length), this.#index, true);
    await writeFully(this.#handle, sealed, chunkAt(this.#index));
    await this.#handle.truncate(chunkAt(this.#index) + sealed.length);
    this.#chunk.fill(0);
  }

  /** Brings another chunk into memory, after the one that is there has gone to the file. */
  async #turnTo(index: number): Promise<void> {
    while (this.#index !== index) {
      if (this.#dirty) await this.#put();
      // Beyond the end one by one, so that no hole is left.
      this.#index = Math.min(index, this.#onDisk);
      await this.#take();
    }
  }

  async #put(): Promise<void> {
    await writeFully(this.#handle, sealChunk(this.#key, this.#chunk, this.#index, false), chunkAt(this.#index));
    this.#onDisk = Math.max(this.#onDisk, this.#index + 1);
    this.#dirty = false;
  }

  /** Several chunks from the present one on, in one call to the system. The last of them is in memory then. */
  async #putWhole(bytes: Uint8Array): Promise<void> {
    const first = this.#index;
    const sealed: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      sealed.push(sealChunk(this.#key, bytes.subarray(at, at + chunkBytes), first + sealed.length, false));
    }
    await writeFully(this.#handle, Buffer.concat(sealed), chunkAt(first));
    this.#index = first + sealed.length - 1;
    this.#onDisk = Math.max(this.#onDisk, this.#index + 1);
    this.#chunk.set(bytes.subarray(bytes.length - chunkBytes));
    this.#dirty = false;
  }

  async #take(): Promise<void> {
    if (this.#index >= this.#onDisk) {
      this.#chunk.fill(0);
      this.#dirty = true;
      return;
    }
    const sealed = await readFully(this.#handle, chunkAt(this.#index), sealedChunkBytes);
    openChunk(this.#key, sealed, this.#index, false).copy(this.#chunk);
  }
}
