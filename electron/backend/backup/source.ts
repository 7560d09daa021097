import { dirname, join } from "node:path";
import { fileSize } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { placesIn } from "./places.ts";
import { listBackups } from "./record.ts";

/** Where a restore takes its data from: a database file, and the folder that has `annexes/` and `packages/`. */
export interface RestoreSource {
  readonly database: string;
  readonly root: string;
}

/**
 * Finds what `path` means: a database file; a data folder copied by hand (with `-wal` and `-shm` or without); or a folder
 * of backups, of which the newest is taken. Raises `backup.notFound`.
 */
export async function findSource(path: string): Promise<RestoreSource> {
  if ((await fileSize(path)) !== null) return { database: path, root: dirname(path) };
  const copied = join(path, "kalqan.db");
  if ((await fileSize(copied)) !== null) return { database: copied, root: path };
  const lists = await Promise.all((await placesIn(path)).map((place) => listBackups(place)));
  const [newest] = lists.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
  if (newest === undefined) throw new KalqanError("backup.notFound", { path });
  return { database: newest.path, root: dirname(newest.path) };
}
