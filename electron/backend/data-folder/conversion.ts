import { basename, dirname, join } from "node:path";
import { backupsOf } from "#backend/backup/index.ts";
import { closeDatabase, openDatabase, rekeyDatabase, transaction } from "#backend/database/index.ts";
import {
  type CopyOptions,
  clearAway,
  fileSize,
  freeSpace,
  hashFile,
  makeFolder,
  namesIn,
  readFileBytes,
  removeFile,
  renameFile,
  syncFile,
  syncFolder,
  throwIfCancelled,
  writeDurably,
} from "#backend/files/index.ts";
import { appendJournal, operatingSystemUser } from "#backend/journal/index.ts";
import {
  forgetAttempts,
  type ProtectionRecord,
  readProtection,
  removeProtection,
  writeProtection,
} from "#backend/protection/index.ts";
import { dropKeys, type FolderKeys, holdKeys } from "#backend/sealing/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { holdFolderKeys } from "./folder-keys.ts";
import type { Layout } from "./layout.ts";

/*
 * A data folder is encrypted, or decrypted, by making it anew beside itself: under `converting/` everything is written
 * under the new keys, brought to the disk and read back. Then the record of protection says that this counts, in one
 * rename; before that moment the folder opens as it was, from then on as it has become, whatever is left to be done.
 */

export interface ConversionOptions extends CopyOptions {
  readonly now: () => Date;
  readonly actor?: string | undefined;
  /** Bytes there are in all, before the first is done. */
  readonly onTotal?: ((bytes: number) => void) | undefined;
}

/** Room that the file system and the database's own copies want besides. Bytes. */
const spareRoom = 64_000_000;

/** Where the database lies under the old key until it is under the new one. */
const underOldKey = "before";

/**
 * Brings a held folder that nobody has open from the keys `from` to `to` (null: plain). `record` is that of the protected
 * folder, before or after. Raises lock.noSpace {needed, free}, file.*, database.damaged, an abort: nothing is changed then.
 */
export async function convertFolder(
  layout: Layout,
  from: FolderKeys | null,
  to: FolderKeys | null,
  record: ProtectionRecord,
  options: ConversionOptions,
): Promise<void> {
  const folders = [layout.converting, join(layout.converting, "backups")];
  holdFolderKeys(layout, from);
  for (const folder of folders) holdKeys(folder, to);
  holdKeys(join(layout.converting, underOldKey), from);
  try {
    await removeFile(layout.converting);
    await makeAnew(layout, to, options);
    await journalConversion(layout, to, options);
    throwIfCancelled(options.signal);
    if (to !== null) await writeProtection(join(layout.converting, "backups"), record);
    await syncFolder(layout.converting);
    await writeProtection(layout.root, { ...record, unfinished: to === null ? "unprotecting" : "protecting" });
  } catch (error) {
    await clearAway(layout.converting);
    throw error;
  } finally {
    for (const folder of [...folders, join(layout.converting, underOldKey)]) dropKeys(folder);
    holdFolderKeys(layout, null);
  }
  await finishConversion(layout);
}

/** What is made anew and then takes its place. */
const places = ["annexes", "packages", "trust", "backups"] as const;

/**
 * Does what is left of a conversion that counts, and clears away one that does not. Needs the folder's lock, and no key:
 * what is under `converting/` is whole.
 */
export async function finishConversion(layout: Layout): Promise<void> {
  const record = await readProtection(layout.root);
  if (record !== null && record.unfinished !== null) {
    const database = join(layout.converting, basename(layout.database));
    if ((await fileSize(database)) !== null) {
      // The old log must go first: SQLite would play it into the new file.
      for (const ending of ["-wal", "-shm"]) await removeFile(`${layout.database}${ending}`);
      await renameFile(database, layout.database);
    }
    const made = await namesIn(layout.converting);
    for (const place of places) {
      if (!made.includes(place)) continue;
      await removeFile(join(layout.root, place));
      await renameFile(join(layout.converting, place), join(layout.root, place));
    }
    for (const name of await namesIn(layout.temporary)) await removeFile(join(layout.temporary, name));
    await removeFile(layout.converting);
    await syncFolder(layout.root);
    if (record.unfinished === "protecting") await writeProtection(layout.root, { ...record, unfinished: null });
    else {
      await removeProtection(layout.root);
      await forgetAttempts(layout.root);
    }
  }
  await clearAway(layout.converting);
}

async function makeAnew(layout: Layout, to: FolderKeys | null, options: ConversionOptions): Promise<void> {
  const found = await findAll(layout);
  const total = found.reduce((sum, { size }) => sum + size, 0);
  const free = await freeSpace(layout.root);
  const needed = total + spareRoom;
  if (free < needed) throw new KalqanError("lock.noSpace", { needed, free });
  options.onTotal?.(total);
  for (const place of places) await makeFolder(join(layout.converting, place));
  let done = 0;
  for (const { path, size, isDatabase } of found) {
    throwIfCancelled(options.signal);
    if (isDatabase) await convertDatabase(layout, path, to, options.signal);
    else await convertFile(layout, path, path, options.signal);
    done += size;
    options.onBytes?.(done);
  }
  for (const folder of new Set(found.map(({ path }) => dirname(path))))
    await syncFolder(join(layout.converting, folder));
}

interface Found {
  /** Within the data folder. */
  readonly path: string;
  readonly size: number;
  readonly isDatabase: boolean;
}

async function findAll(layout: Layout): Promise<Found[]> {
  const databases = [
    basename(layout.database),
    ...(await backupsOf(layout.backups)).map((name) => join("backups", name)),
    ...(await asFoundIn(layout.backups)).map((name) => join("backups", name, basename(layout.database))),
  ];
  const found: Found[] = [];
  for (const path of databases) {
    const size = await fileSize(join(layout.root, path));
    if (size !== null) found.push({ path, size, isDatabase: true });
  }
  const known = new Set(
    databases.flatMap((path) => ["", "-wal", "-shm", "-journal"].map((ending) => `${path}${ending}`)),
  );
  for (const place of places) await findFiles(layout.root, place, found, known);
  return found;
}

/** `known`: what is not to be found again; the protection's own record is written anew. */
async function findFiles(root: string, folder: string, found: Found[], known: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(join(root, folder))) {
    const path = join(folder, name);
    if (known.has(path) || path === join("backups", "unfinished") || path === join("backups", "protection.json"))
      continue;
    const size = await fileSize(join(root, path));
    if (size === null) await findFiles(root, path, found, known);
    else found.push({ path, size, isDatabase: false });
  }
}

/** What a restore kept of a database that it could not open. */
async function asFoundIn(backups: string): Promise<string[]> {
  return (await namesIn(backups)).filter((name) => name.startsWith("asFound-"));
}

/** A backup that cannot be read as a database is sealed as a file; the folder's own database must be sound. */
async function convertDatabase(
  layout: Layout,
  path: string,
  to: FolderKeys | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await rekeyCopy(layout, path, to);
  } catch (error) {
    if (!isKalqanError(error) || error.code !== "database.damaged" || path === basename(layout.database)) throw error;
    for (const ending of ["", "-wal"]) {
      const left = `${path}${ending}`;
      if ((await fileSize(join(layout.root, left))) !== null)
        await convertFile(layout, left, `${left}.unreadable`, signal);
    }
  } finally {
    await removeFile(join(layout.converting, underOldKey));
  }
}

async function rekeyCopy(layout: Layout, path: string, to: FolderKeys | null): Promise<void> {
  const before = join(layout.converting, underOldKey, basename(path));
  await makeFolder(join(layout.converting, underOldKey));
  for (const ending of ["", "-wal"]) {
    if ((await fileSize(join(layout.root, `${path}${ending}`))) === null) continue;
    await writeDurably(readFileBytes(join(layout.root, `${path}${ending}`)), `${before}${ending}`);
  }
  rekeyDatabase(before, to);
  const target = join(layout.converting, path);
  await makeFolder(dirname(target));
  await syncFile(before);
  await renameFile(before, target);
}

/** Read back before anything is taken away that it was made from. */
async function convertFile(
  layout: Layout,
  path: string,
  targetPath: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = join(layout.converting, targetPath);
  await makeFolder(dirname(target));
  const written = await writeDurably(readFileBytes(join(layout.root, path)), target, { signal });
  const read = await hashFile(target, { signal });
  if (read.sha256 !== written.sha256) throw new KalqanError("file.writeFailed", { path: target });
}

/** In the database that is to count, so that it stands there from the moment on that it does. */
async function journalConversion(layout: Layout, to: FolderKeys | null, options: ConversionOptions): Promise<void> {
  const path = join(layout.converting, basename(layout.database));
  if ((await fileSize(path)) === null) return;
  const database = await openDatabase(path, { actor: options.actor ?? operatingSystemUser(), now: options.now });
  try {
    transaction(database, (writer) =>
      appendJournal(writer, {
        action: to === null ? "dataFolder.unprotected" : "dataFolder.protected",
        subject: "dataFolder",
      }),
    );
  } finally {
    closeDatabase(database);
  }
}
