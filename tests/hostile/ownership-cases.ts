import { crc32 } from "node:zlib";
import type { ContainerProblemCode } from "#backend/container/index.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import {
  manifestText,
  mimetypePart,
  sampleContainer,
  sampleFiles,
  sampleParts,
  signaturePart,
  withPart,
} from "#tests/support/container/sample-container.ts";
import { buildZip, descriptor, extraField, type ZipPart } from "#tests/support/container/zip-builder.ts";

const picture = "report.kk.pdf";
const annex = "attachments/12/01 Бұйрық № 66.txt";
const extra: ZipPart = { name: "extra.txt", content: Buffer.from("not signed") };
const second = { manifest: "META-INF/ASiCManifest002.xml", signature: "META-INF/signature002.p7s" };

function changed(code: ContainerProblemCode, rule: string, name: string, change: Partial<ZipPart>): HostileCase {
  return {
    code,
    rule,
    bytes: () => buildZip({ parts: withPart(sampleParts(), name, (part) => ({ ...part, ...change })) }),
  };
}

function carrying(rule: string, part: ZipPart): HostileCase {
  return { code: "container.notCovered", rule, bytes: () => buildZip({ parts: [...sampleParts(), part] }) };
}

/** Refused in our own packages, a warning in a foreign container. */
export const ownershipCases: readonly HostileCase[] = [
  {
    code: "container.comment",
    rule: "a comment of the archive",
    bytes: () => sampleContainer({}, { end: { comment: Buffer.from("mimetype=application/vnd.etsi.asic-e+zip") } }),
  },
  changed("container.comment", "a comment of an entry", picture, { central: { comment: Buffer.from("comment") } }),
  changed("container.nameFlag", "a Kazakh name not marked as UTF-8", annex, { both: { flags: 0 } }),
  {
    code: "container.directoryEntry",
    rule: "a directory entry",
    bytes: () => buildZip({ parts: [...sampleParts(), { name: "attachments/12/", content: Buffer.alloc(0) }] }),
  },
  changed("container.versionMismatch", "another version in the local header", picture, {
    local: { versionNeeded: 10 },
  }),
  {
    code: "container.storedDescriptor",
    rule: "a stored entry with a data descriptor",
    bytes: () =>
      buildZip({
        parts: withPart(sampleParts(), picture, (part) => ({
          ...part,
          both: { flags: 8 },
          after: descriptor({
            crc32: crc32(part.content),
            compressedSize: part.content.length,
            size: part.content.length,
          }),
        })),
      }),
  },
  {
    code: "container.weakDigest",
    rule: "SHA-1 digests",
    bytes: () => sampleContainer({ manifest: { algorithm: "sha1" } }),
  },
  {
    code: "container.weakDigest",
    rule: "MD5 digests",
    bytes: () => sampleContainer({ manifest: { algorithm: "md5" } }),
  },
  {
    code: "container.mimetypeMissing",
    rule: "no mimetype",
    bytes: () => buildZip({ parts: sampleParts().filter((part) => part.name !== "mimetype") }),
  },
  {
    code: "container.mimetypeNotFirst",
    rule: "mimetype not first",
    bytes: () => buildZip({ parts: [...sampleParts().slice(1), mimetypePart] }),
  },
  changed("container.mimetypeCompressed", "mimetype compressed", "mimetype", { deflated: true }),
  changed("container.mimetypeExtraField", "mimetype with an extra field", "mimetype", {
    local: { extra: extraField(0x9999, Buffer.alloc(2)) },
  }),
  changed("container.mimetypeWrong", "another mimetype", "mimetype", { content: Buffer.from("application/zip") }),
  changed("container.mimetypeWrong", "the mimetype of a simple container, one letter away", "mimetype", {
    content: Buffer.from("application/vnd.etsi.asic-s+zip"),
  }),
  changed("container.mimetypeWrong", "a mimetype with a line end", "mimetype", {
    content: Buffer.from("application/vnd.etsi.asic-e+zip\n"),
  }),
  changed("container.mimetypeWrong", "an endless mimetype", "mimetype", { content: Buffer.alloc(100_000, 0x61) }),
  carrying("a file that no manifest lists", extra),
  carrying("a file in META-INF that no manifest lists", { ...extra, name: "META-INF/manifest.xml" }),
  carrying("a signature that no manifest points to", { ...extra, name: "META-INF/signature009.p7s" }),
  carrying("a manifest's name in another case", { ...extra, name: "meta-inf/ASiCManifest002.xml" }),
  {
    code: "container.partlyCovered",
    rule: "a file that not every manifest lists",
    bytes: () => {
      const text = manifestText(sampleFiles.slice(1), second.signature);
      const more: ZipPart[] = [
        { name: second.manifest, content: Buffer.from(text) },
        { name: second.signature, content: signaturePart.content },
      ];
      return buildZip({ parts: [...sampleParts(), ...more] });
    },
  },
];

/** Refused in our own packages, no fault in a foreign container, which may name its manifests as it likes. */
export const numberCases: readonly HostileCase[] = [
  changed("container.manifestNumber", "the only manifest renamed", "META-INF/ASiCManifest001.xml", {
    both: { name: Buffer.from("META-INF/ASiCManifest801.xml") },
  }),
  {
    code: "container.manifestNumber",
    rule: "a manifest that points to a signature of another number",
    bytes: () => {
      const renamed = { ...signaturePart, name: second.signature };
      const parts = sampleParts({ editManifest: (text) => text.replace(signaturePart.name, second.signature) });
      return buildZip({ parts: withPart(parts, signaturePart.name, () => renamed) });
    },
  },
];
