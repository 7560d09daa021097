import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { annexTypes, detectMediaType, isOdd } from "#backend/annexes/index.ts";
import { allowedFiles, pdf, refusedFiles } from "#tests/support/data/annex-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

function saved(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), "content");
  writeFileSync(path, bytes);
  return path;
}

test.each(allowedFiles)("%s is told by its content as %s, and its name fits", async (name, mediaType, bytes) => {
  expect(await detectMediaType(saved(bytes))).toBe(mediaType);
  expect(isOdd(name, mediaType)).toBe(false);
});

test("the tests know every allowed kind", () => {
  expect(new Set(allowedFiles.map(([, mediaType]) => mediaType))).toEqual(
    new Set(annexTypes.map((type) => type.mediaType)),
  );
});

test.each(refusedFiles)("%s is not allowed, whatever its name says", async (_, bytes) => {
  expect(await detectMediaType(saved(bytes))).toBeNull();
});

test("a name whose ending is another kind's, or none, is odd", () => {
  expect(isOdd("бұйрық.pdf.docx", "application/pdf")).toBe(true);
  expect(isOdd("бұйрық", "application/pdf")).toBe(true);
  expect(isOdd("бұйрық.PDF", "application/pdf")).toBe(false);
});

test("no bytes at all, however they begin, break the telling", async () => {
  const beginnings = fc.constantFrom("PK\x03\x04", "PK\x05\x06", "%PDF-", "\x30\x82", "MII", "");
  await fc.assert(
    fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 300 }), async (beginning, rest) => {
      const told = await detectMediaType(saved(Buffer.concat([Buffer.from(beginning, "latin1"), rest])));
      expect([null, ...annexTypes.map((type) => type.mediaType)]).toContain(told);
    }),
    { numRuns: 150 },
  );
});

test("a ZIP with bytes changed in its directory is told as something allowed or as nothing, never with a fault", async () => {
  const zip = allowedFiles.find(([name]) => name === "есеп.docx")?.[2] ?? pdf();
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, value) => {
      const changed = Buffer.from(zip);
      changed[at] = value;
      await expect(detectMediaType(saved(changed))).resolves.toSatisfy(
        (told) => told === null || typeof told === "string",
      );
    }),
    { numRuns: 150 },
  );
});
