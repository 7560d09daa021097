import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, officeDay, openOffice } from "#tests/support/exchange/office.ts";

const ofReport = { body: "BGM", halfYear: "2018-H1" } as const;
const words = "Директор, үшінші бағдарламаның бұйрығын тексеріңіз";

async function openAt(dataDir: string) {
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => officeDay });
  onTestFinished(() => backend.close());
  return backend.api;
}

test("a comment tells who wrote it, of what and when; it is dealt with, and open again", async () => {
  const office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
  const { api } = office.backend;
  const { preparer } = await api.settings.get({});
  await api.settings.set({ preparer: { ...preparer, name: "Орындаушы А." } });
  const about = { ...ofReport, measure: 37, field: "evidence", text: `  ${words}\r\n` } as const;
  const comment = await api.comments.add(about);
  expect(comment).toMatchObject({ measure: 37, field: "evidence", text: words, authorName: "Орындаушы А." });
  expect(comment.author).not.toBe("");
  expect(comment.resolvedAt).toBeNull();

  const resolved = await api.comments.resolve({ commentId: comment.id, resolved: true });
  expect(resolved.resolvedBy).toBe(comment.author);
  await api.comments.resolve({ commentId: comment.id, resolved: true });
  await api.comments.resolve({ commentId: comment.id, resolved: false });
  expect(await api.comments.list(ofReport)).toEqual([comment]);
  expect(await api.comments.list({ ...ofReport, halfYear: "2018-H2" })).toEqual([]);
  // Told in the journal, without their words.
  const { entries } = await api.journal.list({ before: null, limit: 3 });
  expect(entries.map(({ action }) => action)).toEqual(["comment.reopened", "comment.resolved", "comment.added"]);
  expect(JSON.stringify(entries)).not.toContain("бұйрығын");
});

test.each([
  ["of nothing but spaces", "  \n "],
  ["that is longer than can be kept", "ә".repeat(4_001)],
])("a comment %s is not taken", async (_, text) => {
  const office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
  const comment = { ...ofReport, measure: 37, field: null, text };
  await expect(office.backend.api.comments.add(comment)).rejects.toMatchObject({ code: "contract.invalidRequest" });
  await expect(office.backend.api.comments.resolve({ commentId: "no-such", resolved: true })).rejects.toMatchObject({
    code: "comment.unknown",
  });
});

test("comments stay through signing, correction, backup and restore, and are in no package", async () => {
  const office = await openOffice(temporaryFolder());
  const { api } = office.backend;
  const comment = await api.comments.add({ ...ofReport, measure: 37, field: null, text: words });
  const path = await exportedPackage(office, "head");
  const packed = execFileSync("unzip", ["-p", path, "report.json"], { encoding: "utf8" });
  expect(packed).toContain("2018-H1");
  expect(packed).not.toContain(words);
  const [report] = await api.report.list({});
  const corrected = await api.report.correct({ reportId: report?.id ?? "" });
  expect(corrected.version).toBe(2);
  expect(await api.comments.list(ofReport)).toEqual([comment]);

  const target = temporaryFolder();
  const backup = await api.backup.create({ folder: target }).result;
  await office.backend.close();
  const elsewhere = join(temporaryFolder(), "data");
  await restoreDataFolder(elsewhere, backup.path, { holder: "cli", now: () => officeDay, actor: "aigerim" });
  const restored = await openAt(elsewhere);
  expect(await restored.comments.list(ofReport)).toEqual([comment]);
});
