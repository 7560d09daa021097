import { hkdfSync } from "node:crypto";

/** The keys of a protected data folder, or of a folder of its backups. In memory only. */
export interface FolderKeys {
  /** Tells one master key from another, and nothing about it. 16 hex digits. */
  readonly id: string;
  /** SQLite's key: 32 bytes. */
  readonly database: Uint8Array;
  /** From which the key of each sealed file is made: 32 bytes. */
  readonly files: Uint8Array;
}

/** Each use has a key of its own (RFC 5869): what one of them might give away says nothing of the others. */
export function deriveKeys(master: Uint8Array): FolderKeys {
  return {
    id: Buffer.from(derive(master, "kalqan/folder-id/1", 8)).toString("hex"),
    database: derive(master, "kalqan/database/1", 32),
    files: derive(master, "kalqan/files/1", 32),
  };
}

/** Overwrites them: they are of no use any more. */
export function wipeKeys({ database, files }: FolderKeys): void {
  database.fill(0);
  files.fill(0);
}

function derive(master: Uint8Array, use: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", master, new Uint8Array(), use, length));
}
