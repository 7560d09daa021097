import { crc32, deflateRawSync } from "node:zlib";

/** Fields of a header as they go into the file; whatever is not given is what an honest writer would put there. */
interface HeaderFields {
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly name: Buffer;
  readonly extra: Buffer;
}

interface CentralFields extends HeaderFields {
  readonly versionMadeBy: number;
  readonly disk: number;
  readonly externalAttributes: number;
  readonly offset: number;
  readonly comment: Buffer;
}

export interface ZipPart {
  readonly name: string;
  readonly content: Buffer;
  readonly deflated?: boolean;
  /** The bytes in the file, in place of the content stored or deflated. */
  readonly packed?: Buffer;
  /** Changes both headers. */
  readonly both?: Partial<HeaderFields>;
  readonly local?: Partial<HeaderFields>;
  readonly central?: Partial<CentralFields>;
  /** Bytes after the content: a data descriptor or what stands in its place. */
  readonly after?: Buffer;
  /** Bytes before the local header that belong to nothing. */
  readonly before?: Buffer;
  /** In the central directory only: points to a record written by another part. */
  readonly centralOnly?: { readonly offset: number };
}

export interface EndFields {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesHere: number;
  readonly entries: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  readonly commentLength: number;
  readonly comment: Buffer;
}

export interface ZipLayout {
  readonly parts: readonly ZipPart[];
  /** Before everything; offsets stay as they would be without. */
  readonly prefix?: Buffer;
  /** Before everything; offsets take it into account. */
  readonly shift?: Buffer;
  readonly beforeDirectory?: Buffer;
  readonly beforeEnd?: (place: { directoryOffset: number; directorySize: number; entries: number }) => Buffer;
  readonly end?: Partial<EndFields>;
  readonly suffix?: Buffer;
}

const date = ((2018 - 1980) << 9) | (7 << 5) | 9;

/** An archive byte by byte, written by the letter of PKWARE's APPNOTE unless a part says otherwise. */
export function buildZip(layout: ZipLayout): Buffer {
  const chunks: Buffer[] = [layout.shift ?? Buffer.alloc(0)];
  const central: Buffer[] = [];
  let position = chunks[0]?.length ?? 0;
  for (const part of layout.parts) {
    const packed = part.packed ?? (part.deflated ? deflateRawSync(part.content) : part.content);
    const honest = honestFields(part, packed);
    const offset = position + (part.before?.length ?? 0);
    if (!part.centralOnly) {
      const record = [part.before, localHeader({ ...honest, ...part.both, ...part.local }), packed, part.after];
      const bytes = Buffer.concat(record.filter((piece) => piece !== undefined));
      chunks.push(bytes);
      position += bytes.length;
    }
    const fields = { ...honest, versionMadeBy: 0x0314, disk: 0, externalAttributes: 0, comment: Buffer.alloc(0) };
    const place = part.centralOnly?.offset ?? offset;
    central.push(centralHeader({ ...fields, offset: place, ...part.both, ...part.central }));
  }
  if (layout.beforeDirectory) {
    chunks.push(layout.beforeDirectory);
    position += layout.beforeDirectory.length;
  }
  const directory = Buffer.concat(central);
  const place = { directoryOffset: position, directorySize: directory.length, entries: central.length };
  const end = endRecord({ ...place, ...layout.end });
  return Buffer.concat([
    layout.prefix ?? Buffer.alloc(0),
    ...chunks,
    directory,
    layout.beforeEnd?.(place) ?? Buffer.alloc(0),
    end,
    layout.suffix ?? Buffer.alloc(0),
  ]);
}

function honestFields(part: ZipPart, packed: Buffer): HeaderFields {
  const name = Buffer.from(part.name, "utf8");
  return {
    versionNeeded: 20,
    flags: name.some((byte) => byte >= 0x80) ? 0x0800 : 0,
    method: part.deflated ? 8 : 0,
    time: 0,
    date,
    crc32: crc32(part.content),
    compressedSize: packed.length,
    size: part.content.length,
    name,
    extra: Buffer.alloc(0),
  };
}

function localHeader(fields: HeaderFields): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeShared(header, 4, fields);
  return Buffer.concat([header, fields.name, fields.extra]);
}

function centralHeader(fields: CentralFields): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(fields.versionMadeBy, 4);
  writeShared(header, 6, fields);
  header.writeUInt16LE(fields.comment.length, 32);
  header.writeUInt16LE(fields.disk, 34);
  header.writeUInt32LE(fields.externalAttributes, 38);
  header.writeUInt32LE(fields.offset, 42);
  return Buffer.concat([header, fields.name, fields.extra, fields.comment]);
}

function writeShared(header: Buffer, at: number, fields: HeaderFields): void {
  header.writeUInt16LE(fields.versionNeeded, at);
  header.writeUInt16LE(fields.flags, at + 2);
  header.writeUInt16LE(fields.method, at + 4);
  header.writeUInt16LE(fields.time, at + 6);
  header.writeUInt16LE(fields.date, at + 8);
  header.writeUInt32LE(fields.crc32, at + 10);
  header.writeUInt32LE(fields.compressedSize, at + 14);
  header.writeUInt32LE(fields.size, at + 18);
  header.writeUInt16LE(fields.name.length, at + 22);
  header.writeUInt16LE(fields.extra.length, at + 24);
}

/** An end record (4.3.16), by itself as well: to be hidden where none belongs. */
export function endRecord(fields: Partial<EndFields>): Buffer {
  const comment = fields.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(fields.disk ?? 0, 4);
  end.writeUInt16LE(fields.directoryDisk ?? 0, 6);
  end.writeUInt16LE(fields.entriesHere ?? fields.entries ?? 0, 8);
  end.writeUInt16LE(fields.entries ?? 0, 10);
  end.writeUInt32LE(fields.directorySize ?? 0, 12);
  end.writeUInt32LE(fields.directoryOffset ?? 0, 16);
  end.writeUInt16LE(fields.commentLength ?? comment.length, 20);
  return Buffer.concat([end, comment]);
}

/** ZIP64 end record and locator (4.3.14, 4.3.15) for an archive whose directory ends where they begin. */
export function zip64End(place: {
  directoryOffset: number;
  directorySize: number;
  entries: number;
  locatorOffset?: number;
}): Buffer {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE(45, 12);
  bytes.writeUInt16LE(45, 14);
  bytes.writeBigUInt64LE(BigInt(place.entries), 24);
  bytes.writeBigUInt64LE(BigInt(place.entries), 32);
  bytes.writeBigUInt64LE(BigInt(place.directorySize), 40);
  bytes.writeBigUInt64LE(BigInt(place.directoryOffset), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(place.locatorOffset ?? place.directoryOffset + place.directorySize), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}

/** One extra field (4.5.1). */
export function extraField(id: number, data: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(id, 0);
  header.writeUInt16LE(data.length, 2);
  return Buffer.concat([header, data]);
}

/** 64-bit values one after another, as in a ZIP64 field. */
export function wide(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), index * 8);
  return bytes;
}

/** A data descriptor (4.3.9) with signature and 32-bit sizes. */
export function descriptor(fields: { crc32: number; compressedSize: number; size: number }): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(fields.crc32, 4);
  bytes.writeUInt32LE(fields.compressedSize, 8);
  bytes.writeUInt32LE(fields.size, 12);
  return bytes;
}
