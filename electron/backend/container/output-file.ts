import { open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { openToWrite, type WritableFile } from "#backend/files/index.ts";
import { digestWhole } from "./file-digest.ts";
import { toFileError } from "./file-errors.ts";

/**
 * A new file being written from its start on. Nothing that was there before is touched: an existing path is refused.
 * Every failure is a KalqanError `file.*`.
 */
export class OutputFile {
  readonly path: string;
  readonly #handle: WritableFile;

  private constructor(path: string, handle: WritableFile) {
    this.path = path;
    this.#handle = handle;
  }

  /** @throws KalqanError file.exists, file.folderMissing, file.notWritable, file.diskFull, file.writeFailed */
  static async create(path: string): Promise<OutputFile> {
    try {
      return new OutputFile(path, await openToWrite(path));
    } catch (error) {
      throw toFileError(error, "write", path);
    }
  }

  /** Writes all of `bytes` at `position`. */
  async write(bytes: Uint8Array, position: number): Promise<void> {
    try {
      await this.#handle.write(bytes, position);
    } catch (error) {
      throw toFileError(error, "write", this.path);
    }
  }

  /**
   * Cuts the file at `size`, brings it to the medium and closes it. With `digest` answers the SHA-256 (hex) of what is in
   * the file, read back while the medium is busy.
   */
  async finish(size: number, digest = false): Promise<string | null> {
    let sha256: string | null = null;
    try {
      await this.#handle.finish(size);
      const synced = this.#handle.sync();
      synced.catch(() => undefined);
      if (digest) sha256 = await digestWhole({ handle: await this.#handle.reread(), path: this.path, size });
      await synced;
      await this.#handle.close();
    } catch (error) {
      throw toFileError(error, "write", this.path);
    }
    await syncFolder(dirname(this.path));
    return sha256;
  }

  /** Closes and removes the file. Never fails: it is called where something else has failed already. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await unlink(this.path).catch(() => undefined);
  }
}

/** So that the new name survives a power cut as well. Windows and some file systems do not offer it, nor need it. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
