import { basename, dirname, sep } from "node:path";
import type { FolderKeys } from "./keys.ts";

/*
 * Which folders are protected, and by which keys, in this process. Asked by path where a file or a database is opened, so
 * that whatever lies in a protected folder is sealed because it lies there, and no capability can forget to.
 */

/** Null: what lies below is plain, though the folder above it is protected. */
const held = new Map<string, FolderKeys | null>();

/** Folders of a protected folder whose files are sealed. */
const sealedPlaces: readonly string[] = ["annexes", "packages", "trust", "tmp", "unfinished"];
/** Where files lie that have not got their names yet. */
const unnamedPlaces: readonly string[] = ["tmp", "unfinished"];
/** What was a database and could not be read as one. */
const unreadableEnding = ".unreadable";
/** A database seals its own pages. */
const ofDatabase = /\.db(?:-wal|-shm|-journal)?$/;

/** From now on what lies below `folder` (absolute) is sealed by these keys; null: plain. */
export function holdKeys(folder: string, keys: FolderKeys | null): void {
  held.set(folder, keys);
}

/** Folder and keys are forgotten. Who derived the keys wipes them. */
export function dropKeys(folder: string): void {
  held.delete(folder);
}

/** Runs `work` while what lies below `folder` is under these keys, whatever held there before; null: plain. */
export async function withKeys<T>(folder: string, keys: FolderKeys | null, work: () => Promise<T>): Promise<T> {
  const before = held.get(folder);
  held.set(folder, keys);
  try {
    return await work();
  } finally {
    if (before === undefined) held.delete(folder);
    else held.set(folder, before);
  }
}

/** For a thread: what this process holds. */
export function listHeldKeys(): [folder: string, keys: FolderKeys | null][] {
  return [...held];
}

/** The keys that a database at `path` (absolute) is under; null: plain. */
export function keysAt(path: string): FolderKeys | null {
  return nearest(path)?.keys ?? null;
}

/** How a file is sealed. */
export interface Seal {
  readonly key: Uint8Array;
  /** What its header is bound to; null for a file that has no name yet. */
  readonly name: string | null;
}

/** How the file at `path` (absolute) is sealed; null: it is plain. */
export function sealAt(path: string): Seal | null {
  if (held.size === 0) return null;
  const found = nearest(path);
  if (!found?.keys || ofDatabase.test(path)) return null;
  const place = path.slice(found.folder.length + 1).split(sep, 1)[0] ?? "";
  if (!sealedPlaces.includes(place) && !path.endsWith(unreadableEnding)) return null;
  return { key: found.keys.files, name: unnamedPlaces.includes(place) ? null : basename(path) };
}

function nearest(path: string): { folder: string; keys: FolderKeys | null } | null {
  if (held.size === 0) return null;
  for (let folder = path; ; folder = dirname(folder)) {
    const keys = held.get(folder);
    if (keys !== undefined) return { folder, keys };
    if (folder === dirname(folder)) return null;
  }
}
