import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type ContainerReading, readContainer } from "#backend/container/index.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { manifestText, sampleContainer, sampleFiles, sampleParts } from "#tests/support/container/sample-container.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { buildZip, extraField, wide, type ZipPart, zip64End } from "#tests/support/container/zip-builder.ts";

const folder = createTempFolder();
const content = Buffer.from("content");
let number = 0;

async function read(bytes: Uint8Array): Promise<ContainerReading> {
  number += 1;
  const path = folder.path(`${number}.zip`);
  await writeFile(path, bytes);
  const reading = await readContainer(path);
  await reading.close();
  for (const { code, data } of reading.problems) translateBoth(`problems.${code}`, data);
  return reading;
}

const codes = ({ problems }: ContainerReading) => problems.map(({ code, severity }) => `${severity} ${code}`);

describe("containers of other programs", () => {
  it.each(["sha256", "sha384", "sha512"] as const)("with %s digests verify", async (algorithm) => {
    const reading = await read(sampleContainer({ manifest: { algorithm } }));
    expect(reading.problems).toEqual([]);
    expect(reading.manifests[0]?.references.every((reference) => reference.matches)).toBe(true);
  });

  it("with names as they are in the manifest verify", async () => {
    expect((await read(sampleContainer({ manifest: { uri: (name) => name } }))).problems).toEqual([]);
  });

  it("with other names, prefixes, comments and extensions in the manifest verify", async () => {
    const editManifest = (text: string) =>
      text
        .replaceAll("ds:", "dsig:")
        .replace("xmlns:ds", "xmlns:dsig")
        .replace("<DataObjectReference", '<!-- a comment --><?pi ignored?>\n<DataObjectReference Rootfile="true"')
        .replace("</dsig:DigestValue>", "\n</dsig:DigestValue>")
        .replace("</ASiCManifest>", "<ASiCManifestExtensions><a>any</a></ASiCManifestExtensions></ASiCManifest>");
    const reading = await read(sampleContainer({ editManifest }));
    expect(reading.problems).toEqual([]);
  });

  it("with ZIP64 where none is needed verify", async () => {
    const parts = sampleParts().map((part) => {
      if (part.deflated) return part;
      const field = extraField(1, wide(part.content.length, part.content.length));
      const fields = { size: 0xffffffff, compressedSize: 0xffffffff, extra: field, versionNeeded: 45 };
      return part.name === "mimetype" ? part : { ...part, both: fields };
    });
    const max = { entries: 0xffff, entriesHere: 0xffff, directorySize: 0xffffffff, directoryOffset: 0xffffffff };
    const bytes = buildZip({ parts, beforeEnd: (place) => zip64End(place), end: max });
    expect((await read(bytes)).problems).toEqual([]);
  });

  it("with a ZIP64 field that repeats what the headers say verify", async () => {
    const parts = sampleParts().map((part) => {
      const field = extraField(1, wide(part.content.length, part.content.length));
      return part.deflated || part.name === "mimetype" ? part : { ...part, both: { extra: field } };
    });
    expect((await read(buildZip({ parts }))).problems).toEqual([]);
  });

  it("signed in a row, the second over the first, verify", async () => {
    const first = sampleParts();
    const text = manifestText([...sampleFiles, ...first.slice(-2)], "META-INF/signature-head.p7s", {
      algorithm: "sha512",
    });
    const second: ZipPart[] = [
      { name: "META-INF/ASiCManifest-head.xml", content: Buffer.from(text) },
      { name: "META-INF/signature-head.p7s", content },
    ];
    const reading = await read(buildZip({ parts: [...first, ...second] }));
    expect(reading.problems).toEqual([]);
    expect(reading.manifests.map(({ signatureName }) => signatureName)).toEqual([
      "META-INF/signature-head.p7s",
      "META-INF/signature001.p7s",
    ]);
    expect(reading.manifests.flatMap(({ references }) => references).every(({ matches }) => matches)).toBe(true);
  });

  it("name their time-stamps, archive manifests and evidence records, which are not evaluated", async () => {
    const stamped = manifestText(sampleFiles, "META-INF/timestamp001.tst").replace(
      "application/pkcs7-signature",
      "application/vnd.etsi.timestamp-token",
    );
    const more: ZipPart[] = [
      { name: "META-INF/ASiCManifest002.xml", content: Buffer.from(stamped) },
      { name: "META-INF/timestamp001.tst", content },
      { name: "META-INF/ASiCArchiveManifest001.xml", content },
      { name: "META-INF/evidencerecord001.ers", content },
    ];
    const reading = await read(buildZip({ parts: [...sampleParts(), ...more] }));
    expect(reading.recognised).toBe("ASiC-E");
    expect(reading.manifests.map(({ kind }) => kind)).toEqual(["signature", "timestamp"]);
    expect(codes(reading)).toEqual(
      expect.arrayContaining([
        "warning container.timestamp",
        "warning container.archiveManifest",
        "warning container.evidenceRecord",
        "warning container.notCovered",
      ]),
    );
    expect(codes(reading).filter((code) => code.startsWith("error"))).toEqual([]);
  });

  it.each([
    ["ASiC-S", "warning container.asicS", "application/vnd.etsi.asic-s+zip", "META-INF/signature.p7s"],
    ["ASiC-S", "warning container.asicS", "application/vnd.etsi.asic-s+zip", "META-INF/signatures.xml"],
    ["ASiC-E-XAdES", "warning container.xades", "application/vnd.etsi.asic-e+zip", "META-INF/signatures0.xml"],
  ])("in %s are recognised and named, not called broken", async (kind, code, mimetype, signature) => {
    const parts = [
      { name: "mimetype", content: Buffer.from(mimetype) },
      { name: "document.pdf", content },
      { name: signature, content },
    ];
    const reading = await read(buildZip({ parts }));
    expect(reading.recognised).toBe(kind);
    expect(codes(reading)).toEqual([code]);
  });

  it("with time-stamps or evidence records alone (EN 319 162-1, 4.4.4) are named, not called broken", async () => {
    const stamped = manifestText(sampleFiles, "META-INF/timestamp001.tst").replace(
      "application/pkcs7-signature",
      "application/vnd.etsi.timestamp-token",
    );
    const files = sampleParts().filter(({ name }) => !name.startsWith("META-INF/"));
    const manifest = { name: "META-INF/ASiCManifest001.xml", content: Buffer.from(stamped) };
    const token = { name: "META-INF/timestamp001.tst", content };
    const record = { name: "META-INF/evidencerecord001.ers", content };
    for (const more of [[manifest, token], [token], [record]]) {
      const found = codes(await read(buildZip({ parts: [...files, ...more] })));
      expect(found.filter((code) => code.startsWith("error"))).toEqual([]);
      expect(found.join(" ")).toMatch(/warning container\.(timestamp|evidenceRecord)/);
    }
  });

  it("that are no containers at all are told so", async () => {
    const reading = await read(buildZip({ parts: [{ name: "a.txt", content }] }));
    expect(reading.recognised).toBe("zip");
    expect(codes(reading)).toEqual(["error container.notSigned"]);
    expect((await read(Buffer.from("text"))).recognised).toBeNull();
  });
});
