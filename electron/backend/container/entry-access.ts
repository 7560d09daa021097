import { KalqanError } from "#shared/errors.ts";
import { ChunkPair, type OpenFile } from "./chunks.ts";
import type { ContainerReading, CopyOptions } from "./container-reading.ts";
import { type ContentRequest, readContent } from "./content.ts";
import type { Contents } from "./content-pass.ts";
import type { LaidOutRecord } from "./layout.ts";
import { OutputFile } from "./output-file.ts";

interface ReadableEntry {
  readonly record: LaidOutRecord;
  readonly sha256: string;
  readonly bytes: Buffer | null;
}

/**
 * How content is got out of a container that has been read: only what was read whole then, and only if it still has the
 * digest it had then.
 */
export function createEntryAccess(
  file: OpenFile,
  records: readonly LaidOutRecord[],
  contents: Contents,
): Pick<ContainerReading, "read" | "copyTo" | "close"> {
  const entries = new Map<string, ReadableEntry>();
  for (const record of records) {
    const content = contents.get(record.name);
    if (content?.sha256) entries.set(record.name, { record, sha256: content.sha256, bytes: content.bytes });
  }
  const find = (name: string): ReadableEntry => {
    const entry = entries.get(name);
    if (!entry) throw new KalqanError("container.entryMissing", { name });
    return entry;
  };
  return {
    async read(name, maxBytes) {
      const entry = find(name);
      if (entry.record.size > maxBytes) throw new KalqanError("container.entryTooLarge", { name, limit: maxBytes });
      return entry.bytes ? Uint8Array.from(entry.bytes) : readAgain(file, entry, { keep: true });
    },
    async copyTo(name, targetPath, options = {}) {
      await copyEntry(file, find(name), targetPath, options);
    },
    close: () => file.handle.close(),
  };
}

async function readAgain(
  file: OpenFile,
  { record, sha256 }: ReadableEntry,
  request: Pick<ContentRequest, "keep" | "onUnpacked" | "signal">,
): Promise<Buffer> {
  const pair = new ChunkPair(record.compressedSize);
  const content = await readContent(file, record, pair, { algorithms: new Set(), ...request });
  if (content.sha256 !== sha256 || content.fault) throw new KalqanError("file.changed", { path: file.path });
  return content.bytes ?? Buffer.alloc(0);
}

async function copyEntry(file: OpenFile, entry: ReadableEntry, path: string, options: CopyOptions): Promise<void> {
  const target = await OutputFile.create(path);
  try {
    let position = 0;
    await readAgain(file, entry, {
      keep: false,
      onUnpacked: async (bytes) => {
        const at = position;
        position += bytes.length;
        await target.write(bytes, at);
        options.onBytes?.(bytes.length);
      },
      ...(options.signal && { signal: options.signal }),
    });
    await target.finish(position);
  } catch (error) {
    await target.discard();
    throw error;
  }
}
