import type Sqlite from "better-sqlite3";
import { KalqanError } from "#shared/errors.ts";
import {
  closeDatabase,
  connect,
  type Database,
  handleOf,
  type Reader,
  transaction,
  type Writer,
} from "./connection.ts";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";
import { applicationId, quickCheck, readHeader } from "./header.ts";
import { migrations as shipped } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";

export interface OpenOptions {
  /** Written into every journal row. */
  readonly actor: string;
  readonly now: () => Date;
  /** Called before a database of an older schema is changed: makes the backup. Not called for a new, empty one. */
  readonly beforeMigration?: (database: Reader, from: number, to: number) => Promise<void>;
  /** Called in the transaction that changed the schema. `from` is 0 for a new database. */
  readonly onMigrated?: (writer: Writer, from: number, to: number) => void;
  /** The quick check comes after the opening (`quickFault`): of a large database it takes seconds. */
  readonly checkLater?: boolean;
  /** Another list than the shipped one: for tests of migration. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens (or makes) the database of a data folder: WAL, `synchronous=FULL`, foreign keys on, quick check (unless it comes
 * later), migrated to this program's schema. The folder's lock must be held. Raises `database.newer` (the file untouched), `database.damaged`,
 * `database.foreign`, `file.diskFull`, `file.notWritable`.
 */
export async function openDatabase(path: string, options: OpenOptions): Promise<Database> {
  const migrations = options.migrations ?? shipped;
  const known = migrations.length;
  const { version } = readHeader(path);
  if (version > known) throw new KalqanError("database.newer", { path, found: version, known });
  // What is about to be changed is looked at first, however long it takes.
  if (version > 0 && !(options.checkLater === true && version === known)) quickCheck(path);
  const database = connect(openSqlite(path), { path, actor: options.actor, now: options.now });
  try {
    if (version > 0 && version < known) await options.beforeMigration?.(database, version, known);
    if (version < known) migrate(database, version, migrations, options.onMigrated);
    return database;
  } catch (error) {
    closeDatabase(database);
    throw toDatabaseFault(error, path);
  }
}

/**
 * Opens a copy (a backup) only to read it. Raises `database.newer`, `database.damaged`, `database.foreign`,
 * `file.notFound`.
 */
export function openCopy(path: string): Database {
  const { exists, version } = readHeader(path);
  if (!exists) throw new KalqanError("file.notFound", { path });
  if (version > shipped.length)
    throw new KalqanError("database.newer", { path, found: version, known: shipped.length });
  if (version === 0) throw new KalqanError("database.foreign", { path });
  try {
    const sqlite = openHandle(path, { readonly: true, fileMustExist: true });
    return connect(sqlite, { path, actor: "", now: () => new Date(Number.NaN) });
  } catch (error) {
    throw toDatabaseFault(error, path);
  }
}

function openSqlite(path: string): Sqlite.Database {
  let sqlite: Sqlite.Database | null = null;
  try {
    sqlite = openHandle(path, { timeout: 1_000 });
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("trusted_schema = OFF");
    sqlite.pragma("cell_size_check = ON");
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw toDatabaseFault(error, path);
  }
}

/** All missing steps in one transaction: a crash leaves the old schema whole. */
function migrate(
  database: Database,
  from: number,
  migrations: readonly Migration[],
  onMigrated: OpenOptions["onMigrated"],
): void {
  const { sqlite, path } = handleOf(database);
  const to = migrations.length;
  // A table that others point to is made anew and takes the name (https://www.sqlite.org/lang_altertable.html, 12 steps): so
  // long nobody guards the pointing, and before the end of the transaction all of it is looked at.
  sqlite.pragma("foreign_keys = OFF");
  try {
    transaction(database, (writer) => {
      for (const migration of migrations.slice(from)) sqlite.exec(migration.sql);
      if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0)
        throw new KalqanError("database.damaged", { path });
      sqlite.pragma(`application_id = ${applicationId}`);
      sqlite.pragma(`user_version = ${to}`);
      onMigrated?.(writer, from, to);
    });
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
  // The file's own header then tells the version, to programs that look before they open.
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
}
