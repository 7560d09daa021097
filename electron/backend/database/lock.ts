import Sqlite from "better-sqlite3";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";

/** A lock held by this process. The operating system frees it when the process ends, however it ends. */
export interface FileLock {
  readonly release: () => void;
}

/**
 * Takes the one exclusive lock on `path` (made where missing), or answers null where another process has it. Raises
 * `file.notWritable`, `file.diskFull`.
 */
export function takeLock(path: string): FileLock | null {
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = openHandle(path, { timeout: 0 });
    // Nothing is ever written, so no journal file either.
    sqlite.pragma("journal_mode = MEMORY");
    sqlite.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    sqlite?.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return null;
    throw toDatabaseFault(error, path);
  }
  const held = sqlite;
  return { release: () => held.close() };
}
