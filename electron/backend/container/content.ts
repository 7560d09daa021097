import { createHash, type Hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type ChunkPair, type OpenFile, readRange } from "./chunks.ts";
import type { DigestAlgorithm } from "./digest-algorithms.ts";
import { InflateFault, inflate } from "./inflate.ts";
import type { LaidOutRecord } from "./layout.ts";
import type { ContainerProblemCode } from "./problem-codes.ts";
import { methods } from "./zip-constants.ts";

/** What reading an entry once has told. */
export interface EntryContent {
  /** Hex, of the unpacked bytes; null where they could not be unpacked. */
  readonly sha256: string | null;
  readonly digests: ReadonlyMap<DigestAlgorithm, Buffer>;
  /** The unpacked bytes, where they were asked to be kept. */
  readonly bytes: Buffer | null;
  readonly fault: ContainerProblemCode | null;
}

export interface ContentRequest {
  readonly algorithms: ReadonlySet<DigestAlgorithm>;
  /** Keep the bytes in memory. */
  readonly keep: boolean;
  /** Gets the entry's packed bytes as they lie in the file; valid until its promise settles. */
  readonly onPacked?: (bytes: Uint8Array) => Promise<void> | void;
  /** Gets the unpacked bytes; valid until its promise settles. */
  readonly onUnpacked?: (bytes: Uint8Array) => Promise<void> | void;
  readonly signal?: AbortSignal;
}

/**
 * Reads one entry, once: digests, CRC-32 (always checked), and the bytes where wanted. Content that cannot be unpacked
 * or does not keep to its header is a fault of the entry, not an exception.
 * @throws KalqanError file.unreadable, file.changed, internal.cancelled; and whatever the callbacks throw
 */
export async function readContent(
  file: OpenFile,
  record: LaidOutRecord,
  pair: ChunkPair,
  request: ContentRequest,
): Promise<EntryContent> {
  const hashes = createHashes(request.algorithms);
  const kept = request.keep ? Buffer.alloc(record.size) : null;
  let crc = 0;
  let position = 0;
  try {
    for await (const bytes of unpack(file, record, pair, request)) {
      const passing = request.onUnpacked?.(bytes);
      for (const hash of hashes.values()) hash.update(bytes);
      crc = crc32(bytes, crc);
      kept?.set(bytes, position);
      position += bytes.length;
      if (passing) await passing;
    }
  } catch (error) {
    if (!(error instanceof InflateFault)) throw error;
    const fault = error.kind === "size" ? "container.sizeMismatch" : "container.deflate";
    return { sha256: null, digests: new Map(), bytes: null, fault };
  }
  const digests = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest()]));
  return {
    sha256: digests.get("sha256")?.toString("hex") ?? null,
    digests,
    bytes: kept,
    fault: crc === record.crc32 ? null : "container.crcMismatch",
  };
}

function createHashes(algorithms: ReadonlySet<DigestAlgorithm>): Map<DigestAlgorithm, Hash> {
  const all = new Set<DigestAlgorithm>(["sha256", ...algorithms]);
  return new Map([...all].map((algorithm) => [algorithm, createHash(algorithm)]));
}

function unpack(
  file: OpenFile,
  record: LaidOutRecord,
  pair: ChunkPair,
  request: ContentRequest,
): AsyncIterable<Uint8Array> {
  const range = readRange(file, record.dataFrom, record.dataTo, pair, request.signal);
  const packed = request.onPacked ? tee(range, request.onPacked) : range;
  return record.method === methods.stored ? packed : inflate(packed, record.size, record.compressedSize);
}

async function* tee(source: AsyncIterable<Uint8Array>, pass: (bytes: Uint8Array) => Promise<void> | void) {
  for await (const bytes of source) {
    const passing = Promise.resolve(pass(bytes));
    // Its failure is told below, when the bytes have been used; until then it must not count as unhandled.
    passing.catch(() => undefined);
    yield bytes;
    await passing;
  }
}
