import { createHash, randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { paysToDigestBeside, startDigestThread } from "#backend/container/digest-thread.ts";
import { createContainer, readContainer } from "#backend/container/index.ts";
import { createTempFolder } from "#tests/support/container/temp-folder.ts";

const folder = createTempFolder();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Several chunks of the reader and a rest; one that is packed, one that is smaller than a chunk. */
const files = [
  { name: "attachments/12/01.zip", bytes: randomBytes(20_000_003) },
  { name: "attachments/12/02.zip", bytes: randomBytes(13_000_001) },
  { name: "attachments/12/03.zip", bytes: randomBytes(1_000) },
  { name: "attachments/12/04.txt", bytes: Buffer.from("Бұйрық ".repeat(10) + randomBytes(40_000).toString("hex")) },
];
let path = "";

beforeAll(async () => {
  path = folder.path("large.zip");
  const writer = await createContainer(path, { modified: new Date("2018-07-05T04:00:00Z") });
  for (const { name, bytes } of files) {
    const mediaType = name.endsWith("txt") ? "text/plain" : "application/zip";
    await writer.addFile({ name, mediaType, source: { bytes } });
  }
  await writer.finish();
});

describe("a container so large that its digests are taken on a second thread", () => {
  it("has the digests that each of its files has, and the whole", async () => {
    expect(paysToDigestBeside(files.reduce((sum, { bytes }) => sum + bytes.length, 0))).toBe(true);
    const reading = await readContainer(path, { wholeDigest: true });
    const found = new Map(reading.entries.map((entry) => [entry.name, entry.sha256]));
    for (const { name, bytes } of files) expect(found.get(name), name).toBe(sha256(bytes));
    expect(reading.sha256).toBe(sha256(await readFile(path)));
    await reading.close();
  });

  it("does not hide a changed byte", async () => {
    const whole = await readFile(path);
    const [first] = files;
    const at = whole.indexOf(first?.bytes.subarray(0, 64) ?? "") + 15_000_000;
    const handle = await open(path, "r+");
    await handle.write(Buffer.from([(whole[at] ?? 0) ^ 1]), 0, 1, at);
    const reading = await readContainer(path);
    const entry = reading.entries.find(({ name }) => name === first?.name);
    expect(entry?.sha256).not.toBe(sha256(first?.bytes ?? Buffer.alloc(0)));
    expect(reading.problems.map(({ code }) => code)).toContain("container.crcMismatch");
    await reading.close();
    await handle.write(whole, at, 1, at);
    await handle.close();
  });

  it("can be cancelled in the middle", async () => {
    const stop = new AbortController();
    const reading = readContainer(path, { signal: stop.signal, onBytes: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ code: "internal.cancelled" });
  });
});

describe("the thread", () => {
  it("takes several digests of one run of bytes, and begins anew with the next", async () => {
    const thread = startDigestThread();
    const bytes = Buffer.from(new SharedArrayBuffer(5));
    bytes.set([1, 2, 3, 4, 5]);
    for (let round = 0; round < 2; round += 1) {
      const hashing = thread.begin(new Set(["sha512"]));
      await hashing.update(bytes.subarray(0, 2));
      await hashing.update(bytes.subarray(2));
      const digests = await hashing.digest();
      expect(digests.get("sha256")?.toString("hex")).toBe(sha256(bytes));
      expect(digests.get("sha512")).toEqual(createHash("sha512").update(bytes).digest());
    }
    await thread.close();
  });

  it("refuses once it has ended; nobody waits for ever", async () => {
    const thread = startDigestThread();
    const hashing = thread.begin(new Set());
    await thread.close();
    await expect(hashing.update(Buffer.alloc(1))).rejects.toMatchObject({ code: "internal.unexpected" });
  });
});
