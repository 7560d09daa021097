import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fromSystemError, throwIfCancelled } from "#backend/files/index.ts";

/** Begun by a copy and never finished, or hidden by the system: nobody means them. */
const unmeant = /^\.|\.part$/;

/**
 * The files that were meant by files and folders, in the order given and by name within a folder, each once. Folders are
 * walked to the bottom; links are not followed. Errors: file.notFound, file.unreadable for what was given itself;
 * internal.cancelled.
 */
export async function findFiles(paths: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const info = await stat(path).catch((error) => {
      throw fromSystemError(error, path, "reading");
    });
    if (info.isDirectory()) await walk(path, found, signal);
    else found.add(path);
  }
  return [...found];
}

async function walk(folder: string, found: Set<string>, signal: AbortSignal | undefined): Promise<void> {
  throwIfCancelled(signal);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw fromSystemError(error, folder, "reading");
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (unmeant.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found, signal);
    else if (entry.isFile()) found.add(path);
  }
}
