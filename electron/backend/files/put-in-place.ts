import { dirname } from "node:path";
import { hasDigest } from "./copy.ts";
import { fileSize, makeFolder } from "./folder.ts";
import { bindName } from "./open-file.ts";
import { renameFile } from "./rename.ts";
import { syncFolder } from "./sync.ts";
import { fromSystemError } from "./system-error.ts";

/**
 * Gives a finished, synced file its place under the name of its digest, and makes sure that the name is on the disk. The
 * folder is made where it is missing. What stands there is the same file, or a damaged one which this one mends. Both
 * lie on one volume. Raises `file.busy`, `file.notWritable`, `file.diskFull`.
 */
export async function putInPlace(from: string, to: string, sha256: string): Promise<void> {
  const folder = dirname(to);
  await makeFolder(folder);
  await bindName(from, to).catch((error) => {
    throw fromSystemError(error, to);
  });
  try {
    await renameFile(from, to);
  } catch (error) {
    // Windows does not replace a file that someone reads just now.
    if ((await fileSize(to)) === null || !(await hasDigest(to, sha256))) throw error;
  }
  await syncFolder(folder);
  // The folder may be one that a killed program had only just made.
  await syncFolder(dirname(folder));
}
