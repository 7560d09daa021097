import type { DeflateRaw, InflateRaw } from "node:zlib";

/**
 * What a zlib engine makes of `source`. Each chunk has been taken whole before the next is asked for, since its buffer
 * is used again; a failing source ends the engine with its error.
 */
export async function* runEngine(
  engine: DeflateRaw | InflateRaw,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const feeding = feed(engine, source).catch((error: unknown) => {
    engine.destroy(error instanceof Error ? error : new Error("source failed", { cause: error }));
  });
  try {
    for await (const bytes of engine as AsyncIterable<Buffer>) yield bytes;
  } finally {
    engine.destroy();
    await feeding;
  }
}

async function feed(engine: DeflateRaw | InflateRaw, source: AsyncIterable<Uint8Array>): Promise<void> {
  // An engine that has seen the end of its stream, or was left, takes nothing more and calls nobody back but this.
  const closed = new Promise<void>((resolve) => {
    engine.once("close", () => resolve());
  });
  for await (const chunk of source) {
    const taken = new Promise<void>((resolve, reject) => {
      engine.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
    await Promise.race([taken, closed]);
    if (engine.destroyed) return;
  }
  engine.end();
}
