import { closeSync, fstatSync, openSync, readSync, rmSync, statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { keysAt } from "#backend/sealing/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { toDatabaseFault } from "./faults.ts";
import { openHandle } from "./handle.ts";

/** "KLQN" in SQLite's header: this file is ours. */
export const applicationId = 0x4b_4c_51_4e;

/** What the file says of itself before SQLite is let near it. `version` is the schema's; 0 = nothing in it yet. */
export interface DatabaseHeader {
  readonly exists: boolean;
  readonly version: number;
}

/**
 * Reads a database's version and changes nothing on the disk, so that a newer program's file stays as it is to the byte.
 * Raises `database.damaged` (not SQLite), `database.foreign` (SQLite, but not ours), `file.unreadable`.
 */
export function readHeader(path: string): DatabaseHeader {
  const header = firstBytes(path);
  if (header === null) return { exists: false, version: 0 };
  if (header.length === 0 && !hasLog(path)) return { exists: true, version: 0 };
  const sealed = keysAt(path) !== null;
  if (header.length < 100 || (!sealed && header.toString("latin1", 0, 15) !== "SQLite format 3")) {
    throw new KalqanError("database.damaged", { path });
  }
  // https://www.sqlite.org/fileformat2.html#the_database_header: user_version at 60, application_id at 68.
  const found =
    sealed || hasLog(path)
      ? readThroughLog(path)
      : { version: header.readInt32BE(60), application: header.readInt32BE(68) };
  // Ours without a mark is one that a crash left empty; most programs leave theirs without one.
  const ours = found.application === applicationId || (found.application === 0 && found.version === 0 && isEmpty(path));
  if (!ours) throw new KalqanError("database.foreign", { path });
  return { exists: true, version: found.version };
}

function firstBytes(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new KalqanError("file.unreadable", { path }, { cause: error });
  }
  try {
    const bytes = Buffer.alloc(Math.min(100, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } catch (error) {
    throw new KalqanError("file.unreadable", { path }, { cause: error });
  } finally {
    closeSync(file);
  }
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function readThroughLog(path: string): { version: number; application: number } {
  return askReadOnly(path, (sqlite) => ({
    version: sqlite.pragma("user_version", { simple: true }) as number,
    application: sqlite.pragma("application_id", { simple: true }) as number,
  }));
}

function isEmpty(path: string): boolean {
  return askReadOnly(path, (sqlite) => sqlite.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined);
}

/**
 * SQLite's quick check, without changing a byte of a file that may be damaged. Raises `database.damaged`.
 */
export function quickCheck(path: string): void {
  const found = askReadOnly(path, (sqlite) => sqlite.pragma("quick_check(1)", { simple: true }));
  if (found !== "ok") throw new KalqanError("database.damaged", { path }, { cause: found });
}

/** A read-only connection never carries the log over into the file; the index it needs (-shm) is taken away again. */
function askReadOnly<T>(path: string, ask: (sqlite: Sqlite.Database) => T): T {
  const index = `${path}-shm`;
  const hadIndex = statSync(index, { throwIfNoEntry: false }) !== undefined;
  try {
    const sqlite = openHandle(path, { readonly: true });
    try {
      return ask(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw toDatabaseFault(error, path);
  } finally {
    if (!hadIndex) rmSync(index, { force: true });
  }
}
