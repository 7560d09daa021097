import { randomUUID } from "node:crypto";
import { link } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listReports, listUsedFiles, type Reader } from "#backend/database/index.ts";
import {
  type CopyOptions,
  fileSize,
  hashFile,
  makeFolder,
  readFileBytes,
  removeFile,
  renameFile,
  syncFolder,
  throwIfCancelled,
  writeDurably,
} from "#backend/files/index.ts";

/** A file that a database needs beside it, by its path within a data folder or a folder of backups. */
export interface NeededFile {
  /** `annexes/ab/<sha256>` or `packages/<sha256>.asice`. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Every annex in use and every signed container that a database speaks of. */
export function neededFiles(reader: Reader): NeededFile[] {
  const annexes = listUsedFiles(reader).map(({ sha256, size }) => ({
    path: join("annexes", sha256.slice(0, 2), sha256),
    sha256,
    size,
  }));
  const packages = listReports(reader).flatMap(({ packageSha256, packageSize }) =>
    packageSha256 === null || packageSize === null
      ? []
      : [{ path: join("packages", `${packageSha256}.asice`), sha256: packageSha256, size: packageSize }],
  );
  return [...annexes, ...packages];
}

export interface BringOptions extends CopyOptions {
  readonly how: "linkOrCopy" | "copyChecked";
  /** A folder on the volume of the target, for half-copied files. */
  readonly unfinished: string;
}

/**
 * Brings needed files from one folder to another where they are not there yet: linked on the same volume, else copied,
 * hashed on the way and brought to the disk. Answers the files that are missing or damaged at the source.
 */
export async function bringFiles(
  files: readonly NeededFile[],
  from: string,
  to: string,
  options: BringOptions,
): Promise<NeededFile[]> {
  const missing: NeededFile[] = [];
  let bytes = 0;
  for (const file of files) {
    throwIfCancelled(options.signal);
    const target = join(to, file.path);
    if (!(await isThere(target, file, options))) {
      const brought = await bring(file, join(from, file.path), target, options);
      if (!brought) missing.push(file);
    }
    bytes += file.size;
    options.onBytes?.(bytes);
  }
  return missing;
}

/** A backup trusts a file of the right size; a restore hashes it again. */
async function isThere(target: string, file: NeededFile, { how, signal }: BringOptions): Promise<boolean> {
  if ((await fileSize(target)) !== file.size) return false;
  return how === "linkOrCopy" || (await hashFile(target, { signal })).sha256 === file.sha256;
}

async function bring(
  file: NeededFile,
  source: string,
  target: string,
  { how, signal, unfinished: folder }: BringOptions,
): Promise<boolean> {
  if ((await fileSize(source)) !== file.size) return false;
  await makeFolder(dirname(target));
  if (how === "linkOrCopy" && (await linked(source, target))) {
    await syncFolder(dirname(target));
    return true;
  }
  const unfinished = join(folder, randomUUID());
  try {
    const copy = await writeDurably(readFileBytes(source), unfinished, { signal });
    if (copy.sha256 !== file.sha256) return false;
    await renameFile(unfinished, target);
    await syncFolder(dirname(target));
    return true;
  } finally {
    await removeFile(unfinished);
  }
}

/** False where the two places are on different volumes, or the file system knows no links. */
async function linked(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch {
    return false;
  }
}
