import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createContainer, digestFile, readContainer, readJsonEntry } from "#backend/container/index.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { readingLimits } from "#shared/package/limits.ts";
import { sampleContainer, sampleFiles, sampleParts } from "#tests/support/container/sample-container.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";
import { buildZip } from "#tests/support/container/zip-builder.ts";

const folder = createTempFolder();
const annex = "attachments/12/01 Бұйрық № 66.txt";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const path = folder.path(name);
  await writeFile(path, bytes);
  return path;
}

describe("content of a container that was read", () => {
  it("is the content whose digest was taken, in memory or copied to a new file", async () => {
    const path = await write("content.asice", sampleContainer());
    const reading = await readContainer(path, { keep: (name) => name === "report.json" });
    const content = sampleFiles.find(({ name }) => name === annex)?.content ?? Buffer.alloc(0);
    expect(Buffer.from(await reading.read(annex, 1_000))).toEqual(content);
    expect(Buffer.from(await reading.read("report.json", 1_000)).toString()).toContain("kz.kalqan.report/1");
    await reading.copyTo(annex, folder.path("copy.txt"));
    expect(await readFile(folder.path("copy.txt"))).toEqual(content);
    await reading.close();
  });

  it("is not given where it is not there, too large, or has changed since", async () => {
    const path = await write("changed.asice", sampleContainer());
    const reading = await readContainer(path);
    await expect(reading.read("other", 1_000)).rejects.toMatchObject({ code: "container.entryMissing" });
    await expect(reading.read(annex, 10)).rejects.toMatchObject({ code: "container.entryTooLarge" });
    const handle = await open(path, "r+");
    const { content } = sampleFiles[1] ?? { content: Buffer.alloc(0) };
    await handle.write(Buffer.from("!"), 0, 1, (await readFile(path)).indexOf(content));
    await handle.close();
    await expect(reading.read("report.kk.pdf", 1_000)).rejects.toMatchObject({ code: "file.changed" });
    await expect(reading.copyTo("report.kk.pdf", folder.path("not-made.pdf"))).rejects.toMatchObject({
      code: "file.changed",
    });
    expect(existsSync(folder.path("not-made.pdf"))).toBe(false);
    await reading.close();
  });

  it("is never copied over a file", async () => {
    const reading = await readContainer(await write("over.asice", sampleContainer()));
    const target = await write("kept.txt", Buffer.from("kept"));
    await expect(reading.copyTo(annex, target)).rejects.toMatchObject({ code: "file.exists" });
    expect(await readFile(target, "utf8")).toBe("kept");
    await reading.close();
  });

  it("is not read at all where the archive is refused; its names are told, fit to be shown", async () => {
    const parts = [...sampleParts(), { name: "\u001b[2J\u202eevil", content: Buffer.from("x") }];
    const reading = await readContainer(await write("refused.asice", buildZip({ parts })), { wholeDigest: true });
    expect(reading.entries).toEqual([]);
    expect(reading.manifests).toEqual([]);
    expect(reading.unread.map(({ name }) => name)).toContain("\\u{1b}[2J\\u{202e}evil");
    expect(reading.sha256).toBe(sha256(buildZip({ parts })));
    await expect(reading.read("report.json", 1_000)).rejects.toMatchObject({ code: "container.entryMissing" });
    await reading.close();
  });

  it("that is damaged is named, and the rest is there", async () => {
    const parts = sampleParts().map((part) =>
      part.name === annex ? { ...part, packed: Buffer.alloc(40, 0xff) } : part,
    );
    const bytes = buildZip({ parts });
    const reading = await readContainer(await write("damaged.asice", bytes), { wholeDigest: true });
    expect(reading.unread).toEqual([{ name: annex, size: 650 }]);
    expect(reading.entries.map(({ name }) => name)).not.toContain(annex);
    expect(reading.manifests[0]?.references.map(({ name, matches }) => [name, matches])).toEqual([
      ["report.json", true],
      ["report.kk.pdf", true],
      [annex, false],
    ]);
    expect(reading.sha256).toBe(sha256(bytes));
    await reading.close();
  });
});

describe("reading a container", () => {
  it("takes every byte of content once, and tells so", async () => {
    const path = folder.path("progress.asice");
    const writer = await createContainer(path, { modified: new Date(0) });
    const file = await writer.addFile({
      name: "a.bin",
      mediaType: "image/png",
      source: { bytes: randomBytes(3_000_000) },
    });
    await writer.addManifest(1, [file]);
    await writer.addSignature(1, Buffer.from("signature"));
    const { size } = await writer.finish();
    let taken = 0;
    const reading = await readContainer(path, {
      onBytes: (bytes) => {
        taken += bytes;
      },
    });
    await reading.close();
    expect(taken).toBeGreaterThan(3_000_000);
    expect(taken).toBeLessThan(size);
  });

  it("stops when cancelled", async () => {
    const path = await write("cancelled.asice", sampleContainer());
    await expect(readContainer(path, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "internal.cancelled",
    });
  });

  it("fails only where the file itself cannot be read", async () => {
    await expect(readContainer(folder.path("missing.asice"))).rejects.toMatchObject({ code: "file.notFound" });
    await expect(readContainer(folder.path("."))).rejects.toMatchObject({ code: "file.unreadable" });
    await expect(digestFile(folder.path("missing.asice"))).rejects.toMatchObject({ code: "file.notFound" });
  });

  it("tells the digest of a whole file as any tool would", async () => {
    const bytes = randomBytes(2_500_000);
    expect(await digestFile(await write("any.bin", bytes))).toEqual({ size: bytes.length, sha256: sha256(bytes) });
  });

  it("tells no more than 200 problems one by one", async () => {
    const more = Array.from({ length: 500 }, (_, index) => ({ name: `extra/${index}`, content: Buffer.alloc(0) }));
    const reading = await readContainer(await write("many.asice", buildZip({ parts: [...sampleParts(), ...more] })), {
      ownership: "ours",
    });
    await reading.close();
    expect(reading.problems).toHaveLength(201);
    expect(reading.problems.at(-1)).toMatchObject({ code: "container.more", severity: "error", data: { rest: 300 } });
    for (const { code, data } of reading.problems) translateBoth(`problems.${code}`, data);
    expect(reading.uncovered).toHaveLength(500);
  });

  it("knows ours by their type or file name and by what they carry", async () => {
    const bytes = sampleContainer();
    const ours = async (name: string, options = {}) => {
      const reading = await readContainer(await write(name, bytes), options);
      await reading.close();
      return reading.ours;
    };
    expect(await ours("plain.zip", { ownDocuments: ["report.json"] })).toBe(true);
    expect(await ours("plain.asice", { ownDocuments: ["receipt.json"] })).toBe(false);
    expect(await ours("plain.asice")).toBe(false);
    expect(await ours("offered.zip", { ownership: "ours" })).toBe(true);
    const untyped = buildZip({ parts: sampleParts().slice(1) });
    const byName = await readContainer(await write("untyped.ASICE", untyped), { ownDocuments: ["report.json"] });
    await byName.close();
    expect(byName.ours).toBe(true);
  });
});

describe("a JSON document in a container", () => {
  it("is read strictly, and refused by its size before it is read", async () => {
    const reading = await readContainer(await write("json.asice", sampleContainer()));
    expect(await readJsonEntry(reading, "report.json", readingLimits)).toMatchObject({ ok: true });
    const refused = await readJsonEntry(reading, "report.json", { ...readingLimits, jsonBytes: 10 });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "container.jsonTooLarge", severity: "error" }] });
    await reading.close();
  });
});
