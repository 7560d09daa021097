import { crc32, deflateRawSync } from "node:zlib";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import { sampleParts, withPart } from "#tests/support/container/sample-container.ts";
import { buildZip, type ZipPart } from "#tests/support/container/zip-builder.ts";

const picture = "report.kk.pdf";
const annex = "attachments/12/01 Бұйрық № 66.txt";

function changed(name: string, change: (part: ZipPart) => Partial<ZipPart>): Buffer {
  return buildZip({ parts: withPart(sampleParts(), name, (part) => ({ ...part, ...change(part) })) });
}

/** Content that is not what its headers say. */
export const contentCases: readonly HostileCase[] = [
  {
    code: "container.crcMismatch",
    rule: "a CRC-32 that is not the content's",
    bytes: () => changed(picture, () => ({ both: { crc32: 1 } })),
  },
  {
    code: "container.sizeMismatch",
    rule: "a stored entry of two sizes",
    bytes: () => changed(picture, ({ content }) => ({ both: { size: content.length - 1 } })),
  },
  {
    code: "container.sizeMismatch",
    rule: "content longer than its header says: a bomb that lies",
    bytes: () => changed(annex, () => ({ packed: deflateRawSync(Buffer.alloc(5_000_000)) })),
  },
  {
    code: "container.sizeMismatch",
    rule: "content shorter than its header says",
    bytes: () => changed(annex, ({ content }) => ({ both: { size: content.length + 1 } })),
  },
  {
    code: "container.deflate",
    rule: "a compressed stream that is none",
    bytes: () => changed(annex, () => ({ packed: Buffer.alloc(40, 0xff) })),
  },
  {
    code: "container.deflate",
    rule: "a compressed stream cut off",
    bytes: () => changed(annex, ({ content }) => ({ packed: deflateRawSync(content).subarray(0, -4) })),
  },
  {
    code: "container.deflate",
    rule: "data hidden after the end of a compressed stream",
    bytes: () =>
      changed(annex, ({ content }) => ({ packed: Buffer.concat([deflateRawSync(content), Buffer.from("hidden")]) })),
  },
  {
    code: "container.deflate",
    rule: "a megabyte hidden after the end of a compressed stream",
    bytes: () =>
      changed(annex, ({ content }) => ({ packed: Buffer.concat([deflateRawSync(content), Buffer.alloc(1_500_000)]) })),
  },
  {
    code: "container.digestMismatch",
    rule: "content changed after signing, its CRC-32 made right",
    bytes: () =>
      changed(picture, ({ content }) => {
        const other = Buffer.from(content);
        other[0] = 0x26;
        return { content: other, both: { crc32: crc32(other) } };
      }),
  },
];
