import type Sqlite from "better-sqlite3";
import { type FolderKeys, keysAt } from "#backend/sealing/index.ts";
import { rawKey } from "./cipher.ts";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";

/**
 * Brings a database that nobody has open from the key of its place to another one, or to none, with what is in its log. The
 * file is of no use if this is cut short: it is done to a copy. Raises `database.damaged`, `file.diskFull`,
 * `file.notWritable`.
 */
export function rekeyDatabase(path: string, keys: FolderKeys | null): void {
  if (keysAt(path)?.id === keys?.id) return;
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = openHandle(path, { fileMustExist: true });
    sqlite.pragma("temp_store = MEMORY");
    sqlite.pragma("journal_mode = DELETE");
    sqlite.pragma("synchronous = FULL");
    if (keys !== null) sqlite.pragma("cipher = 'chacha20'");
    sqlite.pragma(`rekey = '${rawKey(keys)}'`);
  } catch (error) {
    throw toDatabaseFault(error, path);
  } finally {
    sqlite?.close();
  }
}
