import { readFile, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { type FileLock, takeLock } from "#backend/database/index.ts";
import { fromSystemError, renameFile } from "#backend/files/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Layout } from "./layout.ts";

/** What holds a data folder. */
const holderKinds = ["window", "cli"] as const;
export type HolderKind = (typeof holderKinds)[number];

const holderSchema = z.object({ kind: z.enum(holderKinds), pid: z.int(), since: z.iso.datetime() });

/**
 * Takes the folder's one lock and says who has it. Raises `database.heldByOther` {path, kind, pid, since}, or
 * `database.heldByUnknown`: another window or command works in the folder.
 */
export async function holdFolder(layout: Layout, kind: HolderKind, now: () => Date): Promise<FileLock> {
  const lock = takeLock(layout.lock);
  if (lock === null) throw await heldByOther(layout);
  try {
    const holder = { kind, pid: process.pid, since: now().toISOString() };
    const unfinished = `${layout.holder}.part`;
    await writeFile(unfinished, JSON.stringify(holder), { mode: 0o600 });
    await renameFile(unfinished, layout.holder);
    return lock;
  } catch (error) {
    lock.release();
    throw fromSystemError(error, layout.holder);
  }
}

/** Gives the folder back. */
export async function releaseFolder(layout: Layout, lock: FileLock): Promise<void> {
  await rm(layout.holder, { force: true }).catch(() => undefined);
  lock.release();
}

/** The error that names the holder, so far as it said who it is. */
async function heldByOther(layout: Layout): Promise<KalqanError> {
  try {
    const holder = holderSchema.parse(JSON.parse(await readFile(layout.holder, "utf8")));
    return new KalqanError("database.heldByOther", { path: layout.root, ...holder });
  } catch (error) {
    return new KalqanError("database.heldByUnknown", { path: layout.root }, { cause: error });
  }
}
