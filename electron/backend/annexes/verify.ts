import { join } from "node:path";
import type { Database, Reader } from "#backend/database/index.ts";
import { deleteStoredFile, listReleasedBefore, listStoredFiles, transaction } from "#backend/database/index.ts";
import { fileSize, hashFile, namesIn, removeFile, throwIfCancelled } from "#backend/files/index.ts";
import { type AnnexStore, storedPath } from "./store.ts";

/** What a full check of the store found; the lists are empty where it is whole. */
export interface StoreFindings {
  /** How many files the database knows. */
  readonly count: number;
  /** Digests of files that annexes use and that are not there. */
  readonly missing: readonly string[];
  /** Digests of files whose content is another one. */
  readonly damaged: readonly string[];
  /** Paths within the store of files that the database does not know. They are named, never removed. */
  readonly orphans: readonly string[];
}

/** Hashes every stored file again. `onBytes`: bytes read so far. Raises an abort. */
export async function verifyStore(
  reader: Reader,
  store: Pick<AnnexStore, "annexes">,
  options: { readonly signal?: AbortSignal | undefined; readonly onBytes?: ((bytes: number) => void) | undefined } = {},
): Promise<StoreFindings> {
  const known = listStoredFiles(reader);
  const missing: string[] = [];
  const damaged: string[] = [];
  let bytes = 0;
  for (const { sha256, size, releasedAt } of known) {
    throwIfCancelled(options.signal);
    const path = storedPath(store, sha256);
    const present = await fileSize(path);
    if (present === null) {
      if (releasedAt === null) missing.push(sha256);
    } else if (present !== size || !(await isWhole(path, sha256, options.signal))) {
      damaged.push(sha256);
    }
    bytes += present ?? 0;
    options.onBytes?.(bytes);
  }
  return {
    count: known.length,
    missing,
    damaged,
    orphans: await findOrphans(store, new Set(known.map((file) => file.sha256))),
  };
}

/** A file that cannot be read to its end is damaged. */
async function isWhole(path: string, sha256: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await hashFile(path, { signal })).sha256 === sha256;
  } catch (error) {
    throwIfCancelled(signal);
    if (error instanceof Error) return false;
    throw error;
  }
}

async function findOrphans(store: Pick<AnnexStore, "annexes">, known: ReadonlySet<string>): Promise<string[]> {
  const orphans: string[] = [];
  for (const folder of await namesIn(store.annexes)) {
    if ((await fileSize(join(store.annexes, folder))) !== null) {
      orphans.push(folder);
      continue;
    }
    for (const name of await namesIn(join(store.annexes, folder))) {
      if (!known.has(name) || name.slice(0, 2) !== folder) orphans.push(`${folder}/${name}`);
    }
  }
  return orphans;
}

const keptDays = 30;

/**
 * Removes files that no annex has used for 30 days. Backups have their own copies or links. To be called when a data
 * folder is opened, before anything else works in it. Answers how many went.
 */
export async function collectReleased(database: Database, store: AnnexStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const released = listReleasedBefore(database, before);
  // The file first: should this end half-way, the row is still there for the next time.
  for (const { sha256 } of released) await removeFile(storedPath(store, sha256));
  if (released.length > 0) {
    transaction(database, (writer) => {
      for (const { sha256 } of released) deleteStoredFile(writer, sha256);
    });
  }
  return released.length;
}
