import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyVerified } from "#backend/exchange/copy-verified.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

test("where the copy cannot be written the folder is named, not the temporary file that nobody knows", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "source");
  writeFileSync(path, "пакет");
  const sha256 = createHash("sha256").update("пакет").digest("hex");
  const drive = temporaryFolder();
  // Just short enough itself: with the temporary ending the name is too long for the file system.
  const target = join(drive, "x".repeat(252));
  const options = { signal: new AbortController().signal, onCopied: () => undefined, onReadBack: () => undefined };
  const copying = copyVerified({ path, size: Buffer.byteLength("пакет"), sha256 }, target, options);
  await expect(copying).rejects.toMatchObject({ code: "file.writeFailed", data: { path: drive } });
  expect(readdirSync(drive)).toEqual([]);
});
