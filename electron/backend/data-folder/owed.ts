import { join } from "node:path";
import { fileSize, namesIn } from "#backend/files/index.ts";
import type { Layout } from "./layout.ts";

/** What is still to be done for a folder after its opening. */
export interface Owed {
  /** SQLite's quick check, and clearing away packages that no row names. */
  readonly check: boolean;
  /** The day's backup. */
  readonly backup: boolean;
}

export const nothingOwed: Owed = { check: false, backup: false };

/** Bytes that are read through, or copied, in a time that nobody notices. */
const unnoticed = 64_000_000;

/**
 * What would keep somebody waiting who opens the folder: checking a database of years of use, copying files that no backup
 * has yet.
 */
export async function whatTakesLong(layout: Layout): Promise<Owed> {
  const bytes = ((await fileSize(layout.database)) ?? 0) + ((await fileSize(`${layout.database}-wal`)) ?? 0);
  const check = bytes > unnoticed;
  return { check, backup: check || (await isMuchToCopy(layout)) };
}

/** Whether the annexes that lie in no backup come to more than a moment's copying. */
async function isMuchToCopy({ annexes, backups }: Layout): Promise<boolean> {
  let bytes = 0;
  // What cannot be read is told by whoever needs it.
  const namesOf = (folder: string) => namesIn(folder).catch(() => []);
  for (const two of await namesOf(annexes)) {
    const copied = new Set(await namesOf(join(backups, "annexes", two)));
    for (const name of await namesOf(join(annexes, two))) {
      if (!copied.has(name)) bytes += (await fileSize(join(annexes, two, name))) ?? 0;
      if (bytes > unnoticed) return true;
    }
  }
  return false;
}
