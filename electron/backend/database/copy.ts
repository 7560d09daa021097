import { handleOf, type Reader } from "./connection.ts";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";

/**
 * Copies a database that is in use, by SQLite's backup call, into one file that needs no log beside it. `target` must not
 * exist. Raises `file.diskFull`, `file.notWritable`, `database.damaged`.
 */
export async function copyDatabase(reader: Reader, target: string): Promise<void> {
  const { sqlite } = handleOf(reader);
  try {
    await sqlite.backup(target);
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
