import { extraIds, max16, max32, signatures, sizes } from "./zip-constants.ts";

/** The fields that a local and a central header share. Sizes in bytes, real values where ZIP64 holds them. */
interface SharedFields {
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly rawName: Buffer;
  readonly extra: readonly ExtraField[];
}

export interface LocalHeader extends SharedFields {
  /** Whole header with name and extra field. */
  readonly length: number;
  readonly extraLength: number;
}

export interface CentralHeader extends SharedFields {
  readonly length: number;
  readonly extraLength: number;
  readonly commentLength: number;
  readonly disk: number;
  readonly externalAttributes: number;
  readonly offset: number;
}

export interface ExtraField {
  readonly id: number;
  readonly data: Buffer;
}

/** A header that cannot be read one way only; `fault` is the problem's code. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: "container.zip64" | "container.extraField" | "container.directoryBroken" };

/** Reads the central header at `position` of the central directory (APPNOTE 4.3.12). */
export function decodeCentralHeader(bytes: Buffer, position: number): Decoded<CentralHeader> {
  if (position + sizes.central > bytes.length || bytes.readUInt32LE(position) !== signatures.central) {
    return { ok: false, fault: "container.directoryBroken" };
  }
  const nameLength = bytes.readUInt16LE(position + 28);
  const extraLength = bytes.readUInt16LE(position + 30);
  const commentLength = bytes.readUInt16LE(position + 32);
  const length = sizes.central + nameLength + extraLength + commentLength;
  if (position + length > bytes.length) return { ok: false, fault: "container.directoryBroken" };
  const afterName = position + sizes.central + nameLength;
  const extra = decodeExtraFields(bytes.subarray(afterName, afterName + extraLength));
  if (!extra) return { ok: false, fault: "container.extraField" };
  const wide = widen(extra, [
    { value: bytes.readUInt32LE(position + 24), max: max32, bytes: 8 },
    { value: bytes.readUInt32LE(position + 20), max: max32, bytes: 8 },
    { value: bytes.readUInt32LE(position + 42), max: max32, bytes: 8 },
    { value: bytes.readUInt16LE(position + 34), max: max16, bytes: 4 },
  ]);
  if (!wide) return { ok: false, fault: "container.zip64" };
  const [size = 0, compressedSize = 0, offset = 0, disk = 0] = wide;
  return {
    ok: true,
    value: {
      versionNeeded: bytes.readUInt16LE(position + 6),
      ...decodeCommon(bytes, position + 8),
      compressedSize,
      size,
      rawName: bytes.subarray(position + sizes.central, afterName),
      extra,
      length,
      extraLength,
      commentLength,
      disk,
      externalAttributes: bytes.readUInt32LE(position + 38),
      offset,
    },
  };
}

/** Reads a local header (APPNOTE 4.3.7); `bytes` begins with it and holds it whole, or it cannot be read. */
export function decodeLocalHeader(bytes: Buffer): Decoded<LocalHeader> {
  if (bytes.length < sizes.local || bytes.readUInt32LE(0) !== signatures.local) {
    return { ok: false, fault: "container.directoryBroken" };
  }
  const { length, extraLength, nameLength } = localHeaderLengths(bytes);
  if (bytes.length < length) return { ok: false, fault: "container.directoryBroken" };
  const extra = decodeExtraFields(bytes.subarray(sizes.local + nameLength, length));
  if (!extra) return { ok: false, fault: "container.extraField" };
  const wide = widen(extra, [
    { value: bytes.readUInt32LE(22), max: max32, bytes: 8 },
    { value: bytes.readUInt32LE(18), max: max32, bytes: 8 },
  ]);
  if (!wide) return { ok: false, fault: "container.zip64" };
  const [size = 0, compressedSize = 0] = wide;
  return {
    ok: true,
    value: {
      versionNeeded: bytes.readUInt16LE(4),
      ...decodeCommon(bytes, 6),
      compressedSize,
      size,
      rawName: bytes.subarray(sizes.local, sizes.local + nameLength),
      extra,
      length,
      extraLength,
    },
  };
}

/** Lengths of a local header from its first 30 bytes. */
export function localHeaderLengths(bytes: Buffer): { length: number; nameLength: number; extraLength: number } {
  const nameLength = bytes.readUInt16LE(26);
  const extraLength = bytes.readUInt16LE(28);
  return { length: sizes.local + nameLength + extraLength, nameLength, extraLength };
}

/** Flags to CRC-32: the fields that stand in the same order in both headers. */
function decodeCommon(bytes: Buffer, at: number) {
  return {
    flags: bytes.readUInt16LE(at),
    method: bytes.readUInt16LE(at + 2),
    time: bytes.readUInt16LE(at + 4),
    date: bytes.readUInt16LE(at + 6),
    crc32: bytes.readUInt32LE(at + 8),
  };
}

/**
 * Extra fields as a list (4.5.1), or null where their lengths do not come out even or the ones that this reader obeys
 * stand there twice.
 */
function decodeExtraFields(bytes: Buffer): ExtraField[] | null {
  const fields: ExtraField[] = [];
  let position = 0;
  while (position < bytes.length) {
    if (position + 4 > bytes.length) return null;
    const end = position + 4 + bytes.readUInt16LE(position + 2);
    if (end > bytes.length) return null;
    fields.push({ id: bytes.readUInt16LE(position), data: bytes.subarray(position + 4, end) });
    position = end;
  }
  const obeyed: number[] = Object.values(extraIds);
  const ids = fields.map((field) => field.id).filter((id) => obeyed.includes(id));
  return new Set(ids).size === ids.length ? fields : null;
}

/**
 * Replaces each value that stands at its maximum by the one in the ZIP64 field, in the order of 4.5.3; null where the
 * field is missing or too short, or a value is beyond what a number holds exactly. A field that holds more than is asked of
 * it must repeat the plain values: some readers obey it unasked.
 */
function widen(
  extra: readonly ExtraField[],
  values: readonly { value: number; max: number; bytes: 4 | 8 }[],
): number[] | null {
  const field = extra.find((candidate) => candidate.id === extraIds.zip64)?.data;
  let position = 0;
  const wide: number[] = [];
  for (const { value, max, bytes } of values) {
    if (value !== max) {
      wide.push(value);
      continue;
    }
    if (!field || position + bytes > field.length) return null;
    const real = bytes === 8 ? Number(field.readBigUInt64LE(position)) : field.readUInt32LE(position);
    if (!Number.isSafeInteger(real)) return null;
    wide.push(real);
    position += bytes;
  }
  return field === undefined || position === field.length || repeats(field, values, wide) ? wide : null;
}

/** Whether the field holds the first of these values in their order, and nothing else. */
function repeats(field: Buffer, values: readonly { bytes: 4 | 8 }[], wide: readonly number[]): boolean {
  let position = 0;
  for (const [index, { bytes }] of values.entries()) {
    if (position === field.length) return true;
    if (position + bytes > field.length) return false;
    const written = bytes === 8 ? Number(field.readBigUInt64LE(position)) : field.readUInt32LE(position);
    if (written !== wide[index]) return false;
    position += bytes;
  }
  return position === field.length;
}
