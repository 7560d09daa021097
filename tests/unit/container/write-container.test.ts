import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import {
  type ContainerWriter,
  createContainer,
  type FileDigest,
  readContainer,
  type WriterOptions,
} from "#backend/container/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import { describeError } from "#shared/language/translator.ts";
import { writingLimits } from "#shared/package/limits.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";

const folder = createTempFolder();
const modified = new Date("2018-07-09T10:00:00Z");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bytesFile = (name: string, text: string | Uint8Array, mediaType = "text/plain") => ({
  name,
  mediaType,
  source: { bytes: typeof text === "string" ? Buffer.from(text) : text },
});

async function sign(writer: ContainerWriter, number: number, files: readonly FileDigest[]): Promise<FileDigest[]> {
  const { bytes: _, ...manifest } = await writer.addManifest(number, files);
  return [manifest, await writer.addSignature(number, Buffer.from(`signature ${number}`))];
}

/** Bytes that do not compress, from a file larger than a chunk. */
async function writeLargeFile(name: string, size: number): Promise<{ path: string; bytes: Buffer }> {
  const bytes = randomBytes(size);
  const path = folder.path(name);
  await writeFile(path, bytes);
  return { path, bytes };
}

describe("a container that the writer made", () => {
  it("is read back without a word, each file as it was given, by path, bytes and stream", async () => {
    const path = folder.path("whole.asice");
    const large = await writeLargeFile("large.bin", 2_500_000);
    const text = Buffer.from(randomBytes(1_500_000).toString("hex"));
    let streamed = 0;
    const writer = await createContainer(path, { modified });
    const taken: number[] = [];
    const files = [
      await writer.addFile(bytesFile("report.json", "{}", "application/json")),
      await writer.addFile(
        { name: "attachments/12/01 Бұйрық № 66.bin", mediaType: "application/pdf", source: { path: large.path } },
        { onBytes: (bytes) => taken.push(bytes) },
      ),
      await writer.addFile(bytesFile("attachments/12/02 үлкен.txt", text)),
      await writer.addFile({
        name: "attachments/12/03 ағын.txt",
        mediaType: "text/plain",
        source: {
          async *stream() {
            streamed += 1;
            for (let at = 0; at < text.length; at += 77_777) yield text.subarray(at, at + 77_777);
          },
        },
      }),
      await writer.addFile(bytesFile("attachments/12/04 empty.txt", "")),
    ];
    await sign(writer, 1, files);
    const finished = await writer.finish();
    expect(taken.reduce((sum, bytes) => sum + bytes, 0)).toBe(large.bytes.length);
    expect(finished).toEqual({ size: (await readFile(path)).length, sha256: sha256(await readFile(path)) });

    const reading = await readContainer(path, { ownership: "ours", wholeDigest: true });
    expect(reading.problems).toEqual([]);
    expect(reading.sha256).toBe(finished.sha256);
    expect(reading.entries.slice(1, 6)).toEqual(files.map(({ name, size, sha256 }) => ({ name, size, sha256 })));
    expect(files[1]?.sha256).toBe(sha256(large.bytes));
    expect(files[3]?.sha256).toBe(sha256(text));
    expect(
      reading.manifests[0]?.references.map(({ name, mediaType, matches }) => ({ name, mediaType, matches })),
    ).toEqual(files.map(({ name, mediaType }) => ({ name, mediaType, matches: true })));
    await reading.close();
    // What deflates is deflated, what does not is stored; and each source is read once.
    expect(finished.size).toBeGreaterThan(large.bytes.length + text.length);
    expect(finished.size).toBeLessThan(large.bytes.length + text.length * 1.3);
    expect(streamed).toBe(1);
  });

  it("begins with the mimetype at its fixed place", async () => {
    const path = folder.path("mimetype.asice");
    const writer = await createContainer(path, { modified });
    await writer.finish();
    const bytes = await readFile(path);
    expect(bytes.subarray(30, 38 + 31).toString()).toBe("mimetypeapplication/vnd.etsi.asic-e+zip");
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
  });

  it("is the same byte for byte when made again from the same", async () => {
    const digests = await Promise.all(
      ["one.asice", "two.asice"].map(async (name) => {
        const writer = await createContainer(folder.path(name), { modified });
        await sign(writer, 1, [await writer.addFile(bytesFile("report.json", "[1, 2, 3] ".repeat(200_000)))]);
        return (await writer.finish()).sha256;
      }),
    );
    expect(digests[0]).toBe(digests[1]);
  });

  it.each([
    ["small", 500_000],
    ["large", 5_000_000],
  ])("stores what would deflate beyond 100:1, lest the reader take it for a bomb (%s)", async (title, size) => {
    const path = folder.path(`zeros-${title}.asice`);
    const zeros = Buffer.alloc(size);
    // Nothing at the start tells that the rest is empty.
    randomBytes(2_000).copy(zeros);
    const writer = await createContainer(path, { modified });
    const file = await writer.addFile(bytesFile("zeros.csv", zeros, "text/csv"));
    await sign(writer, 1, [file]);
    const { size: packed } = await writer.finish();
    expect(file.sha256).toBe(sha256(zeros));
    expect(packed).toBeGreaterThan(size);
    const reading = await readContainer(path, { ownership: "ours" });
    expect(reading.problems).toEqual([]);
    await reading.close();
  });

  it("can spare the digest of the whole", async () => {
    const writer = await createContainer(folder.path("spared.asice"), { modified });
    const finished = await writer.finish({ digest: false });
    expect(finished.sha256).toBeNull();
    expect(finished.size).toBe((await readFile(folder.path("spared.asice"))).length);
  });

  it("keeps its manifest below the reader's limit with as many annexes as are allowed", async () => {
    const path = folder.path("many.asice");
    const writer = await createContainer(path, { modified });
    const files: FileDigest[] = [];
    for (let index = 1; index <= writingLimits.annexes; index += 1) {
      files.push(
        await writer.addFile(
          bytesFile(`attachments/12/${index} Бұйрықтың көшірмесі.pdf`, `${index}`, "application/pdf"),
        ),
      );
    }
    await expect(writer.addManifest(1, files)).resolves.toMatchObject({ name: "META-INF/ASiCManifest001.xml" });
    await writer.addSignature(1, Buffer.from("signature"));
    await writer.finish();
    const reading = await readContainer(path, { ownership: "ours" });
    expect(reading.problems).toEqual([]);
    await reading.close();
  });
});

describe("the writer refuses", () => {
  async function writing<T>(
    work: (writer: ContainerWriter) => Promise<T>,
    limits: WriterOptions["limits"] = writingLimits,
  ): Promise<T> {
    const path = folder.path(`refused-${Math.random()}.asice`);
    const writer = await createContainer(path, { modified, ...(limits && { limits }) });
    try {
      return await work(writer);
    } finally {
      await writer.abort();
      expect(existsSync(path)).toBe(false);
    }
  }
  /** The error of this code, with all that its sentences need. */
  const refusal = (code: string) =>
    expect.toSatisfy((error: unknown) => isKalqanError(error) && error.code === code && describeError(error).kk !== "");

  it.each(["../a", "/a", "a\\b", "a//b", "NUL", "a\u202eb", "folder/", "100%25", "\ud800"])(
    "the name %j, which its reader would not take or take for another",
    async (name) => {
      await expect(writing((writer) => writer.addFile(bytesFile(name, "")))).rejects.toEqual(
        refusal("container.unsafeName"),
      );
    },
  );

  it.each([
    ["a.txt", "A.txt"],
    ["a", "a/b"],
    ["a/b", "A"],
    ["x", "mimetype"],
  ])("the names %j and %j together", async (one, other) => {
    const both = async (writer: ContainerWriter) => {
      await writer.addFile(bytesFile(one, ""));
      await writer.addFile(bytesFile(other, ""));
    };
    await expect(writing(both)).rejects.toEqual(refusal("container.duplicateName"));
  });

  it("more annexes, larger annexes and more in all than a reader would take", async () => {
    const limits = {
      ...writingLimits,
      annexes: 1,
      annexBytes: 1_000,
      unpackedBytes: 5_000,
    } as unknown as typeof writingLimits;
    const annex = (name: string, size: number) => bytesFile(`attachments/1/${name}`, Buffer.alloc(size, "a"));
    const twoAnnexes = async (writer: ContainerWriter) => {
      await writer.addFile(annex("a", 1));
      await writer.addFile(annex("b", 1));
    };
    await expect(writing(twoAnnexes, limits)).rejects.toEqual(refusal("container.tooManyFiles"));
    await expect(writing((writer) => writer.addFile(annex("a", 1_001)), limits)).rejects.toEqual(
      refusal("container.fileTooLarge"),
    );
    await expect(writing((writer) => writer.addFile(bytesFile("b", Buffer.alloc(5_001))), limits)).rejects.toEqual(
      refusal("container.tooLarge"),
    );
  });

  it("a file that is not what was expected, not there, or a folder", async () => {
    const path = folder.path("expected.txt");
    await writeFile(path, "other");
    const file = {
      name: "a.txt",
      mediaType: "text/plain",
      source: { path },
      expect: { size: 5, sha256: sha256(Buffer.from("else!")) },
    };
    await expect(writing((writer) => writer.addFile(file))).rejects.toEqual(refusal("file.changed"));
    const missing = { ...file, source: { path: folder.path("missing.txt") } };
    await expect(writing((writer) => writer.addFile(missing))).rejects.toEqual(refusal("file.notFound"));
    const directory = { ...file, source: { path: folder.path(".") } };
    await expect(writing((writer) => writer.addFile(directory))).rejects.toEqual(refusal("file.unreadable"));
  });

  it("to go on when cancelled, and leaves nothing behind", async () => {
    const { path } = await writeLargeFile("cancelled.bin", 3_000_000);
    const controller = new AbortController();
    const add = (writer: ContainerWriter) =>
      writer.addFile(
        { name: "a.bin", mediaType: "application/pdf", source: { path } },
        { signal: controller.signal, onBytes: () => controller.abort() },
      );
    await expect(writing(add)).rejects.toEqual(refusal("internal.cancelled"));
  });

  it("a source that fails, with the source's own error", async () => {
    const stream = () =>
      (async function* () {
        yield Buffer.alloc(2_000_000, "text ");
        throw new Error("the drive was pulled");
      })();
    const add = (writer: ContainerWriter) =>
      writer.addFile({ name: "a.txt", mediaType: "text/plain", source: { stream } });
    await expect(writing(add)).rejects.toThrow("the drive was pulled");
  });

  it("a manifest that its reader would not take", async () => {
    const listed = { name: "a".repeat(1_000_000), size: 0, sha256: sha256(Buffer.alloc(0)), mediaType: "text/plain" };
    await expect(writing((writer) => writer.addManifest(1, [listed]))).rejects.toEqual(
      refusal("container.manifestTooLarge"),
    );
  });

  it("to write over a file, or into a folder that is not there", async () => {
    const path = folder.path("there.asice");
    await writeFile(path, "kept");
    await expect(createContainer(path, { modified })).rejects.toEqual(refusal("file.exists"));
    expect(await readFile(path, "utf8")).toBe("kept");
    await expect(createContainer(folder.path("no", "folder.asice"), { modified })).rejects.toEqual(
      refusal("file.folderMissing"),
    );
  });

  it("to remove a container that is finished", async () => {
    const path = folder.path("finished.asice");
    const writer = await createContainer(path, { modified });
    await writer.finish();
    await writer.abort();
    expect(existsSync(path)).toBe(true);
  });
});
