import { createInflateRaw } from "node:zlib";
import { runEngine } from "./zlib-engine.ts";

/** What was wrong with a compressed stream. */
export class InflateFault extends Error {
  override readonly name = "InflateFault";
  readonly kind: "size" | "stream";

  constructor(kind: "size" | "stream", cause?: unknown) {
    super(`deflate stream: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** Small, for each is a buffer of its own: with larger ones memory grows by what the collector lets lie. */
const outputBytes = 1 << 15;

/**
 * Inflates a raw deflate stream that must come to `size` bytes exactly and leave nothing of its `compressedSize` bytes
 * over. Stops at the first byte too many, so that a bomb costs no more than it declares.
 * @throws InflateFault, and whatever `source` throws
 */
export async function* inflate(
  source: AsyncIterable<Uint8Array>,
  size: number,
  compressedSize: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const engine = createInflateRaw({ chunkSize: outputBytes });
  let total = 0;
  try {
    for await (const bytes of runEngine(engine, source)) {
      total += bytes.length;
      if (total > size) throw new InflateFault("size");
      yield bytes;
    }
  } catch (error) {
    throw isZlibError(error) ? new InflateFault("stream", error) : error;
  }
  if (total !== size) throw new InflateFault("size");
  if (engine.bytesWritten !== compressedSize) throw new InflateFault("stream");
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
