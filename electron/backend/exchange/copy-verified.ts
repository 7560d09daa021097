import { basename, dirname, join } from "node:path";
import {
  clearAway,
  type Digest,
  fileSize,
  hashFile,
  readFileBytes,
  removeFile,
  renameFile,
  syncFolder,
  writeDurably,
} from "#backend/files/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { requireRoomFor } from "./require-room.ts";

export interface CopyVerifiedOptions {
  readonly signal: AbortSignal;
  /** Bytes copied so far. */
  readonly onCopied: (bytes: number) => void;
  /** Bytes read back so far. */
  readonly onReadBack: (bytes: number) => void;
}

/**
 * Copies a file to `target` so that "exported" is true when this returns: written under a temporary name, flushed to the
 * medium, read back from there and compared, then renamed. The same file already there is compared and left as it is; then
 * the answer is true. Errors: those of `requireRoomFor`, exchange.otherFileThere, exchange.packageDamaged
 * (the source is not what it should be), exchange.readBackFailed, file.*. On any of them nothing stands at `target` that
 * did not stand there before.
 */
export async function copyVerified(
  source: Digest & { readonly path: string },
  target: string,
  options: CopyVerifiedOptions,
): Promise<boolean> {
  const folder = dirname(target);
  await requireRoomFor(folder, [{ fileName: basename(target), size: source.size }]);
  if ((await fileSize(target)) !== null) {
    if (await isSame(source, target, options)) return true;
    throw new KalqanError("exchange.otherFileThere", { path: target });
  }
  const temporary = join(folder, `.${basename(target)}.part`);
  try {
    // A half copy left by a pulled drive or a crash.
    await removeFile(temporary);
    const { sha256 } = await writeDurably(readFileBytes(source.path), temporary, {
      signal: options.signal,
      onBytes: options.onCopied,
      // For whoever receives it, unlike what lies in the data folder.
      mode: 0o666,
    });
    if (sha256 !== source.sha256) throw new KalqanError("exchange.packageDamaged", { path: source.path });
    if (!(await isSame(source, temporary, options))) {
      throw new KalqanError("exchange.readBackFailed", { path: folder });
    }
    await renameFile(temporary, target);
    await syncFolder(folder);
    return false;
  } catch (error) {
    await clearAway(temporary);
    throw inFolder(error, temporary, folder);
  }
}

/** The temporary name means nothing to a person: the folder is what cannot be written, or is full. */
function inFolder(error: unknown, temporary: string, folder: string): unknown {
  if (!isKalqanError(error) || error.data.path !== temporary) return error;
  return new KalqanError(error.code, { ...error.data, path: folder }, { cause: error });
}

async function isSame(source: Digest, copy: string, options: CopyVerifiedOptions): Promise<boolean> {
  if ((await fileSize(copy)) !== source.size) return false;
  const digest = await hashFile(copy, { signal: options.signal, onBytes: options.onReadBack });
  return digest.sha256 === source.sha256;
}
