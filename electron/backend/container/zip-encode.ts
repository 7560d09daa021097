import type { DosTime } from "./dos-time.ts";
import { extraIds, flags, max16, max32, type methods, signatures, sizes } from "./zip-constants.ts";

/** What the writer knows of one entry when its content is written. Sizes and offset in bytes. */
export interface EntryHeader {
  readonly name: string;
  readonly method: typeof methods.stored | typeof methods.deflated;
  readonly modified: DosTime;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Whether the local header holds its sizes in a ZIP64 field; decided before the content is written. */
  readonly zip64: boolean;
}

const regularFile = (0o100644 << 16) >>> 0;
const madeByUnix = 3 << 8;
const version = { deflate: 20, zip64: 45 } as const;

/** The local file header (APPNOTE 4.3.7). Plain ASCII names carry no UTF-8 bit: `mimetype` stays as ASiC wants it. */
export function encodeLocalHeader(entry: EntryHeader): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const extra = entry.zip64 ? zip64Field([entry.size, entry.compressedSize]) : Buffer.alloc(0);
  const header = Buffer.alloc(sizes.local);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(entry.zip64 ? version.zip64 : version.deflate, 4);
  header.writeUInt16LE(nameFlags(name), 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt16LE(entry.modified.time, 10);
  header.writeUInt16LE(entry.modified.date, 12);
  header.writeUInt32LE(entry.crc32, 14);
  header.writeUInt32LE(entry.zip64 ? max32 : entry.compressedSize, 18);
  header.writeUInt32LE(entry.zip64 ? max32 : entry.size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

/** The central directory header (APPNOTE 4.3.12): a regular file, readable by all, owned by nobody. */
export function encodeCentralHeader(entry: EntryHeader, zip64From: number): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const large = { sizes: entry.zip64, offset: entry.offset >= zip64From };
  const values = [...(large.sizes ? [entry.size, entry.compressedSize] : []), ...(large.offset ? [entry.offset] : [])];
  const extra = values.length > 0 ? zip64Field(values) : Buffer.alloc(0);
  const needed = entry.zip64 ? version.zip64 : version.deflate;
  const header = Buffer.alloc(sizes.central);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(madeByUnix | version.zip64, 4);
  header.writeUInt16LE(needed, 6);
  header.writeUInt16LE(nameFlags(name), 8);
  header.writeUInt16LE(entry.method, 10);
  header.writeUInt16LE(entry.modified.time, 12);
  header.writeUInt16LE(entry.modified.date, 14);
  header.writeUInt32LE(entry.crc32, 16);
  header.writeUInt32LE(large.sizes ? max32 : entry.compressedSize, 20);
  header.writeUInt32LE(large.sizes ? max32 : entry.size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(regularFile, 38);
  header.writeUInt32LE(large.offset ? max32 : entry.offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** The end of the archive (4.3.14 – 4.3.16), with the ZIP64 records before it where a value needs them. */
export function encodeEnd(directory: { entries: number; size: number; offset: number }, zip64From: number): Buffer {
  const { entries, size, offset } = directory;
  const zip64 = entries >= max16 || size >= zip64From || offset >= zip64From;
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(zip64 ? max16 : entries, 8);
  end.writeUInt16LE(zip64 ? max16 : entries, 10);
  end.writeUInt32LE(zip64 ? max32 : size, 12);
  end.writeUInt32LE(zip64 ? max32 : offset, 16);
  return zip64 ? Buffer.concat([encodeZip64End(directory), end]) : end;
}

function encodeZip64End({ entries, size, offset }: { entries: number; size: number; offset: number }): Buffer {
  const end = Buffer.alloc(sizes.zip64End);
  end.writeUInt32LE(signatures.zip64End, 0);
  end.writeBigUInt64LE(BigInt(sizes.zip64End - 12), 4);
  end.writeUInt16LE(madeByUnix | version.zip64, 12);
  end.writeUInt16LE(version.zip64, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(sizes.zip64Locator);
  locator.writeUInt32LE(signatures.zip64Locator, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(extraIds.zip64, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

function nameFlags(name: Buffer): number {
  return name.every((byte) => byte < 0x80) ? 0 : flags.utf8;
}
