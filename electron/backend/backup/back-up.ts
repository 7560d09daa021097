import { type Database, transaction } from "#backend/database/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { thinBackups } from "./keep.ts";
import { type Backup, type BackupReason, backupDay, backupName, listBackups } from "./record.ts";
import { writeBackup } from "./write.ts";

/** The parts of a data folder that a backup speaks of. */
export interface BackedUpFolder {
  readonly root: string;
  readonly backups: string;
}

/**
 * Backs a data folder up and writes it into the journal: into `target` (a drive), or into its own folder of backups,
 * which is then thinned out. Raises what `writeBackup` raises.
 */
export async function backUp(
  database: Database,
  folder: BackedUpFolder,
  options: CopyOptions & { readonly reason: BackupReason; readonly target?: string | undefined },
): Promise<Backup> {
  const target = options.target ?? folder.backups;
  const backup = await writeBackup(database, folder.root, target, { ...options, now: database.now() });
  transaction(database, (writer) =>
    appendJournal(writer, {
      action: "backup.created",
      subject: "backup",
      data: { reason: options.reason, path: backup.path, missingFiles: backup.record?.missingFiles ?? 0 },
    }),
  );
  // A backup that cannot be removed now goes with the next thinning: this one is made.
  if (target === folder.backups) await thinBackups(target).catch(() => 0);
  return backup;
}

/** Makes the day's backup (UTC) where there is none of today yet. Answers it, or null where nothing was to do. */
export async function backUpDaily(database: Database, folder: BackedUpFolder): Promise<Backup | null> {
  const today = backupDay(backupName(database.now(), "daily"));
  const [newest] = await listBackups(folder.backups);
  if (newest !== undefined && backupDay(newest.name) >= today) return null;
  return backUp(database, folder, { reason: "daily" });
}
