import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type KeptFile, listKeptFiles, type Reader } from "#backend/database/index.ts";
import {
  type CopyOptions,
  clearAway,
  fileSize,
  hasDigest,
  putInPlace,
  readFileBytes,
  throwIfCancelled,
  writeDurably,
} from "#backend/files/index.ts";
import { isKalqanError } from "#shared/errors.ts";

/** A file that a database needs beside it, by its path within a data folder or a folder of backups. */
export interface NeededFile {
  /** `annexes/ab/<sha256>`, `packages/<sha256>.asice`, `trust/<sha256>.crl`. */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Every annex in use, every signed container and every imported certificate and list that a database speaks of. */
export function neededFiles(reader: Reader): NeededFile[] {
  return listKeptFiles(reader).map((file) => ({ path: pathOf(file), sha256: file.sha256, size: file.size }));
}

function pathOf({ kind, sha256 }: KeptFile): string {
  switch (kind) {
    case "annex":
      return join("annexes", sha256.slice(0, 2), sha256);
    case "package":
      return join("packages", `${sha256}.asice`);
    case "certificate":
      return join("trust", `${sha256}.cer`);
    case "revocationList":
      return join("trust", `${sha256}.crl`);
  }
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
  return known === "bySize" || hasDigest(target, file.sha256, { signal });
}

async function bring(
  file: NeededFile,
  source: string,
  target: string,
  { signal, unfinished: folder }: BringOptions,
): Promise<boolean> {
  if ((await fileSize(source)) !== file.size) return false;
  const unfinished = join(folder, randomUUID());
  try {
    const copy = await writeDurably(readFileBytes(source), unfinished, { signal }).catch(damageAsNull);
    if (copy?.sha256 !== file.sha256) return false;
    await putInPlace(unfinished, target, file.sha256);
    return true;
  } finally {
    await clearAway(unfinished);
  }
}

/** A source whose seal is broken is as good as missing. */
function damageAsNull(error: unknown): null {
  if (isKalqanError(error) && error.code === "file.sealBroken") return null;
  throw error;
}
