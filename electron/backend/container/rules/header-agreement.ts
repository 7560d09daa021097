import type { DirectoryRecord } from "../directory-record.ts";
import type { ProblemList } from "../problems.ts";
import { flags, signatures } from "../zip-constants.ts";
import type { LocalHeader } from "../zip-decode.ts";

/**
 * "local header and central directory disagreeing" (package-format.md): readers trust the one or the other, so every
 * field must say the same in both. Extra fields may differ, but not in what they make of the fields.
 */
export function checkHeaderAgreement(record: DirectoryRecord, local: LocalHeader, problems: ProblemList): void {
  const { name } = record;
  const mismatch = (field: string) => problems.add("container.headerMismatch", { name, field });
  if (!local.rawName.equals(record.rawName)) mismatch("name");
  if (local.flags !== record.flags) mismatch("flags");
  if (local.method !== record.method) mismatch("method");
  if (local.time !== record.time || local.date !== record.date) mismatch("time");
  // With a data descriptor the three may be zero here (4.4.4); the descriptor is compared below.
  const later = Boolean(record.flags & flags.descriptor);
  const differs = (here: number, there: number) => here !== there && !(later && here === 0);
  if (differs(local.crc32, record.crc32)) mismatch("CRC-32");
  if (differs(local.compressedSize, record.compressedSize)) mismatch("packed size");
  if (differs(local.size, record.size)) mismatch("size");
  if (local.versionNeeded !== record.versionNeeded) problems.add("container.versionMismatch", { name });
}

/** Lengths of a data descriptor: with or without signature, sizes of 4 or 8 bytes (4.3.9). No two are alike. */
export const descriptorLengths: readonly number[] = [12, 16, 20, 24];

/** "Data descriptors (bit 3) are read and compared" (package-format.md). `bytes` is the whole descriptor. */
export function checkDescriptor(record: DirectoryRecord, bytes: Buffer, problems: ProblemList): void {
  const signed = bytes.length === 16 || bytes.length === 24;
  const wide = bytes.length >= 20;
  const at = signed ? 4 : 0;
  const size = (position: number) => (wide ? Number(bytes.readBigUInt64LE(position)) : bytes.readUInt32LE(position));
  const sound =
    (!signed || bytes.readUInt32LE(0) === signatures.descriptor) &&
    bytes.readUInt32LE(at) === record.crc32 &&
    size(at + 4) === record.compressedSize &&
    size(at + (wide ? 12 : 8)) === record.size;
  if (!sound) problems.add("container.descriptorMismatch", { name: record.name });
}
