import type Sqlite from "better-sqlite3";
import { type FolderKeys, keysAt } from "#backend/sealing/index.ts";

/**
 * Gives a connection the key of the folder that its file lies in, before anything is read or written. A plain folder's
 * database stays plain SQLite. ChaCha20-Poly1305 by SQLite3 Multiple Ciphers: every page, of the log too, is encrypted and
 * authenticated, with a nonce of its own at each writing. The key is random, so nothing is to be derived from it.
 */
export function applyKey(sqlite: Sqlite.Database, path: string): void {
  const keys = keysAt(path);
  if (keys === null) return;
  sqlite.pragma("cipher = 'chacha20'");
  sqlite.pragma(`key = '${rawKey(keys)}'`);
  // What SQLite puts aside while it sorts would lie on the disk as it is.
  sqlite.pragma("temp_store = MEMORY");
}

/** As the pragmas `key` and `rekey` take it; of none: the empty key. */
export function rawKey(keys: FolderKeys | null): string {
  return keys === null ? "" : `raw:${Buffer.from(keys.database).toString("hex")}`;
}
