import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import {
  announceFile,
  checkIntegrity,
  closeDatabase,
  type Database,
  keepUsedVersion,
  listStoredFiles,
  listUsedVersions,
  openDatabase,
  type Reader,
  rekeyDatabase,
  type StoredFileRow,
  transaction,
  type UsedVersion,
} from "#backend/database/index.ts";
import {
  type CopyOptions,
  fileSize,
  makeFolder,
  readFileBytes,
  removeFile,
  syncFile,
  writeDurably,
} from "#backend/files/index.ts";
import { appendJournal, journalHead, verifyJournal } from "#backend/journal/index.ts";
import { keysAt, withKeys } from "#backend/sealing/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import type { JournalHead } from "#shared/journal.ts";
import { bringFiles, neededFiles } from "./pool.ts";
import { findSource } from "./source.ts";

/** What a restore leaves behind, and must not forget: where the journal stood, which versions were used, which files lie there. */
export interface LeftState {
  readonly head: JournalHead;
  readonly usedVersions: readonly UsedVersion[];
  readonly storedFiles: readonly StoredFileRow[];
}

export function readLeftState(reader: Reader): LeftState {
  return { head: journalHead(reader), usedVersions: listUsedVersions(reader), storedFiles: listStoredFiles(reader) };
}

export interface StageOptions extends CopyOptions {
  readonly actor: string;
  readonly now: () => Date;
  /** Null where the state that is left cannot be read. */
  readonly left: LeftState | null;
  /** Faults of the source that the user has seen and accepts. */
  readonly allow?: { readonly missingFiles?: boolean; readonly brokenJournal?: boolean } | undefined;
}

export interface Staged {
  /** A complete database in one file, checked, migrated, with the journal row of the restore; on the disk. */
  readonly database: string;
  readonly missingFiles: number;
}

/**
 * Prepares a restore and replaces nothing: copies the source's database to `folder.temporary`, checks it in full, brings
 * its annexes and packages into the store (which only grows), and writes the restore into its journal. Raises
 * `backup.notFound`, `backup.damaged`, `backup.journalBroken` {sequence}, `backup.annexesMissing` {count},
 * `database.newer`, `database.foreign`, `file.diskFull`.
 */
export async function stageRestore(
  path: string,
  folder: { readonly root: string; readonly temporary: string },
  options: StageOptions,
): Promise<Staged> {
  const source = await findSource(path);
  const place = join(folder.temporary, randomUUID());
  const staged = join(place, "kalqan.db");
  await makeFolder(place);
  await copyFile(source.database, staged, options);
  // What a program left in its log when it was killed belongs to the database. The index (-shm) is made anew.
  if ((await fileSize(`${source.database}-wal`)) !== null) {
    await copyFile(`${source.database}-wal`, `${staged}-wal`, options);
  }
  await bringUnderKeys(staged, source.root, folder.root).catch((error) => {
    throw ofSource(error, source.database);
  });
  const database = await openStaged(staged, source.database, options);
  try {
    const missingFiles = await checkStaged(database, source, folder.root, { ...options, unfinished: place });
    recordRestore(database, source.database, options.left);
    return { database: staged, missingFiles };
  } finally {
    closeDatabase(database);
    await syncFile(staged);
  }
}

async function copyFile(from: string, to: string, options: StageOptions): Promise<void> {
  await removeFile(to);
  await writeDurably(readFileBytes(from), to, { signal: options.signal });
}

async function openStaged(staged: string, source: string, { actor, now }: StageOptions): Promise<Database> {
  if ((await fileSize(staged)) === 0 && (await fileSize(`${staged}-wal`)) === null) {
    throw new KalqanError("backup.damaged", { path: source });
  }
  try {
    return await openDatabase(staged, {
      actor,
      now,
      onMigrated: (writer, from, to) =>
        appendJournal(writer, { action: "database.migrated", subject: "database", data: { from, to } }),
    });
  } catch (error) {
    throw ofSource(error, source);
  }
}

/** Errors speak of the source, not of the copy. */
function ofSource(error: unknown, source: string): unknown {
  if (!isKalqanError(error)) return error;
  const code = error.code === "database.damaged" ? "backup.damaged" : error.code;
  return new KalqanError(code, { ...error.data, path: source }, { cause: error });
}

/** The copy lies in the data folder, but is still under the keys of where it came from. */
async function bringUnderKeys(staged: string, sourceRoot: string, root: string): Promise<void> {
  const keys = keysAt(root);
  if (keys?.id === keysAt(sourceRoot)?.id) return;
  await withKeys(dirname(staged), keysAt(sourceRoot), async () => rekeyDatabase(staged, keys));
}

async function checkStaged(
  database: Database,
  source: { readonly database: string; readonly root: string },
  root: string,
  options: StageOptions & { readonly unfinished: string },
): Promise<number> {
  const { faults, danglingRows } = checkIntegrity(database);
  if (faults.length + danglingRows.length > 0) {
    throw new KalqanError("backup.damaged", { path: source.database }, { cause: [...faults, ...danglingRows] });
  }
  const chain = await verifyJournal(database, options.signal ? { signal: options.signal } : {});
  if (!chain.intact && options.allow?.brokenJournal !== true) {
    throw new KalqanError("backup.journalBroken", { path: source.database, sequence: chain.brokenAt });
  }
  const missing = await bringFiles(neededFiles(database), source.root, root, { ...options, known: "byDigest" });
  if (missing.length > 0 && options.allow?.missingFiles !== true) {
    throw new KalqanError("backup.annexesMissing", { path: source.database, count: missing.length });
  }
  return missing.length;
}

function recordRestore(database: Database, source: string, left: LeftState | null): void {
  const taken = journalHead(database);
  transaction(database, (writer) => {
    for (const used of left?.usedVersions ?? []) keepUsedVersion(writer, used);
    for (const file of left?.storedFiles ?? []) {
      announceFile(writer, file.sha256, file.size, writer.now().toISOString());
    }
    appendJournal(writer, {
      action: "backup.restored",
      subject: "backup",
      data: {
        source: basename(source),
        restoredSequence: taken.sequence,
        leftSequence: left?.head.sequence ?? null,
        leftHash: left?.head.hash ?? null,
      },
    });
  });
}
