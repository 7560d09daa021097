import { open, stat } from "node:fs/promises";
import { KalqanError } from "#shared/errors.ts";
import type { OpenFile } from "./chunks.ts";
import { toFileError } from "./file-errors.ts";

/** Opens a regular file for reading. @throws KalqanError file.notFound, file.unreadable */
export async function openFile(path: string): Promise<OpenFile> {
  try {
    // Before it is opened: opening a pipe would wait for its other end.
    if (!(await stat(path)).isFile()) throw new KalqanError("file.unreadable", { path });
    const handle = await open(path, "r");
    try {
      const status = await handle.stat();
      return { handle, path, size: status.size };
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw toFileError(error, "read", path);
  }
}
