import type Sqlite from "better-sqlite3";
import { keysAt } from "#backend/sealing/index.ts";
import { handleOf, type Reader } from "./connection.ts";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";

/**
 * Copies a database that is in use into one file that needs no log beside it, under the same key. `target` must not exist.
 * Raises `file.diskFull`, `file.notWritable`, `database.damaged`.
 */
export async function copyDatabase(reader: Reader, target: string): Promise<void> {
  const { sqlite, path } = handleOf(reader);
  try {
    if (keysAt(path) === null) await sqlite.backup(target);
    else copySealed(sqlite, target);
    const copy = openHandle(target, { fileMustExist: true });
    try {
      copy.pragma("journal_mode = DELETE");
    } finally {
      copy.close();
    }
  } catch (error) {
    throw toDatabaseFault(error, target);
  }
}

/** SQLite's backup call knows no key for its target. VACUUM INTO takes over the key with the content, as of one moment. */
function copySealed(sqlite: Sqlite.Database, target: string): void {
  // Of a connection that holds on to a moment: this is the next one.
  if (sqlite.inTransaction) sqlite.exec("COMMIT");
  sqlite.prepare("VACUUM INTO ?").run(target);
}
