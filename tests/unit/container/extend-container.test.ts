import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createContainer, extendContainer, readContainer } from "#backend/container/index.ts";
import { sampleContainer, sampleParts } from "#tests/support/container/sample-container.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { buildZip, descriptor } from "#tests/support/container/zip-builder.ts";

const folder = createTempFolder();
const modified = new Date("2018-07-10T04:00:00Z");

describe("a second signature", () => {
  it("is put after the first, which stays as it is to the byte, and covers it", async () => {
    const [source, target] = [folder.path("preparer.asice"), folder.path("head.asice")];
    const first = await createContainer(source, { modified });
    const report = await first.addFile({
      name: "report.json",
      mediaType: "application/json",
      source: { bytes: Buffer.from(JSON.stringify({ text: "есеп ".repeat(1_000) })) },
    });
    const manifest = await first.addManifest(1, [report]);
    await first.addSignature(1, Buffer.from("preparer"));
    await first.finish();

    const second = await extendContainer(source, target, { modified: new Date("2018-07-11T04:00:00Z") });
    expect(second.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["report.json", "application/json"],
      ["META-INF/ASiCManifest001.xml", "text/xml"],
      ["META-INF/signature001.p7s", "application/pkcs7-signature"],
    ]);
    await second.addManifest(2, second.files);
    await second.addSignature(2, Buffer.from("head"));
    await second.finish();

    const before = await readFile(source);
    const copied = before.subarray(0, before.readUInt32LE(before.length - 22 + 16));
    expect((await readFile(target)).subarray(0, copied.length)).toEqual(copied);
    const reading = await readContainer(target, { ownership: "ours" });
    expect(reading.problems).toEqual([]);
    expect(reading.manifests.map(({ signature }) => Buffer.from(signature ?? []).toString())).toEqual([
      "preparer",
      "head",
    ]);
    expect(reading.manifests[0]?.bytes).toEqual(manifest.bytes);
    expect(reading.manifests[1]?.references.map(({ name }) => name)).toEqual(second.files.map(({ name }) => name));
    await reading.close();
  });

  it("also after records of another program, data descriptors and all", async () => {
    const source = folder.path("descriptors.asice");
    const parts = sampleParts().map((part) => {
      if (!part.deflated) return part;
      const plain = buildZip({ parts: [part] });
      const fields = {
        crc32: plain.readUInt32LE(14),
        compressedSize: plain.readUInt32LE(18),
        size: plain.readUInt32LE(22),
      };
      const flags = plain.readUInt16LE(6) | 8;
      return { ...part, both: { flags }, local: { crc32: 0, compressedSize: 0, size: 0 }, after: descriptor(fields) };
    });
    await writeFile(source, buildZip({ parts }));
    const writer = await extendContainer(source, folder.path("extended.asice"), { modified });
    await writer.addManifest(2, writer.files);
    await writer.addSignature(2, Buffer.from("head"));
    const { sha256 } = await writer.finish();
    const reading = await readContainer(folder.path("extended.asice"), { ownership: "ours", wholeDigest: true });
    expect(reading.problems).toEqual([]);
    expect(reading.sha256).toBe(sha256);
    await reading.close();
  });

  it("is not put on a package that the reader refuses, and nothing stays behind", async () => {
    const [source, target] = [folder.path("damaged.asice"), folder.path("not-made.asice")];
    await writeFile(
      source,
      sampleContainer({ editManifest: (text) => text.replace(/<ds:DigestValue>./u, "<ds:DigestValue>/") }),
    );
    await expect(extendContainer(source, target, { modified })).rejects.toMatchObject({
      code: "container.damaged",
      data: { problem: "container.digestMismatch" },
    });
    expect(existsSync(target)).toBe(false);
  });

  it("cannot take the name of what is there already", async () => {
    const source = folder.path("named.asice");
    await writeFile(source, sampleContainer());
    const writer = await extendContainer(source, folder.path("named-2.asice"), { modified });
    await expect(writer.addManifest(1, writer.files)).rejects.toMatchObject({ code: "container.duplicateName" });
    await writer.abort();
  });
});
