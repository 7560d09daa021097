import { basename, join } from "node:path";
import { z } from "zod";
import { closeDatabase, listHalfYears, openCopy } from "#backend/database/index.ts";
import { fileSize, namesIn, readText } from "#backend/files/index.ts";
import { backupReasonSchema } from "#shared/api/backup-view.ts";

/** Why a backup was made. */
export type BackupReason = z.infer<typeof backupReasonSchema>;

const recordSchema = z.object({
  format: z.literal("kz.kalqan.backup/1"),
  reason: backupReasonSchema,
  at: z.iso.datetime(),
  halfYears: z.array(z.string()),
  /** Bytes: the database, and the annexes and packages it needs. */
  databaseBytes: z.int(),
  fileBytes: z.int(),
  journal: z.object({ sequence: z.int(), hash: z.string() }),
  /** False where the journal's chain was broken already when the backup was made. */
  journalIntact: z.boolean(),
  /** Annexes and packages that were missing already when the backup was made. */
  missingFiles: z.int(),
});

/** What is written beside a backup's database. */
export type BackupRecord = z.infer<typeof recordSchema>;

/** A backup in a folder of backups. */
export interface Backup {
  /** Its database file; the annexes lie beside it, shared by all backups of the folder. */
  readonly path: string;
  /** `20180710-140233-123_daily`. */
  readonly name: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason: BackupReason;
  /** Half-years that have a report. */
  readonly halfYears: readonly string[];
  /** Bytes, annexes and packages included. */
  readonly bytes: number;
  /** Null where the record beside the database is lost: the rest is then taken from the name and the database. */
  readonly record: BackupRecord | null;
}

const ending = ".db";

/** `20180710-140233-123_daily`: sorts by time. */
export function backupName(at: Date, reason: BackupReason): string {
  const digits = at.toISOString().replace(/\D/g, "");
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${digits.slice(14, 17)}_${reason}`;
}

const namePattern = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{3})_([A-Za-z]+)(-\d+)?$/;

/** The UTC day of a backup, `20180710`. */
export function backupDay(name: string): string {
  return name.slice(0, 8);
}

export function recordPath(databasePath: string): string {
  return databasePath.replace(/\.db$/, ".json");
}

export function recordText(record: BackupRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The backups in a folder, the newest first; none where the folder is missing. Raises `file.unreadable`. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const files = await backupsOf(folder);
  return Promise.all(files.reverse().map((file) => findBackup(join(folder, file))));
}

/** The names of the databases of the backups in a folder, the oldest first. Raises `file.unreadable`. */
export async function backupsOf(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((file) => file.endsWith(ending) && namePattern.test(basename(file, ending)));
}

async function findBackup(path: string): Promise<Backup> {
  const name = basename(path, ending);
  const record = await readRecord(recordPath(path));
  if (record !== null) return toBackup(path, record);
  const [, year, month, day, hour, minute, second, ms, reason] = namePattern.exec(name) ?? [];
  return {
    path,
    name,
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    reason: backupReasonSchema.catch("byHand").parse(reason),
    halfYears: halfYearsIn(path),
    bytes: (await fileSize(path)) ?? 0,
    record: null,
  };
}

export function toBackup(path: string, record: BackupRecord): Backup {
  const { at, reason, halfYears, databaseBytes, fileBytes } = record;
  return { path, name: basename(path, ending), at, reason, halfYears, bytes: databaseBytes + fileBytes, record };
}

/** None where the database cannot be read: restoring from it will say why. */
export function halfYearsIn(path: string): string[] {
  try {
    const reader = openCopy(path);
    try {
      return listHalfYears(reader);
    } finally {
      closeDatabase(reader);
    }
  } catch {
    return [];
  }
}

async function readRecord(path: string): Promise<BackupRecord | null> {
  if ((await fileSize(path)) === null) return null;
  try {
    return recordSchema.parse(JSON.parse(await readText(path)));
  } catch {
    return null;
  }
}
