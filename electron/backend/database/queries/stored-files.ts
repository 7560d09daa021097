import type { Reader, Writer } from "../connection.ts";
import { all, one, run } from "../statement.ts";

/** A file of the annex store. `releasedAt`: since when no annex uses it; null while one does. */
export interface StoredFileRow {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly addedAt: string;
  readonly releasedAt: string | null;
}

const columns = "sha256, size, added_at AS addedAt, released_at AS releasedAt";

export function findStoredFile(reader: Reader, sha256: string): StoredFileRow | null {
  return one<StoredFileRow>(reader, `SELECT ${columns} FROM stored_file WHERE sha256 = ?`, sha256);
}

export function listStoredFiles(reader: Reader): StoredFileRow[] {
  return all<StoredFileRow>(reader, `SELECT ${columns} FROM stored_file ORDER BY sha256`);
}

/** Announces a file before it comes into the store: as released, until an annex takes it. */
export function announceFile(writer: Writer, sha256: string, size: number, at: string): void {
  run(
    writer,
    `INSERT INTO stored_file (sha256, size, added_at, released_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET released_at = CASE WHEN released_at IS NULL THEN NULL ELSE excluded.released_at END`,
    sha256,
    size,
    at,
    at,
  );
}

/** An annex uses the file. */
export function takeFile(writer: Writer, sha256: string): void {
  run(writer, "UPDATE stored_file SET released_at = NULL WHERE sha256 = ?", sha256);
}

/** Marks a file where no annex uses it any more. To be called after an annex of it was deleted. */
export function releaseUnusedFile(writer: Writer, sha256: string, at: string): void {
  run(
    writer,
    `UPDATE stored_file SET released_at = ? WHERE sha256 = ? AND released_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM annex WHERE annex.sha256 = stored_file.sha256)`,
    at,
    sha256,
  );
}

/** Files that no annex has used since before `instant`. */
export function listReleasedBefore(reader: Reader, instant: string): StoredFileRow[] {
  return all<StoredFileRow>(
    reader,
    `SELECT ${columns} FROM stored_file WHERE released_at < ? ORDER BY released_at`,
    instant,
  );
}

/** Forgets a file that no annex uses. */
export function deleteStoredFile(writer: Writer, sha256: string): void {
  run(writer, "DELETE FROM stored_file WHERE sha256 = ? AND released_at IS NOT NULL", sha256);
}
