import { basename, dirname, join, sep } from "node:path";
import { listBackupPaths, type Reader } from "#backend/database/index.ts";

/** Begins the name of a folder of protected backups on a drive; the id of their keys follows. */
export const protectedPrefix = "protected-";

/**
 * Where the backups of a protected folder go on a drive: not among plain ones, and not among those of other keys, for files
 * are kept there once for all backups.
 */
export function protectedPlace(target: string, id: string): string {
  return join(target, `${protectedPrefix}${id}`);
}

/** Folders outside the data folder `root` to which plain backups of it were made. */
export function plainBackupPlaces(reader: Reader, root: string): string[] {
  const folders = listBackupPaths(reader).map((path) => dirname(path));
  const outside = folders.filter((folder) => !`${folder}${sep}`.startsWith(`${root}${sep}`));
  return [...new Set(outside)].filter((folder) => !basename(folder).startsWith(protectedPrefix));
}
