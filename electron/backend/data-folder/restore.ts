import { join, sep } from "node:path";
import {
  backUp,
  findSource,
  type LeftState,
  readLeftState,
  type StageOptions,
  stageRestore,
} from "#backend/backup/index.ts";
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
import { openMaster, type ProtectionRecord, readProtection } from "#backend/protection/index.ts";
import { deriveKeys, type FolderKeys, withKeys } from "#backend/sealing/index.ts";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { finishRestore, prepareFolders } from "./clean.ts";
import { convertFolder } from "./conversion.ts";
import { holdFolderKeys } from "./folder-keys.ts";
import type { HolderKind } from "./holder.ts";
import type { Layout } from "./layout.ts";
import { openMigrated, withHeldFolder } from "./open.ts";

export interface RestoreOptions extends CopyOptions {
  readonly holder: HolderKind;
  readonly now: () => Date;
  readonly actor?: string;
  /** Faults of the backup that the user has seen and accepts. */
  readonly allow?: StageOptions["allow"];
  /** Of a protected data folder. */
  readonly master?: Uint8Array | undefined;
  /** What opens a backup that is protected otherwise than the data folder. */
  readonly secret?: UnlockSecret | undefined;
  /** Told the master key that the restored folder is under; not called of a plain one. */
  readonly onMaster?: ((master: Uint8Array) => void) | undefined;
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
 * what `stageRestore` raises, `database.heldByOther`, `database.networkFolder`, `lock.locked` (the data folder is protected,
 * and `master` is not its key), `lock.backupLocked` (the backup is), `lock.wrongPassphrase` and its like.
 *
 * What is protected stays so: a protected folder keeps its own passphrase, whatever is restored into it; a plain one takes
 * over that of the backup, before anything of it is written here.
 */
export async function restoreDataFolder(directory: string, from: string, options: RestoreOptions): Promise<Restored> {
  return withHeldFolder(directory, options, async (layout, release) => {
    const keys = await keysOfFolder(layout, options.master);
    const source = await sourceKeys(from, layout, keys, options.secret);
    holdFolderKeys(layout, keys);
    await prepareFolders(layout);
    await finishRestore(layout);
    const adopts = keys === null && source !== null;
    try {
      if (adopts) await convertFolder(layout, null, source.keys, source.record, options);
      holdFolderKeys(layout, keys ?? source?.keys ?? null);
      const restored = await restoreNow(layout, from, source?.keys ?? null, options);
      const master = options.master ?? source?.master;
      if (master) options.onMaster?.(master);
      return restored;
    } catch (error) {
      // Nothing was restored: the folder is plain again.
      if (adopts) await undoAdoption(layout, source, options);
      throw error;
    } finally {
      // What cannot be cleared away now is cleared away at the next opening.
      await prepareFolders(layout).catch(() => undefined);
      holdFolderKeys(layout, null);
      await release();
    }
  });
}

async function restoreNow(
  layout: Layout,
  from: string,
  keys: FolderKeys | null,
  options: RestoreOptions,
): Promise<Restored> {
  const actor = options.actor ?? operatingSystemUser();
  const present = await keepPresent(layout, { ...options, actor });
  const { root } = await findSource(from);
  const staged = await withKeys(root, keys, () =>
    stageRestore(from, layout, { ...options, actor, left: present.left }),
  );
  await renameFile(staged.database, layout.restored);
  await syncFolder(layout.root);
  await finishRestore(layout);
  return { undo: present.undo, missingFiles: staged.missingFiles };
}

/** Null of a plain folder. Raises lock.locked. */
async function keysOfFolder(layout: Layout, master: Uint8Array | undefined): Promise<FolderKeys | null> {
  const record = await readProtection(layout.root);
  if (record === null) return null;
  const keys = master === undefined ? null : deriveKeys(master);
  if (keys?.id !== record.id) throw new KalqanError("lock.locked", { path: layout.root });
  return keys;
}

interface SourceKeys {
  readonly keys: FolderKeys;
  readonly master: Uint8Array | null;
  readonly record: ProtectionRecord;
}

/** Null of a plain backup. Raises lock.backupLocked {path}, lock.wrongPassphrase and its like. */
async function sourceKeys(
  from: string,
  layout: Layout,
  own: FolderKeys | null,
  secret: UnlockSecret | undefined,
): Promise<SourceKeys | null> {
  const { root } = await findSource(from);
  // What an earlier restore kept of a database as it was found lies there under the folder's own keys.
  const isInside = own !== null && root.startsWith(`${layout.root}${sep}`);
  const record = await readProtection(isInside ? layout.root : root);
  if (record === null) return null;
  if (record.id === own?.id) return { keys: own, master: null, record };
  if (secret === undefined) throw new KalqanError("lock.backupLocked", { path: root });
  const master = await openMaster(record, secret);
  return { keys: deriveKeys(master), master, record: { ...record, unfinished: null } };
}

async function undoAdoption(layout: Layout, { keys }: SourceKeys, options: RestoreOptions): Promise<void> {
  const record = await readProtection(layout.root);
  const { signal: _, ...rest } = options;
  if (record !== null) await convertFolder(layout, keys, null, record, rest);
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
