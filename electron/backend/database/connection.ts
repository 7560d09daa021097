import type Sqlite from "better-sqlite3";
import { toDatabaseFault } from "./faults.ts";

declare const reads: unique symbol;
declare const writes: unique symbol;

/** A connection that may be asked. Every query function takes one. */
export interface Reader {
  readonly [reads]: true;
}

/** A connection inside a transaction: the only one that may change rows. It is of no use after the transaction. */
export interface Writer extends Reader {
  readonly [writes]: true;
  /** Who works: the operating system's user. */
  readonly actor: string;
  /** The machine's clock. */
  readonly now: () => Date;
}

/** The one connection of a data folder. Ask it as a `Reader`; change through `transaction`. */
export interface Database extends Reader {
  /** The database file. */
  readonly path: string;
  readonly actor: string;
  readonly now: () => Date;
}

interface Handle {
  readonly sqlite: Sqlite.Database;
  readonly statements: Map<string, Sqlite.Statement<unknown[]>>;
  readonly path: string;
}

const handles = new WeakMap<object, Handle>();

/** Makes a connection of an opened SQLite handle. For this folder's own use: no other capability sees the handle. */
export function connect(sqlite: Sqlite.Database, identity: { path: string; actor: string; now: () => Date }): Database {
  const database = Object.freeze({ ...identity }) as Database;
  handles.set(database, { sqlite, statements: new Map(), path: identity.path });
  return database;
}

/** The SQLite handle behind a connection. For this folder's own use. */
export function handleOf(reader: Reader): Handle {
  const handle = handles.get(reader);
  if (handle === undefined) throw new TypeError("a Writer was used after its transaction, or a database after closing");
  return handle;
}

/**
 * Runs `work` in one transaction: all of it stays, or nothing. When this returns, the change is on the disk. `work` is
 * synchronous: nothing else can come between. Raises `file.diskFull`, `file.notWritable`, `file.writeFailed`.
 */
export function transaction<T>(database: Database, work: (writer: Writer) => T): T {
  const handle = handleOf(database);
  if (handle.sqlite.inTransaction) throw new TypeError("a transaction runs already: pass its Writer on");
  const writer = Object.freeze({ actor: database.actor, now: database.now }) as Writer;
  handles.set(writer, handle);
  try {
    return handle.sqlite.transaction(() => work(writer)).immediate();
  } catch (error) {
    throw toDatabaseFault(error, handle.path);
  } finally {
    handles.delete(writer);
  }
}

/** Closes the connection, bringing what is in the write-ahead log into the database file. Closing twice is harmless. */
export function closeDatabase(database: Database): void {
  const handle = handles.get(database);
  if (handle === undefined) return;
  handles.delete(database);
  handle.sqlite.close();
}
