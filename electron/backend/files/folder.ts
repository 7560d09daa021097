import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { KalqanError } from "#shared/errors.ts";
import { fromSystemError, systemCode } from "./system-error.ts";

/** Makes a folder for its owner alone, and those above it that are missing. Raises `file.notWritable`, `file.diskFull`. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // A file stands where the folder should be, or above it.
    if (["EEXIST", "ENOTDIR"].includes(systemCode(error) ?? "")) {
      throw new KalqanError("file.notWritable", { path }, { cause: error });
    }
    throw fromSystemError(error, path);
  }
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

/** A file's size in bytes, or null where there is none (or a folder). Raises `file.unreadable`. */
export async function fileSize(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
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

/** Removes a folder where nothing is left in it; one that still holds something stays. Raises `file.busy`, `file.notWritable`. */
export async function removeEmptyFolder(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(systemCode(error) ?? "")) return;
    throw fromSystemError(error, path);
  }
}
