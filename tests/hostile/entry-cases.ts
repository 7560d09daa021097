import type { ContainerProblemCode } from "#backend/container/index.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import { sampleParts, signaturePart, withPart } from "#tests/support/container/sample-container.ts";
import { buildZip, descriptor, extraField, type ZipPart } from "#tests/support/container/zip-builder.ts";

const picture = "report.kk.pdf";
const annex = "attachments/12/01 Бұйрық № 66.txt";

function changed(code: ContainerProblemCode, rule: string, name: string, change: Partial<ZipPart>): HostileCase {
  return {
    code,
    rule,
    bytes: () => buildZip({ parts: withPart(sampleParts(), name, (part) => ({ ...part, ...change })) }),
  };
}

function madeWithMode(mode: number): Partial<ZipPart> {
  return { central: { externalAttributes: (mode << 16) >>> 0 } };
}

const folder: ZipPart = { name: "attachments/13/", content: Buffer.alloc(0) };

/** What an entry is, and what its headers say of each other. */
export const entryCases: readonly HostileCase[] = [
  changed("container.symlink", "a symbolic link", picture, madeWithMode(0o120777)),
  changed("container.symlink", "a reparse point of Windows", picture, { central: { externalAttributes: 0x400 } }),
  changed("container.specialFile", "a named pipe", picture, madeWithMode(0o010644)),
  changed("container.specialFile", "a device", picture, madeWithMode(0o020644)),
  changed("container.specialFile", "a directory in disguise", picture, { central: { externalAttributes: 0x10 } }),
  changed("container.encrypted", "an encrypted entry", picture, { both: { flags: 1 } }),
  changed("container.encrypted", "strong encryption", picture, { both: { flags: 1 << 6 } }),
  changed("container.encrypted", "masked headers", picture, { both: { flags: 1 << 13 } }),
  changed("container.unknownMethod", "an unknown compression method", picture, { both: { method: 12 } }),
  changed("container.unknownVersion", "a version of ZIP that is not needed", picture, { both: { versionNeeded: 63 } }),
  changed("container.unknownFlag", "a flag that no reader here knows", picture, { both: { flags: 1 << 5 } }),
  changed("container.extraField", "an extra field longer than its place", picture, {
    central: { extra: Buffer.from([0x99, 0x99, 9, 0, 1]) },
  }),
  changed("container.extraField", "an extra field too short to be one, in the local header", picture, {
    local: { extra: Buffer.from([0x99]) },
  }),
  changed("container.extraField", "two ZIP64 fields", picture, {
    central: { extra: Buffer.concat([extraField(1, Buffer.alloc(8)), extraField(1, Buffer.alloc(8))]) },
  }),
  changed("container.zip64", "a size announced in ZIP64 and not there", picture, { central: { size: 0xffffffff } }),
  changed("container.zip64", "a size in ZIP64 beyond all numbers", picture, {
    central: { size: 0xffffffff, extra: extraField(1, Buffer.alloc(8, 0xff)) },
  }),
  {
    code: "container.directoryWithContent",
    rule: "a directory with content",
    bytes: () => buildZip({ parts: [...sampleParts(), { ...folder, content: Buffer.from("hidden") }] }),
  },
  changed("container.localHeader", "no local header where the directory says", annex, { central: { offset: 7 } }),
  changed("container.localHeader", "a local header beyond the content", annex, { central: { offset: 0x7fffffff } }),
  changed("container.headerMismatch", "another name in the local header", picture, {
    local: { name: Buffer.from("report.ru.pdf") },
  }),
  changed("container.headerMismatch", "other flags in the local header", picture, { local: { flags: 1 << 1 } }),
  changed("container.headerMismatch", "another method in the local header", picture, { local: { method: 8 } }),
  changed("container.headerMismatch", "another time in the local header", picture, { local: { time: 1 } }),
  changed("container.headerMismatch", "another date in the local header", picture, { local: { date: 1 } }),
  changed("container.headerMismatch", "another CRC-32 in the local header", picture, { local: { crc32: 1 } }),
  changed("container.headerMismatch", "another size in the local header", picture, { local: { size: 1 } }),
  changed("container.headerMismatch", "another packed size in the local header", picture, {
    local: { compressedSize: 1 },
  }),
  changed("container.headerMismatch", "sizes left out without a data descriptor", picture, {
    local: { crc32: 0, compressedSize: 0, size: 0 },
  }),
  changed("container.descriptorMismatch", "a data descriptor that says otherwise", annex, {
    both: { flags: 0x0808 },
    after: descriptor({ crc32: 1, compressedSize: 2, size: 3 }),
  }),
  changed("container.descriptorMismatch", "a data descriptor announced and not there", annex, {
    both: { flags: 0x0808 },
  }),
  changed("container.gap", "a data descriptor that no flag announces", annex, {
    after: descriptor({ crc32: 1, compressedSize: 2, size: 3 }),
  }),
  changed("container.gap", "data between two records", annex, { before: Buffer.from("hidden") }),
  {
    code: "container.gap",
    rule: "a record that the directory does not name",
    bytes: () => {
      const hidden = buildZip({ parts: [{ name: "hidden.json", content: Buffer.from("{}") }] });
      const record = hidden.subarray(0, 30 + "hidden.json".length + 2);
      return buildZip({ parts: withPart(sampleParts(), annex, (part) => ({ ...part, before: record })) });
    },
  },
  {
    code: "container.gap",
    rule: "data between the last record and the directory",
    bytes: () => buildZip({ parts: sampleParts(), beforeDirectory: Buffer.from("hidden") }),
  },
  {
    code: "container.overlap",
    rule: "an entry within the content of another",
    bytes: () => {
      const inner = { name: "inner.txt", content: Buffer.from("inner") };
      const record = buildZip({ parts: [inner] }).subarray(0, 30 + inner.name.length + inner.content.length);
      const outer = { name: "outer.bin", content: record };
      // `outer` is the first record, so that the place of `inner` is known.
      const centralOnly = { offset: 30 + outer.name.length };
      return buildZip({ parts: [outer, ...sampleParts(), { ...inner, centralOnly }] });
    },
  },
  {
    code: "container.overlap",
    rule: "content that reaches into the directory",
    bytes: () => {
      const longer = { size: 100, compressedSize: 100 };
      return buildZip({ parts: withPart(sampleParts(), signaturePart.name, (part) => ({ ...part, both: longer })) });
    },
  },
];
