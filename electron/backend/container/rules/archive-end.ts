import { type OpenFile, readExactly } from "../chunks.ts";
import type { ProblemList } from "../problems.ts";
import { max16, max32, signatures, sizes } from "../zip-constants.ts";

/** Where the central directory lies. Positions and sizes in bytes from the start of the file. */
export interface ArchiveEnd {
  readonly entries: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  /** Where the end records begin: the first byte after the central directory. */
  readonly endOffset: number;
  readonly comment: Buffer;
}

const farthest = sizes.end + max16;

const endSignature = Buffer.alloc(4);
endSignature.writeUInt32LE(signatures.end);

/**
 * "Data before the first or after the last record" (package-format.md): finds the one end record (APPNOTE 4.3.16) that
 * closes the file exactly, and follows ZIP64 (4.3.14, 4.3.15) only where every number agrees. Readers search for it
 * backwards, forwards, with and without regard to its comment; here all ways must lead to the same record.
 */
export async function readArchiveEnd(file: OpenFile, problems: ProblemList): Promise<ArchiveEnd | null> {
  const tailOffset = Math.max(0, file.size - farthest);
  const tail = await readExactly(file, tailOffset, file.size - tailOffset);
  const at = findEnd(tail, tailOffset);
  if (typeof at === "string") {
    problems.add(at === "none" ? await nameMissingEnd(file) : `container.${at}`);
    return null;
  }
  const end = decodeEnd(tail.subarray(at), tailOffset + at);
  if (end.disks) {
    problems.add("container.multiDisk");
    return null;
  }
  return readZip64End(file, end, problems);
}

type Missing = "none" | "truncated" | "trailingData" | "ambiguousEnd";

/** Position of the end record in `tail`, which begins at `offset` of the file, or what stands in its place. */
function findEnd(tail: Buffer, offset: number): number | Missing {
  const found: { at: number; end: number }[] = [];
  let at = tail.length - sizes.end;
  while (at >= 0) {
    at = tail.lastIndexOf(endSignature, at);
    if (at >= 0) found.push({ at, end: at + sizes.end + tail.readUInt16LE(at + 20) });
    at -= 1;
  }
  const closing = found.filter(({ end }) => end === tail.length);
  const [last] = found;
  const [only] = closing;
  if (!last) return "none";
  if (!only) return last.end > tail.length || !closesWhole(tail, last.at, offset) ? "truncated" : "trailingData";
  return closing.length > 1 || only.at !== last.at ? "ambiguousEnd" : only.at;
}

/**
 * Whether an end record that does not close the file is the archive's own, with something behind it. A ZIP file that lies
 * stored in an archive that was cut off ends in a record, too: its directory is not where it says, counted from the file.
 */
function closesWhole(tail: Buffer, at: number, offset: number): boolean {
  const { directoryOffset, directorySize, endOffset, wide } = decodeEnd(tail.subarray(at), offset + at);
  return wide || directoryOffset + directorySize === endOffset;
}

async function nameMissingEnd(file: OpenFile): Promise<"container.notZip" | "container.truncated"> {
  if (file.size < 4) return "container.notZip";
  const start = await readExactly(file, 0, 4);
  return start.readUInt32LE(0) === signatures.local ? "container.truncated" : "container.notZip";
}

interface EndRecord extends ArchiveEnd {
  readonly disks: boolean;
  readonly wide: boolean;
}

function decodeEnd(bytes: Buffer, endOffset: number): EndRecord {
  const entries = bytes.readUInt16LE(10);
  const directorySize = bytes.readUInt32LE(12);
  const directoryOffset = bytes.readUInt32LE(16);
  const disks = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)].some((disk) => disk !== 0 && disk !== max16);
  return {
    entries,
    directorySize,
    directoryOffset,
    endOffset,
    comment: bytes.subarray(sizes.end),
    disks: disks || bytes.readUInt16LE(8) !== entries,
    wide: entries === max16 || directorySize === max32 || directoryOffset === max32,
  };
}

/** Some readers obey a ZIP64 locator wherever it stands, others only when asked by a maximum: both must see the same. */
async function readZip64End(file: OpenFile, end: EndRecord, problems: ProblemList): Promise<ArchiveEnd | null> {
  const locatorOffset = end.endOffset - sizes.zip64Locator;
  const locator = locatorOffset >= 0 ? await readExactly(file, locatorOffset, sizes.zip64Locator) : Buffer.alloc(4);
  if (locator.readUInt32LE(0) !== signatures.zip64Locator) {
    if (end.wide) problems.add("container.zip64");
    return end.wide ? null : end;
  }
  const offset = Number(locator.readBigUInt64LE(8));
  const sound = locator.readUInt32LE(4) === 0 && locator.readUInt32LE(16) <= 1;
  if (!sound || offset !== locatorOffset - sizes.zip64End) {
    problems.add("container.zip64");
    return null;
  }
  const wide = decodeZip64End(await readExactly(file, offset, sizes.zip64End));
  if (!wide || !agrees(end, wide)) {
    problems.add("container.zip64");
    return null;
  }
  return { ...wide, endOffset: offset, comment: end.comment };
}

function decodeZip64End(bytes: Buffer): Pick<ArchiveEnd, "entries" | "directorySize" | "directoryOffset"> | null {
  const sound =
    bytes.readUInt32LE(0) === signatures.zip64End &&
    bytes.readBigUInt64LE(4) === BigInt(sizes.zip64End - 12) &&
    bytes.readUInt32LE(16) === 0 &&
    bytes.readUInt32LE(20) === 0 &&
    bytes.readBigUInt64LE(24) === bytes.readBigUInt64LE(32);
  const entries = Number(bytes.readBigUInt64LE(32));
  const directorySize = Number(bytes.readBigUInt64LE(40));
  const directoryOffset = Number(bytes.readBigUInt64LE(48));
  const exact = [entries, directorySize, directoryOffset].every(Number.isSafeInteger);
  return sound && exact ? { entries, directorySize, directoryOffset } : null;
}

function agrees(end: EndRecord, wide: Pick<ArchiveEnd, "entries" | "directorySize" | "directoryOffset">): boolean {
  return (
    (end.entries === max16 || end.entries === wide.entries) &&
    (end.directorySize === max32 || end.directorySize === wide.directorySize) &&
    (end.directoryOffset === max32 || end.directoryOffset === wide.directoryOffset)
  );
}
