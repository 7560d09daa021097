import { openToRead, statContent } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { OpenFile } from "./chunks.ts";
import { toFileError } from "./file-errors.ts";

/** Opens a regular file for reading. @throws KalqanError file.notFound, file.unreadable */
export async function openFile(path: string): Promise<OpenFile> {
  try {
    // Before it is opened: opening a pipe would wait for its other end.
    if (!(await statContent(path)).isFile) throw new KalqanError("file.unreadable", { path });
    const handle = await openToRead(path);
    return { handle, path, size: handle.size };
  } catch (error) {
    throw toFileError(error, "read", path);
  }
}
