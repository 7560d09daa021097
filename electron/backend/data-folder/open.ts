import { resolve } from "node:path";
import { collectReleased } from "#backend/annexes/index.ts";
import { backUpDaily, listBackups, writeBackup } from "#backend/backup/index.ts";
import { closeDatabase, type Database, type Migration, openDatabase } from "#backend/database/index.ts";
import { fileSize, makeFolder, namesIn } from "#backend/files/index.ts";
import { appendJournal, journalHead, operatingSystemUser } from "#backend/journal/index.ts";
import { readProtection } from "#backend/protection/index.ts";
import type { FolderKeys } from "#backend/sealing/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { finishRestore, prepareFolders } from "./clean.ts";
import { finishConversion } from "./conversion.ts";
import { holdFolderKeys } from "./folder-keys.ts";
import { type HolderKind, holdFolder, releaseFolder } from "./holder.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { liesOnNetwork } from "./network.ts";
import { nothingOwed, type Owed, whatTakesLong } from "./owed.ts";

export interface OpenFolderOptions {
  readonly holder: HolderKind;
  /** The machine's clock: for the journal and for backups. */
  readonly now: () => Date;
  /** Who works; the operating system's user where left out. */
  readonly actor?: string;
  /** Make the day's backup where it is not made yet. On unless said otherwise. */
  readonly dailyBackup?: boolean;
  /** What takes long in a large folder is left to be done after the opening: see `DataFolder.owed`. */
  readonly oweWhatTakesLong?: boolean;
  /** Of a protected folder. */
  readonly keys?: FolderKeys | null;
  /** For tests of migration. */
  readonly migrations?: readonly Migration[];
}

/** A data folder that this process holds. */
export interface DataFolder {
  readonly layout: Layout;
  readonly database: Database;
  /** Why the day's backup could not be made; null where it was, or was not due. The folder is open all the same. */
  readonly backupFault: unknown;
  /** What whoever opened it has still to do, because it would have kept everybody waiting. */
  readonly owed: Owed;
  /** Closes the database and frees the folder. */
  readonly close: () => Promise<void>;
}

/** A data folder that this process holds, and that is not open yet. */
export interface HeldFolder {
  readonly layout: Layout;
  /** Frees the folder. Twice is harmless. */
  readonly release: () => Promise<void>;
}

/** Takes hold of a data folder, made where it is missing. Raises as `openDataFolder`, so far as it comes to it. */
export function holdDataFolder(
  directory: string,
  options: { readonly holder: HolderKind; readonly now: () => Date },
): Promise<HeldFolder> {
  return withHeldFolder(directory, options, async (layout, release) => ({ layout, release }));
}

/**
 * Opens a data folder, making what is missing. Raises `database.heldByOther` (nothing touched), `database.networkFolder`,
 * `database.newer`, `database.damaged`, `database.foreign`, `database.missing` (annexes or backups without their
 * database), `lock.locked` (it is protected, and no keys are given), `file.notWritable`, `file.diskFull`.
 */
export async function openDataFolder(directory: string, options: OpenFolderOptions): Promise<DataFolder> {
  return withHeldFolder(directory, options, async (layout, release) => {
    const folder = await openHeldFolder(layout, options);
    const close = async () => {
      await folder.close();
      await release();
    };
    return { ...folder, close };
  });
}

/** Opens a folder that is held; closing it leaves it held, and its keys forgotten. Raises as `openDataFolder`. */
export async function openHeldFolder(layout: Layout, options: OpenFolderOptions): Promise<DataFolder> {
  // One that counted, and could not be finished at once.
  await finishConversion(layout);
  const isProtected = (await readProtection(layout.root)) !== null;
  const keys = isProtected ? (options.keys ?? null) : null;
  if (isProtected && keys === null) throw new KalqanError("lock.locked", { path: layout.root });
  holdFolderKeys(layout, keys);
  try {
    await prepareFolders(layout);
    await finishRestore(layout);
    await refuseLostDatabase(layout);
    const owed = options.oweWhatTakesLong === true ? await whatTakesLong(layout) : nothingOwed;
    const database = await openMigrated(layout, { ...options, checkLater: owed.check });
    const close = async () => {
      closeDatabase(database);
      holdFolderKeys(layout, null);
    };
    try {
      await collectReleased(database, layout, options.now());
      const isBackupLater = options.dailyBackup === false || owed.backup;
      const backupFault = isBackupLater ? null : await tryDailyBackup(database, layout);
      return { layout, database, backupFault, owed, close };
    } catch (error) {
      closeDatabase(database);
      throw error;
    }
  } catch (error) {
    holdFolderKeys(layout, null);
    throw error;
  }
}

/** Runs `work` while this process holds the folder. It stays held when `work` succeeds, until `release`. */
export async function withHeldFolder<T>(
  directory: string,
  options: { readonly holder: HolderKind; readonly now: () => Date },
  work: (layout: Layout, release: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const layout = layoutOf(resolve(directory));
  if (await liesOnNetwork(layout.root)) throw new KalqanError("database.networkFolder", { path: layout.root });
  await makeFolder(layout.root);
  const lock = await holdFolder(layout, options.holder, options.now);
  let held = true;
  const release = async () => {
    if (!held) return;
    held = false;
    await releaseFolder(layout, lock);
  };
  try {
    await finishConversion(layout);
    return await work(layout, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** A new, empty database beside old annexes or backups would look like a loss of everything. */
async function refuseLostDatabase(layout: Layout): Promise<void> {
  if (((await fileSize(layout.database)) ?? 0) > 0 || ((await fileSize(`${layout.database}-wal`)) ?? 0) > 0) return;
  const left = [
    ...(await listBackups(layout.backups)),
    ...(await namesIn(layout.annexes)),
    ...(await namesIn(layout.packages)),
  ];
  if (left.length > 0) throw new KalqanError("database.missing", { path: layout.database });
}

/** Opens the database, brought to this program's schema after a backup. Needs the lock. */
export async function openMigrated(
  layout: Layout,
  options: Pick<OpenFolderOptions, "actor" | "now" | "migrations"> & { readonly checkLater?: boolean },
): Promise<Database> {
  return openDatabase(layout.database, {
    checkLater: options.checkLater ?? false,
    actor: options.actor ?? operatingSystemUser(),
    now: options.now,
    ...(options.migrations ? { migrations: options.migrations } : {}),
    beforeMigration: async (reader) => {
      await writeBackup(reader, layout.root, layout.backups, { reason: "beforeMigration", now: options.now() });
    },
    onMigrated: (writer, from, to) => {
      if (from === 0) appendJournal(writer, { action: "dataFolder.created", subject: "dataFolder", data: { to } });
      else appendJournal(writer, { action: "database.migrated", subject: "database", data: { from, to } });
    },
  });
}

async function tryDailyBackup(database: Database, layout: Layout): Promise<unknown> {
  // A new folder has nothing to back up yet.
  if (journalHead(database).sequence <= 1) return null;
  try {
    await backUpDaily(database, layout);
    return null;
  } catch (error) {
    return error;
  }
}
