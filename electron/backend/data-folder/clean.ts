import { join } from "node:path";
import { unfinishedFolder } from "#backend/backup/index.ts";
import { clearAway, fileSize, makeFolder, namesIn, removeFile, renameFile, syncFolder } from "#backend/files/index.ts";
import type { Layout } from "./layout.ts";

/** Makes the folders that are missing, and clears away what was half written when a program was killed. Needs the lock. */
export async function prepareFolders(layout: Layout): Promise<void> {
  for (const folder of [layout.annexes, layout.packages, layout.trust, layout.backups, layout.temporary])
    await makeFolder(folder);
  for (const name of await namesIn(layout.temporary)) await clearAway(join(layout.temporary, name));
  await clearAway(join(layout.backups, unfinishedFolder));
  await clearAway(`${layout.holder}.part`);
}

/**
 * Puts a restored database in the old one's place. The old log must go first: SQLite would play it into the new file.
 * Killed at any step, it is finished when the folder is opened next: from the moment that `layout.restored` is there, the
 * restore counts, and before that nothing was touched.
 */
export async function finishRestore(layout: Layout): Promise<void> {
  if ((await fileSize(layout.restored)) === null) return;
  await removeFile(`${layout.database}-wal`);
  await removeFile(`${layout.database}-shm`);
  await syncFolder(layout.root);
  await renameFile(layout.restored, layout.database);
  await syncFolder(layout.root);
}
