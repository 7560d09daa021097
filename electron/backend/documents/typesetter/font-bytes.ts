import { readFileSync } from "node:fs";
import { KalqanError } from "#shared/errors.ts";

const read = new Map<string, Buffer>();

/** A font of the program, read once, without what only costs time. @throws KalqanError documents.fontMissing */
export function fontBytes(file: string): Buffer {
  const known = read.get(file);
  if (known !== undefined) return known;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new KalqanError("documents.fontMissing", { file }, { cause });
  }
  trim(bytes);
  read.set(file, bytes);
  return bytes;
}

/** Bytes of a table's entry in the directory of a TrueType file, which begins after 12 (OpenType, "Table Directory"). */
const entryBytes = 16;

/**
 * Letters stand as far apart as each is wide, as Word sets them by default: moving every pair (GPOS) was half of the time
 * that a document took. The names of glyphs (post) and of the font in every language (name) would all be read, and none
 * is printed but the one that the PDF calls the font by.
 */
function trim(font: Buffer): void {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * entryBytes; at += entryBytes) {
    const tag = font.toString("latin1", at, at + 4);
    const offset = font.readUInt32BE(at + 8);
    if (tag === "GPOS") font.write("gpos", at, "latin1");
    // Version 3: without names of glyphs (OpenType, "post").
    if (tag === "post") font.writeUInt32BE(0x0003_0000, offset);
    if (tag === "name") keepPostScriptName(font, offset);
  }
}

/** Records of 12 bytes each after 6, with the number of the name in bytes 6 and 7 (OpenType, "name"). */
const record = { bytes: 12, name: 6, postScript: 6 };

function keepPostScriptName(font: Buffer, table: number): void {
  const first = table + 6;
  const count = font.readUInt16BE(table + 2);
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const at = first + index * record.bytes;
    if (font.readUInt16BE(at + record.name) !== record.postScript) continue;
    font.copy(font, first + kept * record.bytes, at, at + record.bytes);
    kept += 1;
  }
  font.writeUInt16BE(kept, table + 2);
}
