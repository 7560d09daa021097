import { describe, expect, it } from "vitest";
import { decodeCentralHeader, decodeLocalHeader } from "#backend/container/zip-decode.ts";
import { type EntryHeader, encodeCentralHeader, encodeEnd, encodeLocalHeader } from "#backend/container/zip-encode.ts";

const gib = 2 ** 30;
const entry: EntryHeader = {
  name: "attachments/1/үлкен.bin",
  method: 0,
  modified: { date: 1, time: 2 },
  crc32: 3,
  compressedSize: 5 * gib,
  size: 6 * gib,
  offset: 7 * gib,
  zip64: true,
};

describe("headers of entries beyond 4 GiB", () => {
  it("hold sizes and offset in ZIP64 fields and give them back", () => {
    const local = decodeLocalHeader(encodeLocalHeader(entry));
    const central = decodeCentralHeader(encodeCentralHeader(entry, 0xff000000), 0);
    expect(local).toMatchObject({ ok: true, value: { size: 6 * gib, compressedSize: 5 * gib, crc32: 3 } });
    expect(central).toMatchObject({ ok: true, value: { size: 6 * gib, compressedSize: 5 * gib, offset: 7 * gib } });
  });

  it("of small entries far behind hold but the offset there", () => {
    const small = { ...entry, size: 1, compressedSize: 1, zip64: false };
    const header = encodeCentralHeader(small, 0xff000000);
    expect(header.readUInt32LE(20)).toBe(1);
    expect(header.readUInt32LE(42)).toBe(0xffffffff);
    expect(decodeCentralHeader(header, 0)).toMatchObject({ ok: true, value: { size: 1, offset: 7 * gib } });
  });

  it("are closed by a ZIP64 end where the plain one cannot hold the numbers", () => {
    expect(encodeEnd({ entries: 3, size: 100, offset: 1_000 }, 0xff000000)).toHaveLength(22);
    expect(encodeEnd({ entries: 0xffff, size: 100, offset: 1_000 }, 0xff000000)).toHaveLength(98);
    const far = encodeEnd({ entries: 3, size: 100, offset: 7 * gib }, 0xff000000);
    expect(far.readBigUInt64LE(48)).toBe(BigInt(7 * gib));
    expect(far.readBigUInt64LE(56 + 8)).toBe(BigInt(7 * gib + 100));
  });
});
