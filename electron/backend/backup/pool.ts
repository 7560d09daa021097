import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import {
  listConsolidations,
  listIssuedReceipts,
  listReceipts,
  listReceivedFiles,
  listReports,
  listTrustFiles,
  listUsedFiles,
  type Reader,
} from "#backend/database/index.ts";
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
  /** `annexes/ab/<sha256>`, `packages/<sha256>.asice`, `trust/<sha256>.crl`. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Every annex in use, every signed container and every imported certificate and list that a database speaks of. */
export function neededFiles(reader: Reader): NeededFile[] {
  const annexes = listUsedFiles(reader).map(({ sha256, size }) => ({
    path: join("annexes", sha256.slice(0, 2), sha256),
    sha256,
    size,
  }));
  const packages = [...listReports(reader), ...listConsolidations(reader)].flatMap(({ packageSha256, packageSize }) =>
    packageSha256 === null || packageSize === null
      ? []
      : [{ path: join("packages", `${packageSha256}.asice`), sha256: packageSha256, size: packageSize }],
  );
  const received = [...listReceivedFiles(reader), ...listReceipts(reader), ...listIssuedReceipts(reader)].map(
    ({ sha256, size }) => ({
      path: join("packages", `${sha256}.asice`),
      sha256,
      size,
    }),
  );
  const trust = listTrustFiles(reader).map(({ sha256, kind, size }) => ({
    path: join("trust", `${sha256}.${kind === "certificate" ? "cer" : "crl"}`),
    sha256,
    size,
  }));
  return [...annexes, ...packages, ...received, ...trust];
}

export interface BringOptions extends CopyOptions {
  /** How a file that is there already is known: a backup by its size, a restore by its digest. */
  readonly known: "bySize" | "byDigest";
  /** A folder on the volume of the target, for half-copied files. */
  readonly unfinished: string;
}

/**
 * Brings needed files from one folder to another where they are not there yet: copied, hashed on the way and brought to
 * the disk. Never linked: what damages the one would damage the other, and a backup is there for just that. Answers the
 * files that are missing or damaged at the source.
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

async function isThere(target: string, file: NeededFile, { known, signal }: BringOptions): Promise<boolean> {
  if ((await fileSize(target)) !== file.size) return false;
  return known === "bySize" || (await hashFile(target, { signal })).sha256 === file.sha256;
}

async function bring(
  file: NeededFile,
  source: string,
  target: string,
  { signal, unfinished: folder }: BringOptions,
): Promise<boolean> {
  if ((await fileSize(source)) !== file.size) return false;
  await makeFolder(dirname(target));
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
