import { connect, type Database, handleOf, type Reader } from "./connection.ts";
import { toDatabaseFault } from "./faults.ts";
import { nativeCode, openHandle, takeNativeCode } from "./handle.ts";

/** How another thread opens a database that is open here: to be handed over with its work. */
export interface DatabaseAddress {
  readonly path: string;
  readonly nativeCode: string | null;
}

export function addressOf(reader: Reader): DatabaseAddress {
  return { path: handleOf(reader).path, nativeCode: nativeCode() };
}

/**
 * A second connection, of a thread of its own, that only reads. `asItStands`: it sees the database as it stands now, whatever
 * is written meanwhile; so long the write-ahead log grows. Raises `database.damaged`, `file.*`.
 */
export function openAside(address: DatabaseAddress, { asItStands }: { readonly asItStands: boolean }): Database {
  const { path } = address;
  takeNativeCode(address.nativeCode);
  try {
    const sqlite = openHandle(path, { readonly: true, fileMustExist: true, timeout: 1_000 });
    const database = connect(sqlite, { path, actor: "", now: () => new Date(Number.NaN) });
    // A transaction sees what stood there at its first reading.
    if (asItStands) sqlite.exec("BEGIN; SELECT count(*) FROM sqlite_schema");
    return database;
  } catch (error) {
    throw toDatabaseFault(error, path);
  }
}
