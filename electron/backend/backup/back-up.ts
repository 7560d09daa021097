import { type Database, transaction } from "#backend/database/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { thinBackups } from "./keep.ts";
import { placeWithin, withPlace } from "./places.ts";
import { type Backup, type BackupReason, backupDay, backupName, listBackups } from "./record.ts";
import { type BackupOptions, writeBackup } from "./write.ts";

/** The parts of a data folder that a backup speaks of. */
export interface BackedUpFolder {
  readonly root: string;
  readonly backups: string;
}

/** Writes a backup's files into a folder and thins that out where it is the data folder's own; here, or on another thread. */
export type BackupWriter = (target: string, options: BackupOptions) => Promise<Backup>;

/** Within this thread, which waits for SQLite's checks of the copy. */
export function writeHere(database: Parameters<typeof writeBackup>[0], folder: BackedUpFolder): BackupWriter {
  return async (target, options) => {
    const place = placeWithin(target, folder);
    const backup = await withPlace(folder.root, place, () => writeBackup(database, folder.root, place, options));
    // A backup that cannot be removed now goes with the next thinning: this one is made.
    if (target === folder.backups) await thinBackups(target).catch(() => 0);
    return backup;
  };
}

/**
 * Backs a data folder up and writes it into the journal: into `target` (a drive), or into its own folder of backups,
 * which is then thinned out. Raises what `writeBackup` raises.
 */
export async function backUp(
  database: Database,
  folder: BackedUpFolder,
  {
    target = folder.backups,
    write = writeHere(database, folder),
    ...options
  }: CopyOptions & {
    readonly reason: BackupReason;
    readonly target?: string | undefined;
    readonly write?: BackupWriter;
  },
): Promise<Backup> {
  const backup = await write(target, { ...options, now: database.now() });
  transaction(database, (writer) =>
    appendJournal(writer, {
      action: "backup.created",
      subject: "backup",
      data: { reason: options.reason, path: backup.path, missingFiles: backup.record?.missingFiles ?? 0 },
    }),
  );
  return backup;
}

/** Makes the day's backup (UTC) where there is none of today yet. Answers it, or null where nothing was to do. */
export async function backUpDaily(
  database: Database,
  folder: BackedUpFolder,
  options: CopyOptions & { readonly write?: BackupWriter } = {},
): Promise<Backup | null> {
  if (!(await isBackupDue(database.now(), folder))) return null;
  return backUp(database, folder, { ...options, reason: "daily" });
}

async function isBackupDue(now: Date, folder: BackedUpFolder): Promise<boolean> {
  const today = backupDay(backupName(now, "daily"));
  const [newest] = await listBackups(folder.backups);
  return newest === undefined || backupDay(newest.name) < today;
}
