import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { detectMediaType } from "#backend/annexes/index.ts";
import { findResources } from "#backend/resources.ts";
import { annexContents } from "#cli/demo/annexes/content.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-annexes-"));
  await makeAnnexes(join(folder, "annexes"), findResources().fonts);
});
afterAll(() => rmSync(folder, { recursive: true }));

const types: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".jpg": "image/jpeg",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
};

it.each(Object.keys(annexContents))("%s is the kind of file that its name says", async (name) => {
  expect(await detectMediaType(join(folder, "annexes", name))).toBe(types[extname(name)]);
});
