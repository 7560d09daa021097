import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { KalqanError } from "#shared/errors.ts";
import { type ChunkPair, chunkBytes } from "./chunks.ts";
import { deflate, deflateWhole, isWorthDeflating } from "./deflate.ts";
import type { DosTime } from "./dos-time.ts";
import { type FileSource, openSource } from "./file-source.ts";
import { isCompressedMediaType } from "./media-types.ts";
import type { OutputFile } from "./output-file.ts";
import { methods } from "./zip-constants.ts";
import { type EntryHeader, encodeLocalHeader } from "./zip-encode.ts";

export interface NewEntry {
  readonly name: string;
  readonly mediaType: string;
  readonly source: FileSource;
}

export interface EntryWriting {
  readonly output: OutputFile;
  /** Where the local header goes. */
  readonly offset: number;
  readonly modified: DosTime;
  readonly pair: ChunkPair;
  /** Beyond it the file is stored. */
  readonly ratio: number;
  /** From this size on the sizes go into a ZIP64 field. */
  readonly zip64From: number;
  /** Throws where the entry has become too large; called as it grows. */
  readonly checkSize: (size: number) => void;
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
}

export interface WrittenEntry {
  readonly header: EntryHeader;
  /** Hex, of the unpacked bytes. */
  readonly sha256: string;
  /** After its last byte. */
  readonly end: number;
}

/**
 * Writes local header and content of one entry, its source read once. What fits a chunk is packed in memory and written
 * at once; the header of a larger one is filled in when its content is known.
 */
export async function writeEntry(entry: NewEntry, writing: EntryWriting): Promise<WrittenEntry> {
  const source = await openSource(entry.source, writing.pair, writing.signal);
  try {
    if (source.size !== null) writing.checkSize(source.size);
    const first = await source.chunks.next();
    const start = first.done ? new Uint8Array() : first.value;
    if (start.length < chunkBytes) return await writeSmall(entry, start, writing);
    const content = { size: source.size, chunks: startWith(start, source.chunks) };
    if (isCompressedMediaType(entry.mediaType) || !isWorthDeflating(start)) {
      return await writeLarge(entry, content, methods.stored, writing);
    }
    const packed = await writeLarge(entry, content, methods.deflated, writing);
    const { size, compressedSize } = packed.header;
    if (size <= compressedSize * writing.ratio) return packed;
    return await storeInstead(entry, packed, writing);
  } finally {
    await source.close();
  }
}

async function writeSmall(entry: NewEntry, bytes: Uint8Array, writing: EntryWriting): Promise<WrittenEntry> {
  writing.checkSize(bytes.length);
  const packed = isCompressedMediaType(entry.mediaType) ? null : deflateWhole(bytes, writing.ratio);
  const header: EntryHeader = {
    name: entry.name,
    method: packed ? methods.deflated : methods.stored,
    modified: writing.modified,
    crc32: crc32(bytes),
    compressedSize: packed?.length ?? bytes.length,
    size: bytes.length,
    offset: writing.offset,
    zip64: bytes.length >= writing.zip64From,
  };
  const record = Buffer.concat([encodeLocalHeader(header), packed ?? bytes]);
  await writing.output.write(record, writing.offset);
  writing.onBytes?.(bytes.length);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { header, sha256, end: writing.offset + record.length };
}

interface LargeContent {
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function writeLarge(
  entry: NewEntry,
  content: LargeContent,
  method: EntryHeader["method"],
  writing: EntryWriting,
): Promise<WrittenEntry> {
  const zip64 = (content.size ?? 0) >= writing.zip64From;
  const blank: EntryHeader = {
    name: entry.name,
    method,
    modified: writing.modified,
    crc32: 0,
    compressedSize: 0,
    size: 0,
    offset: writing.offset,
    zip64,
  };
  const dataFrom = writing.offset + encodeLocalHeader(blank).length;
  const meter = new Meter(writing);
  const end =
    method === methods.stored
      ? await store(content.chunks, dataFrom, meter, writing.output)
      : await pack(meter.pass(content.chunks), dataFrom, writing.output);
  const { size, crc, sha256 } = meter.finish();
  // Only a stream of unknown length can come here; no limit of ours lets one grow so far.
  if (!zip64 && size >= writing.zip64From) {
    throw new KalqanError("container.fileTooLarge", { name: entry.name, limit: writing.zip64From });
  }
  const header: EntryHeader = { ...blank, crc32: crc, compressedSize: end - dataFrom, size };
  await writing.output.write(encodeLocalHeader(header), writing.offset);
  return { header, sha256, end };
}

/** While one chunk is on its way to the file it is hashed, and the next is being read. */
async function store(chunks: AsyncIterable<Uint8Array>, from: number, meter: Meter, output: OutputFile) {
  let position = from;
  for await (const chunk of chunks) {
    const written = output.write(chunk, position);
    try {
      meter.count(chunk);
    } finally {
      await written;
    }
    position += chunk.length;
  }
  return position;
}

async function pack(chunks: AsyncIterable<Uint8Array>, from: number, output: OutputFile) {
  let position = from;
  for await (const packed of deflate(chunks)) {
    await output.write(packed, position);
    position += packed.length;
  }
  return position;
}

/**
 * Deflated beyond the ratio, a file would look like a bomb to the reader. The source is read a second time, over what
 * was written; only what a few bytes stand for so many more of comes here.
 */
async function storeInstead(entry: NewEntry, packed: WrittenEntry, writing: EntryWriting): Promise<WrittenEntry> {
  const { onBytes: _, ...silent } = writing;
  const source = await openSource(entry.source, writing.pair, writing.signal);
  try {
    const content = { size: packed.header.size, chunks: source.chunks };
    const stored = await writeLarge(entry, content, methods.stored, silent);
    if (stored.sha256 !== packed.sha256) throw new KalqanError("file.changed", { path: describeSource(entry) });
    return stored;
  } finally {
    await source.close();
  }
}

/** What an error names: the file where there is one, else the entry. */
export function describeSource({ name, source }: NewEntry): string {
  return "path" in source ? source.path : name;
}

async function* startWith(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first;
  yield* rest;
}

/** Counts, hashes and checks the plain bytes as they pass. */
class Meter {
  readonly #hash = createHash("sha256");
  readonly #writing: EntryWriting;
  #crc = 0;
  #size = 0;

  constructor(writing: EntryWriting) {
    this.#writing = writing;
  }

  count(bytes: Uint8Array): void {
    this.#size += bytes.length;
    this.#writing.checkSize(this.#size);
    this.#hash.update(bytes);
    this.#crc = crc32(bytes, this.#crc);
    this.#writing.onBytes?.(bytes.length);
  }

  async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      this.count(chunk);
      yield chunk;
    }
  }

  finish(): { size: number; crc: number; sha256: string } {
    return { size: this.#size, crc: this.#crc, sha256: this.#hash.digest("hex") };
  }
}
