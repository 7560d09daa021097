import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readWhole } from "#backend/files/index.ts";
import type { ErrorCode } from "#shared/error-codes.ts";
import { KalqanError } from "#shared/errors.ts";

/** НУЦ РК's full revocation list has 21 MB; nothing that is loaded here is larger by much. */
const largestFile = 200_000_000;

/**
 * A file itself, or the files of a folder (not of folders within it) whose name fits, in the order of their names.
 * @throws KalqanError with `unreadable` {path}
 */
export async function listFiles(path: string, fits: RegExp, unreadable: ErrorCode): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && fits.test(entry.name)).map((entry) => entry.name);
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new KalqanError(unreadable, { path }, { cause: error });
  }
}

/** @throws KalqanError with `unreadable` {path}, also where the file is larger than anything of its kind */
export async function readWholeFile(path: string, unreadable: ErrorCode): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > largestFile) throw new RangeError("too large");
    return await readWhole(path);
  } catch (error) {
    throw new KalqanError(unreadable, { path }, { cause: error });
  }
}

/** The blocks of that label in a PEM file (RFC 7468), decoded; none where it is not PEM. */
export function readPem(bytes: Uint8Array, label: string): Uint8Array[] {
  if (bytes[0] === 0x30) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const begin = `-----BEGIN ${label}-----`;
  const blocks = text.split(begin).slice(1);
  return blocks.map((block) => Buffer.from(block.split("-----END", 1)[0] ?? "", "base64"));
}
