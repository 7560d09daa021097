import { crc32 } from "node:zlib";

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 29 June 2018, 12:00, as MS-DOS writes it: the same demo, the same bytes. */
const dosTime = 12 << 11;
const dosDate = ((2018 - 1980) << 9) | (6 << 5) | 29;

/** A ZIP archive of stored files in the given order (APPNOTE 4.3), names in UTF-8: what DOCX, XLSX and ODF are made of. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = Buffer.from(name, "utf8");
    const about = aboutFile(nameBytes, bytes);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), about, nameBytes, bytes]);
    directory.push(Buffer.from("504b01021400", "hex"), about, centralTail(offset), nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(files.length, central.length, offset)]);
}

/** The 26 bytes that the local and the central header have in common. */
function aboutFile(name: Buffer, bytes: Uint8Array): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x0800, 2);
  about.writeUInt16LE(dosTime, 6);
  about.writeUInt16LE(dosDate, 8);
  about.writeUInt32LE(crc32(bytes), 10);
  about.writeUInt32LE(bytes.length, 14);
  about.writeUInt32LE(bytes.length, 18);
  about.writeUInt16LE(name.length, 22);
  return about;
}

function centralTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
