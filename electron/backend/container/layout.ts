import { type OpenFile, readExactly } from "./chunks.ts";
import type { Directory } from "./directory.ts";
import type { DirectoryRecord } from "./directory-record.ts";
import type { ProblemList } from "./problems.ts";
import { checkDescriptor, checkHeaderAgreement, descriptorLengths } from "./rules/header-agreement.ts";
import { checkUnicodePath } from "./rules/names.ts";
import { checkRecordOrder, type Extent } from "./rules/record-order.ts";
import { flags, sizes } from "./zip-constants.ts";
import { decodeLocalHeader, localHeaderLengths } from "./zip-decode.ts";

/** One entry whose local header and place in the file are known and agree with the directory. */
export interface LaidOutRecord extends DirectoryRecord, Extent {
  readonly dataFrom: number;
  readonly dataTo: number;
  readonly localExtraLength: number;
}

/**
 * Reads every local header and data descriptor and holds them against the central directory. Answers the entries in the
 * order of the file; what disagrees is in `problems`, and then the order is not to be relied on.
 */
export async function readLayout(
  file: OpenFile,
  directory: Directory,
  problems: ProblemList,
): Promise<LaidOutRecord[]> {
  const inOrder = directory.records.toSorted((a, b) => a.offset - b.offset);
  const records: LaidOutRecord[] = [];
  for (const [index, record] of inOrder.entries()) {
    const next = inOrder[index + 1]?.offset ?? directory.end.directoryOffset;
    const laidOut = await readRecord(file, record, next, directory.end.directoryOffset, problems);
    if (laidOut) records.push(laidOut);
  }
  if (records.length === inOrder.length) checkRecordOrder(records, directory.end.directoryOffset, problems);
  return records;
}

async function readRecord(
  file: OpenFile,
  record: DirectoryRecord,
  next: number,
  contentEnd: number,
  problems: ProblemList,
): Promise<LaidOutRecord | null> {
  const { name, offset } = record;
  const local = decodeLocalHeader(await readLocalHeader(file, record, contentEnd));
  if (!local.ok) {
    const fault = local.fault === "container.directoryBroken" ? "container.localHeader" : local.fault;
    problems.add(fault, { name });
    return null;
  }
  checkHeaderAgreement(record, local.value, problems);
  checkUnicodePath(record, local.value.extra, problems);
  const dataFrom = offset + local.value.length;
  const dataTo = dataFrom + record.compressedSize;
  const to = record.flags & flags.descriptor ? await readDescriptor(file, record, dataTo, next, problems) : dataTo;
  return { ...record, from: offset, to, dataFrom, dataTo, localExtraLength: local.value.extraLength };
}

/** As much as the header says it is long, but never beyond the content; most fit into the first read. */
async function readLocalHeader(file: OpenFile, record: DirectoryRecord, contentEnd: number): Promise<Buffer> {
  const available = Math.max(0, contentEnd - record.offset);
  const likely = Math.min(available, sizes.local + record.rawName.length + 64);
  const bytes = await readExactly(file, record.offset, likely);
  if (bytes.length < sizes.local) return bytes;
  const { length } = localHeaderLengths(bytes);
  return length <= likely || length > available ? bytes : readExactly(file, record.offset, length);
}

/** Where the record ends: after its descriptor, which fills the bytes up to the next record exactly. */
async function readDescriptor(
  file: OpenFile,
  record: DirectoryRecord,
  dataTo: number,
  next: number,
  problems: ProblemList,
): Promise<number> {
  const length = next - dataTo;
  if (!descriptorLengths.includes(length)) {
    problems.add("container.descriptorMismatch", { name: record.name });
    return dataTo;
  }
  checkDescriptor(record, await readExactly(file, dataTo, length), problems);
  return next;
}
