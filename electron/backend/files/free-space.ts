import { statfs } from "node:fs/promises";
import { fromSystemError } from "./system-error.ts";

/** Bytes that this user may still write on the drive of `path`. Raises `file.notFound`. */
export async function freeSpace(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
