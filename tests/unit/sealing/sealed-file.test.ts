import { randomBytes } from "node:crypto";
import { open, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chunkBytes,
  headerBytes,
  openChunk,
  plainSize,
  SealBroken,
  sealedChunkBytes,
} from "#backend/sealing/format.ts";
import { SealedReader } from "#backend/sealing/sealed-reader.ts";
import { SealedWriter } from "#backend/sealing/sealed-writer.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const key = new Uint8Array(32).fill(1);
const name = "ab".repeat(32);

async function seal(content: Uint8Array, path = join(temporaryFolder(), "file")): Promise<string> {
  const handle = await open(path, "wx+");
  const writer = await SealedWriter.begin(handle, key, name);
  await writer.write(content, 0);
  await writer.finish();
  await handle.close();
  return path;
}

async function unseal(path: string, by = key, as: string | null = name): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const reader = await SealedReader.open(handle, by, as);
    const bytes = Buffer.alloc(reader.size);
    await reader.read(bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    await handle.close();
  }
}

test("whatever its size, a file comes back, at any place, and tells its size from the disk alone", async () => {
  for (const size of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 200_000]) {
    const content = randomBytes(size);
    const path = await seal(content);
    expect(plainSize((await stat(path)).size)).toBe(size);
    expect((await unseal(path)).equals(content)).toBe(true);
    const handle = await open(path, "r");
    const reader = await SealedReader.open(handle, key, name);
    for (const [at, length] of [
      [0, 10],
      [chunkBytes - 5, 10],
      [size - 3, 10],
      [size, 10],
      [7, size],
    ] as const) {
      if (at < 0) continue;
      const into = Buffer.alloc(length + 4);
      const { bytesRead } = await reader.read(into, 4, length, at);
      expect(into.subarray(4, 4 + bytesRead).equals(content.subarray(at, at + length))).toBe(true);
      expect(bytesRead).toBe(Math.max(0, Math.min(length, size - at)));
    }
    await reader.close();
  }
});

test("writing anywhere gives what a plain file would hold", async () => {
  const pieces = fc.array(
    fc.record({
      at: fc.nat(3 * chunkBytes),
      length: fc.integer({ min: 1, max: 3 * chunkBytes + 10 }),
      byte: fc.nat(255),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (written) => {
      const path = join(temporaryFolder(), "file");
      const handle = await open(path, "wx+");
      const writer = await SealedWriter.begin(handle, key, null);
      const size = Math.max(...written.map(({ at, length }) => at + length));
      const plain = Buffer.alloc(size);
      for (const { at, length, byte } of written) {
        plain.fill(byte, at, at + length);
        await writer.write(Buffer.alloc(length, byte), at);
      }
      await writer.finish(size);
      await handle.close();
      expect((await unseal(path, key, null)).equals(plain)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("a flipped bit anywhere, a cut, a chunk moved or left out, another key or another name: each is found", async () => {
  const content = randomBytes(3 * chunkBytes - 100);
  const path = await seal(content);
  const sealed = await readFile(path);
  const chunk = (index: number) =>
    sealed.subarray(headerBytes + index * sealedChunkBytes, headerBytes + (index + 1) * sealedChunkBytes);
  const header = sealed.subarray(0, headerBytes);
  const flipped = (at: number) => {
    const bytes = Buffer.from(sealed);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const altered: Record<string, Buffer> = {
    magic: flipped(0),
    salt: flipped(20),
    nameTag: flipped(60),
    nonce: flipped(headerBytes),
    content: flipped(headerBytes + 5_000),
    tag: flipped(sealed.length - 1),
    cut: sealed.subarray(0, sealed.length - 1),
    lastChunkLost: Buffer.concat([header, chunk(0), chunk(1)]),
    chunksSwapped: Buffer.concat([header, chunk(1), chunk(0), chunk(2)]),
    chunkTwice: Buffer.concat([header, chunk(0), chunk(0), chunk(2)]),
    longer: Buffer.concat([sealed, chunk(2)]),
    headerAlone: header,
    nothing: Buffer.alloc(0),
  };
  for (const [what, bytes] of Object.entries(altered)) {
    const copy = join(temporaryFolder(), "file");
    await writeFile(copy, bytes);
    await expect(unseal(copy), what).rejects.toBeInstanceOf(SealBroken);
  }
  await expect(unseal(path, new Uint8Array(32).fill(2))).rejects.toBeInstanceOf(SealBroken);
  await expect(unseal(path, key, "cd".repeat(32))).rejects.toBeInstanceOf(SealBroken);
  expect((await unseal(path)).equals(content)).toBe(true);
});

test("an empty file that was cut from a longer one is found", async () => {
  const sealed = await readFile(await seal(Buffer.alloc(0)));
  const longer = await readFile(await seal(randomBytes(10)));
  const copy = join(temporaryFolder(), "file");
  await writeFile(copy, Buffer.concat([longer.subarray(0, headerBytes), sealed.subarray(headerBytes)]));
  const handle = await open(copy, "r");
  const reader = await SealedReader.open(handle, key, name);
  await expect(reader.read(Buffer.alloc(1), 0, 1, 0)).rejects.toBeInstanceOf(SealBroken);
  await reader.close();
});

test("a chunk made by another implementation of AES-256-GCM is opened (known answer)", () => {
  // Made by Python's cryptography: AESGCM(key).encrypt(nonce, data, index as 8 bytes + last as 1).
  const known = {
    key: Buffer.alloc(32, 3),
    sealed: Buffer.from("04040404040404040404040491a6c0647d29a435fd8cd1ea30e1f2317038a162a40a", "hex"),
  };
  const plain = openChunk({ content: known.key, name: Buffer.alloc(32) }, known.sealed, 5, true);
  expect(plain.toString("utf8")).toBe("сөз");
});
