import { KalqanError } from "#shared/errors.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { OpenFile } from "./chunks.ts";
import type { ContainerReading } from "./container-reading.ts";
import { type ContainerWriter, type FileDigest, type WriterOptions, ZipContainerWriter } from "./container-writer.ts";
import type { PassOptions } from "./file-digest.ts";
import { signatureMediaType } from "./manifest-names.ts";
import { openFile } from "./open-file.ts";
import { OutputFile } from "./output-file.ts";
import { readOpenedContainer } from "./read-container.ts";

export interface ExtendedContainer extends ContainerWriter {
  /** What the source holds, `mimetype` aside, manifests and signatures included: what the next manifest lists. */
  readonly files: readonly FileDigest[];
}

/**
 * A new container at `targetPath` that begins with every local record of `sourcePath`, byte for byte, open for more
 * entries (the head's manifest and signature). The bytes are copied as they are read and hashed by the strict reader, in
 * one pass; a source that it refuses is not extended and nothing stays behind.
 * @throws KalqanError container.damaged (`problem`: the first error's code), file.notFound, file.unreadable,
 *   file.changed, file.exists, file.folderMissing, file.notWritable, file.diskFull, file.writeFailed, internal.cancelled
 */
export async function extendContainer(
  sourcePath: string,
  targetPath: string,
  options: WriterOptions & PassOptions,
): Promise<ExtendedContainer> {
  const source = await openFile(sourcePath);
  try {
    const output = await OutputFile.create(targetPath);
    try {
      return await copyRecords(source, output, options);
    } catch (error) {
      await output.discard();
      throw error;
    }
  } finally {
    await source.handle.close();
  }
}

async function copyRecords(
  source: OpenFile,
  output: OutputFile,
  options: WriterOptions & PassOptions,
): Promise<ExtendedContainer> {
  let position = 0;
  const { signal, onBytes } = options;
  const reading = { ownership: "ours" as const, ...(signal && { signal }), ...(onBytes && { onBytes }) };
  const opened = await readOpenedContainer(source, reading, async (bytes) => {
    const at = position;
    position += bytes.length;
    await output.write(bytes, at);
  });
  const fault = opened.reading.problems.find((problem) => problem.severity === "error");
  if (fault || !opened.directory) throw new KalqanError("container.damaged", { problem: fault?.code ?? "" });
  const { records, bytes } = opened.directory;
  const writer = new ZipContainerWriter(output, options, {
    position,
    names: records.map((record) => record.name),
    unpackedBytes: records.reduce((sum, record) => sum + record.size, 0),
    centralHeaders: bytes,
  });
  return Object.assign(writer, { files: listFiles(opened.reading) });
}

function listFiles(reading: ContainerReading): FileDigest[] {
  const references = reading.manifests.flatMap((manifest) => manifest.references);
  const mediaTypes = new Map<string, string>();
  for (const { name, signatureName } of reading.manifests) {
    mediaTypes.set(name, "text/xml");
    mediaTypes.set(signatureName, signatureMediaType);
  }
  for (const { name, mediaType } of references) if (mediaType !== null) mediaTypes.set(name, mediaType);
  return reading.entries
    .filter(({ name }) => name !== packageNames.mimetype)
    .map((entry) => ({ ...entry, mediaType: mediaTypes.get(entry.name) ?? "application/octet-stream" }));
}
