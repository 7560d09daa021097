import { basename, join } from "node:path";
import { fileSize, modifiedAt } from "#backend/files/index.ts";
import { placesIn } from "./places.ts";
import { type Backup, halfYearsIn, listBackups } from "./record.ts";

/** A backup, or a data folder copied by hand, that one can restore from. */
export type Restorable = Omit<Backup, "reason" | "record"> & { readonly reason: Backup["reason"] | "copied" };

/**
 * What there is to restore from in a folder that somebody points at: backups, those of a data folder, and the data folder
 * itself, the newest first. Nothing is opened for writing, nothing is checked in full: restoring does that.
 */
export async function lookForBackups(folder: string): Promise<Restorable[]> {
  const found: Restorable[] = [];
  for (const place of [...(await placesIn(folder)), join(folder, "backups")]) found.push(...(await listBackups(place)));
  const database = join(folder, "kalqan.db");
  const at = await modifiedAt(database);
  if (at !== null) {
    const bytes = (await fileSize(database)) ?? 0;
    found.push({
      path: folder,
      name: basename(folder),
      at: at.toISOString(),
      reason: "copied",
      halfYears: halfYearsIn(database),
      bytes,
    });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
