import { isUtf8 } from "node:buffer";
import type { ContainerLimits } from "#shared/package/limits.ts";
import { type OpenFile, readExactly } from "./chunks.ts";
import type { DirectoryRecord } from "./directory-record.ts";
import type { ProblemList } from "./problems.ts";
import { type ArchiveEnd, readArchiveEnd } from "./rules/archive-end.ts";
import { checkDirectorySize } from "./rules/limits.ts";
import { signatures } from "./zip-constants.ts";
import { decodeCentralHeader } from "./zip-decode.ts";

/** What stands after the content: the central directory and the end records, as they are. */
export interface Directory {
  readonly end: ArchiveEnd;
  readonly records: readonly DirectoryRecord[];
  /** The central directory's own bytes. */
  readonly bytes: Buffer;
}

/** Reads end records and central directory; null where nothing of it can be relied on, the reason in `problems`. */
export async function readDirectory(
  file: OpenFile,
  limits: ContainerLimits,
  problems: ProblemList,
): Promise<Directory | null> {
  const end = await readArchiveEnd(file, problems);
  if (!end || !checkDirectorySize(end, limits, problems)) return null;
  if (end.directoryOffset + end.directorySize !== end.endOffset) {
    problems.add(await nameMisplacedDirectory(file, end));
    return null;
  }
  const bytes = await readExactly(file, end.directoryOffset, end.directorySize);
  const records = decodeRecords(bytes, end.entries, problems);
  return records && { end, records, bytes };
}

/** Data put before an archive shifts it as a whole: the directory then lies right before its end, but not where told. */
async function nameMisplacedDirectory(file: OpenFile, end: ArchiveEnd) {
  const shifted = end.endOffset - end.directorySize;
  if (shifted > end.directoryOffset && end.directorySize >= 4) {
    const start = await readExactly(file, shifted, 4);
    if (start.readUInt32LE(0) === signatures.central) return "container.leadingData";
  }
  return "container.directoryBroken";
}

function decodeRecords(bytes: Buffer, entries: number, problems: ProblemList): DirectoryRecord[] | null {
  const records: DirectoryRecord[] = [];
  let position = 0;
  while (position < bytes.length && records.length < entries) {
    const header = decodeCentralHeader(bytes, position);
    if (!header.ok) {
      problems.add(header.fault, { entry: records.length + 1 });
      return null;
    }
    records.push({ ...header.value, name: decodeName(header.value.rawName) });
    position += header.value.length;
  }
  if (position !== bytes.length || records.length !== entries) {
    problems.add("container.directoryBroken", { entry: records.length });
    return null;
  }
  return records;
}

/** UTF-8, or where it is not, one letter a byte: never to be used, only to be shown (rules/names.ts refuses it). */
function decodeName(raw: Buffer): string {
  return raw.toString(isUtf8(raw) ? "utf8" : "latin1");
}
