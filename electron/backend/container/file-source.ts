import { type ChunkPair, chunkBytes, readRange, regroup } from "./chunks.ts";
import { openFile } from "./open-file.ts";

/** Where the content of an entry comes from. `stream` may be called a second time, where a file is better stored. */
export type FileSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly stream: () => AsyncIterable<Uint8Array> };

export interface OpenSource {
  /** In bytes; null where only the end will tell. */
  readonly size: number | null;
  /** Each but the last `chunkBytes` long; valid until the next is asked for. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  close(): Promise<void>;
}

/** @throws KalqanError file.notFound, file.unreadable; the chunks: file.changed, internal.cancelled */
export async function openSource(source: FileSource, pair: ChunkPair, signal?: AbortSignal): Promise<OpenSource> {
  if ("path" in source) {
    const file = await openFile(source.path);
    const chunks = readRange(file, 0, file.size, pair, signal);
    return { size: file.size, chunks, close: () => closeAll(chunks, () => file.handle.close()) };
  }
  if ("bytes" in source) {
    const chunks = slice(source.bytes);
    return { size: source.bytes.length, chunks, close: () => closeAll(chunks) };
  }
  const chunks = regroup(source.stream(), pair, signal);
  return { size: null, chunks, close: () => closeAll(chunks) };
}

async function closeAll(chunks: AsyncGenerator<Uint8Array, void, undefined>, close?: () => Promise<void>) {
  await chunks.return();
  await close?.();
}

async function* slice(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
