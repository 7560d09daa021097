import { open } from "node:fs/promises";
import { fromSystemError, systemCode } from "./system-error.ts";

/** Makes sure that a file's bytes are on the disk. Raises `file.diskFull`, `file.notFound`. */
export async function syncFile(path: string): Promise<void> {
  try {
    const file = await open(path, "r+");
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fromSystemError(error, path);
  }
}

/**
 * Makes sure that names in a folder (after a rename or removal) are on the disk. Windows and some file systems have no
 * such call: then their own order must do.
 */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes(systemCode(error) ?? "")) {
      throw fromSystemError(error, path);
    }
  }
}
