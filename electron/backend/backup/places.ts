import { basename, dirname, join, sep } from "node:path";
import { listBackupPaths, type Reader } from "#backend/database/index.ts";
import { makeFolder, namesIn } from "#backend/files/index.ts";
import { readProtection, writeProtection } from "#backend/protection/index.ts";
import { keysAt, withKeys } from "#backend/sealing/index.ts";

/** Begins the name of a folder of protected backups on a drive; the id of their keys follows. */
const protectedPrefix = "protected-";

/**
 * Where the backups of the data folder `root` go that are to lie in `target`. Those of a protected folder go to a folder of
 * their own there: files are kept once for all backups, so that neither plain ones nor those of other keys may lie beside.
 */
export function placeWithin(
  target: string,
  { root, backups }: { readonly root: string; readonly backups: string },
): string {
  const keys = keysAt(root);
  return keys === null || target === backups ? target : join(target, `${protectedPrefix}${keys.id}`);
}

/**
 * Runs `work`, which writes a backup of the data folder `root` into `place`. Of a protected folder it is under the same keys,
 * and has the record beside it by which passphrase or recovery key open it elsewhere: those in force at the last backup.
 */
export async function withPlace<T>(root: string, place: string, work: () => Promise<T>): Promise<T> {
  const keys = keysAt(root);
  if (keys === null) return work();
  const record = await readProtection(root);
  await makeFolder(place);
  if (record !== null) await writeProtection(place, { ...record, unfinished: null });
  return withKeys(place, keys, work);
}

/** The folders in which the backups lie that somebody means who points at a folder: itself, and those of protected ones. */
export async function placesIn(folder: string): Promise<string[]> {
  const names = (await namesIn(folder)).filter((name) => name.startsWith(protectedPrefix));
  return [folder, ...names.map((name) => join(folder, name))];
}

/** Folders outside the data folder `root` to which plain backups of it were made. */
export function plainBackupPlaces(reader: Reader, root: string): string[] {
  const folders = listBackupPaths(reader).map((path) => dirname(path));
  const outside = folders.filter((folder) => !`${folder}${sep}`.startsWith(`${root}${sep}`));
  return [...new Set(outside)].filter((folder) => !basename(folder).startsWith(protectedPrefix));
}
