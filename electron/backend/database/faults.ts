import Sqlite from "better-sqlite3";
import { KalqanError } from "#shared/errors.ts";

/**
 * What SQLite says, as an error a person can meet. Anything else (a broken constraint, a programming fault) is handed
 * back as it is. `path` is the database file.
 */
export function toDatabaseFault(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const fault = (code: ConstructorParameters<typeof KalqanError>[0]) =>
    new KalqanError(code, { path }, { cause: error });
  switch (primaryCode(error.code)) {
    case "SQLITE_FULL":
      return fault("file.diskFull");
    case "SQLITE_READONLY":
    case "SQLITE_PERM":
    case "SQLITE_CANTOPEN":
      return fault("file.notWritable");
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return fault("file.busy");
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
      return fault("database.damaged");
    case "SQLITE_IOERR":
      return fault(error.code.includes("READ") ? "file.unreadable" : "file.writeFailed");
    default:
      return error;
  }
}

/** `SQLITE_IOERR_WRITE` → `SQLITE_IOERR`. */
function primaryCode(code: string): string {
  return code.split("_").slice(0, 2).join("_");
}
