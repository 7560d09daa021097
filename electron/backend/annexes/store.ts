import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { announceFile, type Database, transaction } from "#backend/database/index.ts";
import {
  type CopyOptions,
  clearAway,
  fileSize,
  putInPlace,
  readFileBytes,
  throwIfCancelled,
  writeDurably,
} from "#backend/files/index.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { detectMediaType } from "./detect.ts";
import { type AnnexMediaType, allowedWords } from "./media-type.ts";

/** The folders of the store: files named by their SHA-256 under `annexes/ab/`, half-written ones in `temporary`. */
export interface AnnexStore {
  readonly annexes: string;
  readonly temporary: string;
}

/** A file on the disk, or bytes that come from elsewhere. */
export type AnnexSource = string | AsyncIterable<Uint8Array>;

export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: AnnexMediaType;
}

/** Where a stored file lies. */
export function storedPath(store: Pick<AnnexStore, "annexes">, sha256: string): string {
  return join(store.annexes, sha256.slice(0, 2), sha256);
}

/**
 * Brings a file into the store in one pass: copied and hashed to a temporary name, brought to the disk, announced in the
 * database, then renamed, so that a crash at any moment leaves no half file and no file that the database does not know.
 * No annex uses it yet. `name` is for errors. `limit`: bytes a file may have. `accept` may still refuse when the size is
 * known. Raises `annex.tooLarge`, `annex.empty`, `annex.unknownType`, `annex.unreadable`, `file.diskFull`,
 * `file.notWritable`.
 */
export async function storeFile(
  database: Database,
  store: AnnexStore,
  source: AnnexSource,
  options: CopyOptions & { readonly name: string; readonly limit: number; readonly accept?: (size: number) => void },
): Promise<StoredFile> {
  const { name, limit } = options;
  const unfinished = join(store.temporary, randomUUID());
  const check = (bytes: number) => {
    if (bytes > limit) throw new KalqanError("annex.tooLarge", { name, limit });
  };
  try {
    const digest = await writeDurably(readSource(source, name), unfinished, { ...options, check });
    if (digest.size === 0) throw new KalqanError("annex.empty", { name });
    const mediaType = await detectMediaType(unfinished);
    if (mediaType === null) throw new KalqanError("annex.unknownType", { name, allowed: allowedWords });
    options.accept?.(digest.size);
    throwIfCancelled(options.signal);
    transaction(database, (writer) => announceFile(writer, digest.sha256, digest.size, writer.now().toISOString()));
    await putInPlace(unfinished, storedPath(store, digest.sha256), digest.sha256);
    return { ...digest, mediaType };
  } finally {
    await clearAway(unfinished);
  }
}

/**
 * The bytes of a stored file, which are what was added: their digest is checked. Raises `annex.damaged` where the file is
 * missing or is another.
 */
export async function readStoredFile(
  store: Pick<AnnexStore, "annexes">,
  { sha256, name }: { readonly sha256: string; readonly name: string },
): Promise<Uint8Array> {
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of readFileBytes(storedPath(store, sha256))) pieces.push(piece);
    const bytes = new Uint8Array(Buffer.concat(pieces));
    if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  } catch (error) {
    throw new KalqanError("annex.damaged", { name }, { cause: error });
  }
  throw new KalqanError("annex.damaged", { name });
}

/** The bytes of the source; its faults become `annex.unreadable`. */
async function* readSource(source: AnnexSource, name: string): AsyncGenerator<Uint8Array> {
  try {
    // Reading a pipe or a device might never end.
    if (typeof source === "string" && (await fileSize(source)) === null)
      throw new KalqanError("annex.unreadable", { name });
    yield* typeof source === "string" ? readFileBytes(source) : source;
  } catch (error) {
    if (!isKalqanError(error)) throw error;
    throw new KalqanError("annex.unreadable", { name }, { cause: error });
  }
}
