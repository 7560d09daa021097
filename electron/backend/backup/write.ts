import { randomUUID } from "node:crypto";
import { join } from "node:path";
import {
  checkIntegrity,
  closeDatabase,
  copyDatabase,
  databaseBytes,
  listHalfYears,
  openCopy,
  type Reader,
} from "#backend/database/index.ts";
import {
  type CopyOptions,
  clearAway,
  fileSize,
  makeFolder,
  namesIn,
  removeEmptyFolder,
  removeFile,
  renameFile,
  requireRoom,
  syncFile,
  syncFolder,
  writeDurably,
} from "#backend/files/index.ts";
import { journalHead, verifyJournal } from "#backend/journal/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { bringFiles, neededFiles } from "./pool.ts";
import {
  type Backup,
  type BackupReason,
  type BackupRecord,
  backupName,
  recordPath,
  recordText,
  toBackup,
} from "./record.ts";

/** Within a folder of backups. */
export const unfinishedFolder = "unfinished";

export interface BackupOptions extends CopyOptions {
  readonly reason: BackupReason;
  readonly now: Date;
}

/**
 * Makes a backup of a database and of the annexes and packages under `root` in the folder `target`: written under a
 * temporary name, opened and checked in full, brought to the disk, and only then given its name. Annexes lie beside it,
 * once for all backups. Raises `backup.noSpace`, `backup.damaged`
 * (the database itself is), `file.tooLargeForDrive`, `file.diskFull`, `file.notWritable`.
 */
export async function writeBackup(
  reader: Reader,
  root: string,
  target: string,
  options: BackupOptions,
): Promise<Backup> {
  return withUnfinished(target, async (unfinished) => {
    await requireBackupRoom(reader, target);
    const copy = join(unfinished, "copy.db");
    await copyDatabase(reader, copy);
    await syncFile(copy);
    const record = await examine(copy, root, target, { ...options, unfinished });
    const path = join(target, `${await freeName(target, backupName(options.now, options.reason))}.db`);
    await removeFile(recordPath(path));
    await writeDurably([Buffer.from(recordText(record))], recordPath(path));
    await renameFile(copy, path);
    await syncFolder(target);
    return toBackup(path, record);
  });
}

/** Before a byte is written: the database, and the files that do not lie there yet. */
async function requireBackupRoom(reader: Reader, target: string): Promise<void> {
  const database = databaseBytes(reader);
  let total = database;
  for (const { path, size } of neededFiles(reader)) {
    if ((await fileSize(join(target, path))) !== size) total += size;
  }
  await requireRoom(target, { total, largest: { name: "kalqan.db", size: database } }, "backup.noSpace");
}

async function examine(
  copy: string,
  root: string,
  target: string,
  options: BackupOptions & { readonly unfinished: string },
): Promise<BackupRecord> {
  const reader = openCopy(copy);
  try {
    const { faults, danglingRows } = checkIntegrity(reader);
    if (faults.length + danglingRows.length > 0) {
      throw new KalqanError("backup.damaged", { path: root }, { cause: [...faults, ...danglingRows] });
    }
    const chain = await verifyJournal(reader, options.signal ? { signal: options.signal } : {});
    const needed = neededFiles(reader);
    const missing = await bringFiles(needed, root, target, { ...options, known: "bySize" });
    return {
      format: "kz.kalqan.backup/1",
      reason: options.reason,
      at: options.now.toISOString(),
      halfYears: listHalfYears(reader),
      databaseBytes: (await fileSize(copy)) ?? 0,
      fileBytes: needed.reduce((sum, file) => sum + file.size, 0),
      journal: chain.intact ? chain.head : journalHead(reader),
      journalIntact: chain.intact,
      missingFiles: missing.length,
    };
  } finally {
    closeDatabase(reader);
  }
}

/** Folders of half-written files that this process is at. */
const atWork = new Set<string>();

/** Gives `work` a place for half-written files; what earlier backups left there when they were cut short is cleared away. */
async function withUnfinished<T>(target: string, work: (unfinished: string) => Promise<T>): Promise<T> {
  const all = join(target, unfinishedFolder);
  const own = join(all, `${process.pid}-${randomUUID()}`);
  atWork.add(own);
  try {
    for (const name of await namesIn(all)) if (!atWork.has(join(all, name))) await clearAway(join(all, name));
    await makeFolder(own);
    return await work(own);
  } catch (error) {
    throw inFolder(error, own, target);
  } finally {
    atWork.delete(own);
    // A drive that was pulled: cleared by the next backup to it.
    await clearAway(own);
    await removeEmptyFolder(all).catch(() => undefined);
  }
}

/** A temporary name means nothing to a person: the folder of backups is what is full, or cannot be written. */
function inFolder(error: unknown, unfinished: string, folder: string): unknown {
  if (!isKalqanError(error) || !String(error.data.path).startsWith(unfinished)) return error;
  return new KalqanError(error.code, { ...error.data, path: folder }, { cause: error });
}

async function freeName(target: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if ((await fileSize(join(target, `${tried}.db`))) === null) return tried;
  }
}
