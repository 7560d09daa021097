import { join } from "node:path";
import { closeDatabase, openCopy } from "#backend/database/index.ts";
import { namesIn, removeFile } from "#backend/files/index.ts";
import { neededFiles } from "./pool.ts";
import { type Backup, backupDay, listBackups, recordPath } from "./record.ts";

const keptLast = 10;

/** Which backups go: all but the last 10, and of the older ones all but the last of each day (UTC). Newest first. */
export function expendableBackups<T extends { readonly name: string }>(backups: readonly T[]): T[] {
  const days = new Set<string>();
  return backups.slice(keptLast).filter(({ name }) => {
    const day = backupDay(name);
    const another = days.has(day);
    days.add(day);
    return another;
  });
}

/** Thins out a folder of backups, and removes annexes that none of those that stay needs. Answers how many went. */
export async function thinBackups(folder: string): Promise<number> {
  const backups = await listBackups(folder);
  const gone = new Set(expendableBackups(backups));
  for (const { path } of gone) {
    await removeFile(path);
    await removeFile(recordPath(path));
  }
  if (gone.size > 0)
    await removeUnneeded(
      folder,
      backups.filter((backup) => !gone.has(backup)),
    );
  return gone.size;
}

async function removeUnneeded(folder: string, backups: readonly Backup[]): Promise<void> {
  const needed = new Set<string>();
  for (const { path } of backups) {
    // Whatever a backup that cannot be read needs must stay.
    const files = tryNeededFiles(path);
    if (files === null) return;
    for (const file of files) needed.add(file.path);
  }
  for (const path of await filesOf(folder)) {
    if (!needed.has(path)) await removeFile(join(folder, path));
  }
}

function tryNeededFiles(path: string): ReturnType<typeof neededFiles> | null {
  try {
    const reader = openCopy(path);
    try {
      return neededFiles(reader);
    } finally {
      closeDatabase(reader);
    }
  } catch {
    return null;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const annexFolders = await namesIn(join(folder, "annexes"));
  const annexes = await Promise.all(
    annexFolders.map(async (two) =>
      (await namesIn(join(folder, "annexes", two))).map((name) => join("annexes", two, name)),
    ),
  );
  const packages = (await namesIn(join(folder, "packages"))).map((name) => join("packages", name));
  const trust = (await namesIn(join(folder, "trust"))).map((name) => join("trust", name));
  return [...annexes.flat(), ...packages, ...trust];
}
