import { readingLimits } from "#shared/package/limits.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import { sampleContainer, sampleParts, withPart } from "#tests/support/container/sample-container.ts";
import { buildZip, endRecord, extraField, wide, zip64End } from "#tests/support/container/zip-builder.ts";

const sample = sampleContainer();
const picture = "report.kk.pdf";

/** The archive as a whole: its end, its directory, its limits. */
export const archiveCases: readonly HostileCase[] = [
  {
    code: "container.notZip",
    rule: "something else than a ZIP archive",
    bytes: () => Buffer.from("%PDF-1.7 not a ZIP"),
  },
  { code: "container.notZip", rule: "an empty file", bytes: () => Buffer.alloc(0) },
  { code: "container.truncated", rule: "cut off before its end", bytes: () => sample.subarray(0, sample.length - 30) },
  {
    code: "container.truncated",
    rule: "an end record whose comment goes beyond the file",
    bytes: () => sampleContainer({}, { end: { commentLength: 5 } }),
  },
  {
    code: "container.truncated",
    rule: "cut off behind a ZIP file that lies in it as it is",
    bytes: () => {
      const annex = { name: "attachments/12/01 Бұйрық.docx", content: buildZip({ parts: sampleParts() }) };
      const [first, ...others] = sampleParts();
      const whole = buildZip({ parts: [first, annex, ...others].filter((part) => part !== undefined) });
      return whole.subarray(0, whole.length - 30);
    },
  },
  {
    code: "container.trailingData",
    rule: "data after the last record",
    bytes: () => sampleContainer({}, { suffix: Buffer.from("more") }),
  },
  {
    code: "container.leadingData",
    rule: "data before the first record, offsets as without it",
    bytes: () => sampleContainer({}, { prefix: Buffer.from("#!/bin/sh\n") }),
  },
  {
    code: "container.leadingData",
    rule: "data before the first record, offsets as with it",
    bytes: () => sampleContainer({}, { shift: Buffer.from("#!/bin/sh\n") }),
  },
  {
    code: "container.leadingData",
    rule: "nothing but data before an empty directory",
    bytes: () => buildZip({ parts: [], shift: Buffer.from("#!/bin/sh\n") }),
  },
  {
    code: "container.ambiguousEnd",
    rule: "a second end record within the comment of the first",
    bytes: () => sampleContainer({}, { end: { comment: endRecord({}) } }),
  },
  {
    code: "container.ambiguousEnd",
    rule: "an end record within the comment that does not reach the end of the file",
    bytes: () => sampleContainer({}, { end: { comment: Buffer.concat([endRecord({}), Buffer.from("x")]) } }),
  },
  {
    code: "container.multiDisk",
    rule: "the directory on another disk",
    bytes: () => sampleContainer({}, { end: { directoryDisk: 1 } }),
  },
  {
    code: "container.multiDisk",
    rule: "part of the entries on another disk",
    bytes: () => sampleContainer({}, { end: { entriesHere: 2 } }),
  },
  {
    code: "container.multiDisk",
    rule: "an entry on another disk",
    bytes: () => buildZip({ parts: withPart(sampleParts(), picture, (part) => ({ ...part, central: { disk: 1 } })) }),
  },
  {
    code: "container.zip64",
    rule: "ZIP64 values announced and not there",
    bytes: () => sampleContainer({}, { end: { directoryOffset: 0xffffffff } }),
  },
  {
    code: "container.zip64",
    rule: "a ZIP64 end that says otherwise than the end record",
    bytes: () => sampleContainer({}, { beforeEnd: (place) => zip64End({ ...place, entries: place.entries - 1 }) }),
  },
  {
    code: "container.zip64",
    rule: "a ZIP64 locator that points elsewhere",
    bytes: () => sampleContainer({}, { beforeEnd: (place) => zip64End({ ...place, locatorOffset: 0 }) }),
  },
  {
    code: "container.zip64",
    rule: "a ZIP64 locator hidden at the end of the directory",
    bytes: () => {
      const hidden = { comment: zip64End({ directoryOffset: 0, directorySize: 0, entries: 0 }).subarray(56) };
      const parts = sampleParts();
      return buildZip({
        parts: withPart(parts, "META-INF/signature001.p7s", (part) => ({ ...part, central: hidden })),
      });
    },
  },
  ...(["local", "central"] as const).map((header) => ({
    code: "container.zip64" as const,
    rule: `a ZIP64 field in the ${header} header that nothing asks for and that gives other sizes`,
    bytes: () => {
      const field = { extra: extraField(1, wide(1, 1)) };
      return buildZip({ parts: withPart(sampleParts(), picture, (part) => ({ ...part, [header]: field })) });
    },
  })),
  {
    code: "container.directoryBroken",
    rule: "fewer entries than the end record says",
    bytes: () => sampleContainer({}, { end: { entries: 7 } }),
  },
  {
    code: "container.directoryBroken",
    rule: "more entries than the end record says",
    bytes: () => sampleContainer({}, { end: { entries: 5 } }),
  },
  {
    code: "container.directoryBroken",
    rule: "a directory that ends before the end record begins",
    bytes: () => sampleContainer({}, { beforeEnd: () => Buffer.from("hidden") }),
  },
  {
    code: "container.directoryTooLarge",
    rule: "a directory far larger than its entries need",
    bytes: () => {
      const central = { comment: Buffer.alloc(60_000, 0x20) };
      return buildZip({ parts: withPart(sampleParts(), picture, (part) => ({ ...part, central })) });
    },
    options: { limits: { ...readingLimits, entries: 10 } },
  },
  {
    code: "container.tooManyEntries",
    rule: "more than 2,000 entries",
    bytes: () =>
      buildZip({
        parts: Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(0) })),
      }),
  },
  {
    code: "container.unpackedTooLarge",
    rule: "more bytes unpacked than the limit",
    bytes: () => sample,
    options: { limits: { ...readingLimits, unpackedBytes: 100 } },
  },
  {
    code: "container.ratio",
    rule: "an entry packed beyond 200:1",
    bytes: () =>
      buildZip({ parts: [...sampleParts(), { name: "zeros", content: Buffer.alloc(300_000), deflated: true }] }),
  },
  {
    code: "container.ratio",
    rule: "an entry of many bytes packed into none",
    bytes: () =>
      buildZip({
        parts: [
          ...sampleParts(),
          { name: "zeros", content: Buffer.alloc(10), packed: Buffer.alloc(0), both: { method: 8 } },
        ],
      }),
  },
];
