import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { KalqanError } from "#shared/errors.ts";
import { statContent } from "./open-file.ts";
import { syncFolder } from "./sync.ts";
import { fromSystemError, systemCode } from "./system-error.ts";

/**
 * Makes a folder for its owner alone, and those above it that are missing, and brings their names to the disk. Answers the
 * highest that was made, or null where all were there. Raises `file.notWritable`, `file.diskFull`, `file.notFound` (its drive is).
 */
export async function makeFolder(path: string): Promise<string | null> {
  try {
    const highest = (await mkdir(path, { recursive: true, mode: 0o700 })) ?? null;
    if (highest !== null) await syncNames(path, highest);
    return highest;
  } catch (error) {
    // On a drive that is protected from writing Node says that the folder is not there; made by itself it says why.
    if (systemCode(error) === "ENOENT") throw fromSystemError(await reasonAgainst(path, error), path);
    // A file stands where the folder should be, or above it.
    if (["EEXIST", "ENOTDIR"].includes(systemCode(error) ?? "")) {
      throw new KalqanError("file.notWritable", { path }, { cause: error });
    }
    throw fromSystemError(error, path);
  }
}

/** The folders that hold the names of those made from `highest` down to `path`. */
async function syncNames(path: string, highest: string): Promise<void> {
  const top = dirname(resolve(highest));
  for (let above = dirname(resolve(path)); above !== dirname(above); above = dirname(above)) {
    await syncFolder(above);
    if (above === top) return;
  }
}

/** What speaks against making the highest of the missing folders, or the error there was. */
async function reasonAgainst(path: string, before: unknown): Promise<unknown> {
  let missing = path;
  for (let above = dirname(path); above !== missing; above = dirname(above)) {
    if ((await stat(above).catch(() => null)) !== null)
      return mkdir(missing).then(
        () => before,
        (error) => error,
      );
    missing = above;
  }
  return before;
}

/** Names in a folder, sorted; none where it is missing. Raises `file.unreadable`. */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw fromSystemError(error, path, "reading");
  }
}

/** The size of a file's content in bytes, or null where there is none (or a folder). Raises `file.unreadable`. */
export async function fileSize(path: string): Promise<number | null> {
  try {
    const found = await statContent(path);
    return found.isFile ? found.size : null;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return null;
    throw fromSystemError(error, path, "reading");
  }
}

/** When a file was last written, or null where there is none (or a folder). Raises `file.unreadable`. */
export async function modifiedAt(path: string): Promise<Date | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.mtime : null;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return null;
    throw fromSystemError(error, path, "reading");
  }
}

/** Removes a file or folder; that it is not there is no fault. Raises `file.busy`, `file.notWritable`. */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch (error) {
    throw fromSystemError(error, path);
  }
}

/**
 * Removes what is of no use any more, if that can be done now: what an antivirus holds, or what lay on a drive that is gone,
 * is cleared away when the folder is next opened or written to. It is never a reason to call done work failed.
 */
export async function clearAway(path: string): Promise<void> {
  await removeFile(path).catch(() => undefined);
}

/** Removes a folder where nothing is left in it; one that still holds something stays. Raises `file.busy`, `file.notWritable`. */
export async function removeEmptyFolder(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(systemCode(error) ?? "")) return;
    throw fromSystemError(error, path);
  }
}
