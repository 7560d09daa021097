import { readingLimits } from "#shared/package/limits.ts";
import type { OpenFile } from "./chunks.ts";
import type { ContainerReading, ReadOptions } from "./container-reading.ts";
import type { RawSink } from "./content-pass.ts";
import { type Directory, readDirectory } from "./directory.ts";
import { createEntryAccess } from "./entry-access.ts";
import { digestWhole } from "./file-digest.ts";
import { type LaidOutRecord, readLayout } from "./layout.ts";
import { toPrintableName } from "./names.ts";
import { openFile } from "./open-file.ts";
import { ProblemList } from "./problems.ts";
import { readArchiveContent } from "./read-content.ts";
import { checkComments } from "./rules/comment.ts";
import { checkEntryKinds } from "./rules/entry-kind.ts";
import { checkUnpackedSize } from "./rules/limits.ts";
import { checkDuplicateNames, checkNames } from "./rules/names.ts";

/**
 * Reads a container strictly, its content once. A hostile or broken file never throws: it ends as a reading with
 * problems, and where the archive itself is refused nothing of its content is read.
 * @throws KalqanError file.notFound, file.unreadable, file.changed, internal.cancelled
 */
export async function readContainer(path: string, options: ReadOptions = {}): Promise<ContainerReading> {
  const file = await openFile(path);
  try {
    return (await readOpenedContainer(file, options)).reading;
  } catch (error) {
    await file.handle.close();
    throw error;
  }
}

/** A reading, and what the writer needs besides to put more entries into a copy. */
export interface OpenedContainer {
  readonly reading: ContainerReading;
  readonly directory: Directory | null;
}

/**
 * As `readContainer`, on a file already open.
 * @param onRaw gets every byte before the central directory, in order, as the digests are taken of them
 */
export async function readOpenedContainer(
  file: OpenFile,
  options: ReadOptions,
  onRaw?: RawSink,
): Promise<OpenedContainer> {
  const problems = new ProblemList();
  const directory = await readDirectory(file, options.limits ?? readingLimits, problems);
  const records = directory ? await checkArchive(file, directory, options, problems) : [];
  const reading =
    directory && !problems.refused
      ? await readArchiveContent({ file, directory, records, problems, options, onRaw })
      : await refuse(file, directory, problems, options);
  return { reading, directory };
}

/** Every rule that needs no content. */
async function checkArchive(
  file: OpenFile,
  directory: Directory,
  options: ReadOptions,
  problems: ProblemList,
): Promise<LaidOutRecord[]> {
  checkNames(directory.records, problems);
  checkDuplicateNames(directory.records, problems);
  checkEntryKinds(directory.records, problems);
  checkUnpackedSize(directory.records, options.limits ?? readingLimits, problems);
  checkComments(directory, problems);
  return readLayout(file, directory, problems);
}

async function refuse(
  file: OpenFile,
  directory: Directory | null,
  problems: ProblemList,
  options: ReadOptions,
): Promise<ContainerReading> {
  const ours = options.ownership === "ours";
  const found = problems.list(ours);
  return {
    mimetype: null,
    recognised: found.some(({ code }) => code === "container.notZip") ? null : "zip",
    ours,
    size: file.size,
    sha256: options.wholeDigest ? await digestWhole(file, options) : null,
    entries: [],
    unread: (directory?.records ?? []).map(({ name, size }) => ({ name: toPrintableName(name), size })),
    manifests: [],
    problems: found,
    uncovered: [],
    ...createEntryAccess(file, [], new Map()),
  };
}
