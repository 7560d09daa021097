import { inflateRawSync } from "node:zlib";
import type { ZipPart } from "#tests/support/container/zip-builder.ts";

/** The entries of an honest archive without ZIP64, by its central directory, ready to be built anew. */
export function zipParts(archive: Buffer): ZipPart[] {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const parts: ZipPart[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const deflated = archive.readUInt16LE(at + 10) === 8;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const name = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    parts.push({ name, content: Buffer.from(deflated ? inflateRawSync(packed) : packed), deflated });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return parts;
}
