import { join } from "node:path";
import { backUp, type LeftState, readLeftState, type StageOptions, stageRestore } from "#backend/backup/index.ts";
import { closeDatabase } from "#backend/database/index.ts";
import {
  type CopyOptions,
  fileSize,
  makeFolder,
  readFileBytes,
  removeFile,
  renameFile,
  syncFolder,
  writeDurably,
} from "#backend/files/index.ts";
import { operatingSystemUser } from "#backend/journal/index.ts";
import { readProtection } from "#backend/protection/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { finishRestore, prepareFolders } from "./clean.ts";
import type { HolderKind } from "./holder.ts";
import type { Layout } from "./layout.ts";
import { openMigrated, withHeldFolder } from "./open.ts";

export interface RestoreOptions extends CopyOptions {
  readonly holder: HolderKind;
  readonly now: () => Date;
  readonly actor?: string;
  /** Faults of the backup that the user has seen and accepts. */
  readonly allow?: StageOptions["allow"];
}

export interface Restored {
  /** Where the state that was replaced is kept, to undo this by restoring from it; null where there was none. */
  readonly undo: string | null;
  /** Annexes and packages that were nowhere to be found; 0 unless allowed. */
  readonly missingFiles: number;
}

/**
 * Makes a data folder what a backup, or a data folder copied by hand, says. The backup is checked in full and the present
 * state is kept before anything is replaced; killed at any moment, the folder opens either as it was or as restored. Raises
 * what `stageRestore` raises, `database.heldByOther`, `database.networkFolder`.
 */
export async function restoreDataFolder(directory: string, source: string, options: RestoreOptions): Promise<Restored> {
  return withHeldFolder(directory, options, async (layout, release) => {
    if ((await readProtection(layout.root)) !== null) throw new KalqanError("lock.locked", { path: layout.root });
    await prepareFolders(layout);
    await finishRestore(layout);
    try {
      const actor = options.actor ?? operatingSystemUser();
      const present = await keepPresent(layout, { ...options, actor });
      const staged = await stageRestore(source, layout, { ...options, actor, left: present.left });
      await renameFile(staged.database, layout.restored);
      await syncFolder(layout.root);
      await finishRestore(layout);
      return { undo: present.undo, missingFiles: staged.missingFiles };
    } finally {
      // What cannot be cleared away now is cleared away at the next opening.
      await prepareFolders(layout).catch(() => undefined);
      await release();
    }
  });
}

/** Backs the present state up; one that cannot be opened is copied as it lies, log and all. */
async function keepPresent(
  layout: Layout,
  options: RestoreOptions & { readonly actor: string },
): Promise<{ undo: string | null; left: LeftState | null }> {
  if (((await fileSize(layout.database)) ?? 0) === 0) return { undo: null, left: null };
  try {
    const database = await openMigrated(layout, options);
    try {
      const backup = await backUp(database, layout, { reason: "beforeRestore", signal: options.signal });
      return { undo: backup.path, left: readLeftState(database) };
    } finally {
      closeDatabase(database);
    }
  } catch (error) {
    const unusable = ["database.damaged", "database.newer", "database.foreign", "backup.damaged", "file.unreadable"];
    if (!isKalqanError(error) || !unusable.includes(error.code)) throw error;
    return { undo: await copyRaw(layout, options.now()), left: null };
  }
}

async function copyRaw(layout: Layout, now: Date): Promise<string> {
  const folder = join(layout.backups, `asFound-${now.toISOString().replace(/\D/g, "")}`);
  await removeFile(folder);
  await makeFolder(folder);
  for (const ending of ["", "-wal"]) {
    if ((await fileSize(`${layout.database}${ending}`)) === null) continue;
    await writeDurably(readFileBytes(`${layout.database}${ending}`), join(folder, `kalqan.db${ending}`));
  }
  await syncFolder(folder);
  return folder;
}
