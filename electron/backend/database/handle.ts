import Sqlite from "better-sqlite3";

/** Opens a file with SQLite: every connection of the program begins here. Raises what SQLite raises. */
export function openHandle(path: string, options: Sqlite.Options = {}): Sqlite.Database {
  return new Sqlite(path, options);
}
