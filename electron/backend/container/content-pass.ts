import { createHash } from "node:crypto";
import { ChunkPair, type OpenFile, readExactly, readRange } from "./chunks.ts";
import { type EntryContent, readContent } from "./content.ts";
import type { DigestAlgorithm } from "./digest-algorithms.ts";
import type { Directory } from "./directory.ts";
import type { PassOptions } from "./file-digest.ts";
import { throwIfCancelled } from "./file-errors.ts";
import type { LaidOutRecord } from "./layout.ts";

/** Gets bytes as they lie in the file; they are valid until its promise settles. */
export type RawSink = (bytes: Uint8Array) => Promise<void> | void;

/** What reading has told of each entry by its name. */
export type Contents = Map<string, EntryContent>;

/** Reads the given entries into memory, for what must be known before the one pass over the rest. */
export async function readSmall(
  file: OpenFile,
  records: readonly LaidOutRecord[],
  contents: Contents,
  options: PassOptions,
): Promise<void> {
  for (const record of records) {
    throwIfCancelled(options.signal);
    const pair = new ChunkPair(record.compressedSize);
    contents.set(record.name, await readContent(file, record, pair, { algorithms: new Set(), keep: true }));
    options.onBytes?.(record.compressedSize);
  }
}

export interface ContentPass extends PassOptions {
  readonly algorithms: ReadonlyMap<string, ReadonlySet<DigestAlgorithm>>;
  readonly keep: (record: LaidOutRecord) => boolean;
  /**
   * Gets every byte of the file before the central directory, in order. With it, entries read before are read again and
   * must not have changed.
   */
  readonly onRaw?: RawSink;
}

/**
 * The one pass over the content, in the order of the file.
 * @returns names of entries that were not what an earlier reading found: the file changed meanwhile
 */
export async function readContents(
  file: OpenFile,
  records: readonly LaidOutRecord[],
  contents: Contents,
  pass: ContentPass,
): Promise<string[]> {
  return withIdlePair((pair) => readEach(file, records, contents, pass, pair));
}

/** Pairs between two packages: whoever reads hundreds one after the other would leave as many megabytes to be collected. */
const idle: ChunkPair[] = [];
const mostIdle = 2;

async function withIdlePair<T>(read: (pair: ChunkPair) => Promise<T>): Promise<T> {
  const pair = idle.pop() ?? new ChunkPair();
  try {
    return await read(pair);
  } finally {
    if (idle.length < mostIdle) idle.push(pair);
  }
}

async function readEach(
  file: OpenFile,
  records: readonly LaidOutRecord[],
  contents: Contents,
  pass: ContentPass,
  pair: ChunkPair,
): Promise<string[]> {
  const changed: string[] = [];
  const none: ReadonlySet<DigestAlgorithm> = new Set();
  const { signal, onBytes, onRaw } = pass;
  for (const record of records) {
    const before = contents.get(record.name);
    if (before && !onRaw) continue;
    throwIfCancelled(signal);
    if (onRaw) await onRaw(await readExactly(file, record.from, record.dataFrom - record.from));
    const content = await readContent(file, record, pair, {
      algorithms: pass.algorithms.get(record.name) ?? none,
      keep: before === undefined && pass.keep(record),
      onPacked: (bytes) => {
        if (!before) onBytes?.(bytes.length);
        return onRaw?.(bytes);
      },
      ...(signal && { signal }),
    });
    if (onRaw) await passRest(file, record, content, onRaw);
    if (!before) contents.set(record.name, content);
    else if (before.sha256 !== content.sha256) changed.push(record.name);
  }
  return changed;
}

/** The data descriptor. Packed bytes that were not unpacked to their end are missing: nothing of it is of use then. */
async function passRest(file: OpenFile, record: LaidOutRecord, content: EntryContent, onRaw: RawSink): Promise<void> {
  if (content.sha256 === null) return;
  if (record.to > record.dataTo) await onRaw(await readExactly(file, record.dataTo, record.to - record.dataTo));
}

/** Digests of bytes already in memory. */
export function digestBytes(bytes: Uint8Array, algorithm: DigestAlgorithm): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

/** Everything from the central directory to the end of the file. */
export function readEnd(file: OpenFile, { end }: Directory): AsyncIterable<Uint8Array> {
  return readRange(file, end.directoryOffset, file.size, new ChunkPair(file.size - end.directoryOffset));
}
