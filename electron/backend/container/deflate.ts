import { createDeflateRaw, deflateRawSync } from "node:zlib";
import { runEngine } from "./zlib-engine.ts";

const level = 6;
const sampleBytes = 1 << 16;
/** What deflate must save on the sample to be worth its time on the whole. */
const worthwhile = 0.95;
const outputBytes = 1 << 15;

/** The bytes deflated, or null where they are better stored: nothing saved, or packed beyond `ratio` to one. */
export function deflateWhole(bytes: Uint8Array, ratio: number): Buffer | null {
  if (bytes.length === 0) return null;
  const packed = deflateRawSync(bytes, { level });
  return packed.length >= bytes.length || bytes.length > packed.length * ratio ? null : packed;
}

/** Whether the start of a file promises that deflating the whole is worth its time. */
export function isWorthDeflating(start: Uint8Array): boolean {
  const sample = start.subarray(0, sampleBytes);
  return deflateRawSync(sample, { level: 1 }).length < sample.length * worthwhile;
}

/** Deflates a stream chunk by chunk; each chunk has been taken whole before the next is asked for. */
export function deflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  return runEngine(createDeflateRaw({ level, chunkSize: outputBytes }), source);
}
