import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fromSystemError, makeFolder, systemCode } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";

/**
 * Runs `work` in a folder that is empty or new. Where it fails, all that it wrote is taken away again, and so is the
 * folder if it was made here. Errors: usage.outNotEmpty {path}, file.*, and what `work` raises.
 */
export async function inEmptyFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const names = await namesOrNull(folder);
  if (names !== null && names.length > 0) throw new KalqanError("usage.outNotEmpty", { path: folder });
  const made = await makeFolder(folder);
  try {
    return await work();
  } catch (error) {
    const written = made === null ? (await readdir(folder)).map((name) => join(folder, name)) : [made];
    for (const path of written) await rm(path, { recursive: true, force: true });
    throw fromSystemError(error, folder);
  }
}

/** The names in a folder, or null where there is none. */
async function namesOrNull(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    if (systemCode(error) === "ENOTDIR") throw new KalqanError("file.notWritable", { path: folder }, { cause: error });
    throw fromSystemError(error, folder);
  }
}
