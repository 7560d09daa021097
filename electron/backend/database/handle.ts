import { createRequire } from "node:module";
import Sqlite from "better-sqlite3";
import { applyKey } from "./cipher.ts";

/** Where a thread has SQLite's native code from; null where the package finds it itself. */
let given: string | null = null;

/** Every connection begins here, with the key of the folder that the file lies in. Raises what SQLite raises. */
export function openHandle(path: string, options: Sqlite.Options = {}): Sqlite.Database {
  const sqlite = new Sqlite(path, given === null ? options : { ...options, nativeBinding: given });
  try {
    applyKey(sqlite, path);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/**
 * Where this process has SQLite's native code from, for a thread whose program is handed over as text and has no packages
 * beside it; null before the first connection. A thread reads nothing inside a packed archive: native code lies beside it.
 */
export function nativeCode(): string | null {
  const loaded = Object.keys(createRequire(import.meta.url).cache).find((file) => /sqlite3?[^\n]*\.node$/.test(file));
  return loaded?.replace(/([/\\])app\.asar([/\\])/, "$1app.asar.unpacked$2") ?? null;
}

/** In such a thread, before its first connection. */
export function takeNativeCode(path: string | null): void {
  given = path;
}
