import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { arrive } from "#backend/intake/arrive.ts";
import { threadOfExaminers } from "#backend/verification/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

/** A package as a drive brings it, and an examination that ends as told. */
async function arriving(content: string, outcome: KalqanError) {
  const folder = temporaryFolder();
  const { database, layout, close } = await openDataFolder(join(folder, "data"), {
    holder: "cli",
    now: () => new Date(),
  });
  onTestFinished(close);
  const file = join(folder, "есеп.asice");
  writeFileSync(file, content);
  const { signal } = new AbortController();
  const examine = () => Promise.reject(outcome);
  const comparePictures = async () => [];
  const arrival = arrive({ database, temporary: layout.temporary, examine, comparePictures, signal }, file);
  return { arrival, left: () => readdirSync(layout.temporary) };
}

test("a file that breaks the thread which examines it is told by itself, and its copy is gone", async () => {
  const died = new KalqanError("internal.unexpected", { method: threadOfExaminers, path: "" });
  const { arrival, left } = await arriving("PK", died);
  await expect(arrival).resolves.toMatchObject({ kind: "unreadable", error: { code: "internal.unexpected" } });
  expect(left()).toEqual([]);
});

test("a fault of the program's own is raised: it would befall every file", async () => {
  const { arrival, left } = await arriving("PK", new KalqanError("internal.unexpected", { method: "other", path: "" }));
  await expect(arrival).rejects.toMatchObject({ code: "internal.unexpected" });
  expect(left()).toEqual([]);
});

test("nothing under a package's name is no package", async () => {
  const { arrival, left } = await arriving("", new KalqanError("internal.cancelled"));
  await expect(arrival).resolves.toMatchObject({ kind: "notPackage", code: "intake.emptyFile" });
  expect(left()).toEqual([]);
});
