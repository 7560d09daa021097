import { existsSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { listBackups } from "#backend/backup/index.ts";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { insertFrozenDocument, transaction } from "#backend/database/index.ts";
import { listJournalPage } from "#backend/journal/index.ts";
import { changeSettings } from "#backend/settings/index.ts";
import { upkeepAside } from "#backend/upkeep/index.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { openFullFolder } from "#tests/support/data/full-folder.ts";
import { sampleReport } from "#tests/support/data/sample.ts";

/*
 * What reads a large folder through is done after the opening, on a thread of its own: SQLite's quick check, the day's backup,
 * the full check.
 */

/** Larger than what is looked at before anybody may work. */
async function largeFolder() {
  const folder = await openFullFolder();
  transaction(folder.database, (writer) => {
    changeSettings(writer, { body: "BGM" });
    const bytes = new Uint8Array(70_000_000);
    const sha256 = "5f4b1ff5a3cdbd9a3e9c6cd2b1b3d3b0f39bd7d57f8dc2a7b6d5aa6ac2a6a15f";
    insertFrozenDocument(writer, sampleReport.id, { name: "report.json", bytes, sha256 });
  });
  await folder.close();
  return folder;
}

async function openLater(root: string) {
  const { now } = tickingClock("2018-08-01T09:00:00.000Z");
  const folder = await openDataFolder(root, { holder: "window", now, actor: "aigerim", oweWhatTakesLong: true });
  const collected = { count: 0 };
  const collect = async () => {
    collected.count += 1;
  };
  const upkeep = upkeepAside(folder, collect, 0);
  const close = async () => {
    await upkeep.stop();
    await folder.close();
  };
  onTestFinished(close);
  return { ...folder, upkeep, collected, close };
}

test("a large folder is open at once; its check and the day's backup follow, and what is written meanwhile is not held up", async () => {
  const { root, layout } = await largeFolder();
  const { database, upkeep, collected, owed } = await openLater(root);
  expect(owed).toEqual({ check: true, backup: true });
  expect(await listBackups(layout.backups)).toEqual([]);
  // Until the thread is done, somebody writes on.
  let written = 0;
  const writing = setInterval(() => {
    written += 1;
    transaction(database, (writer) => changeSettings(writer, { unit: { kk: `Бөлім ${written}`, ru: "" } }));
  }, 5);
  expect(await upkeep.found).toEqual({ fault: null, backupFault: null });
  clearInterval(writing);
  expect(written).toBeGreaterThan(3);
  expect(collected.count).toBe(1);
  const [backup, ...others] = await listBackups(layout.backups);
  expect(others).toEqual([]);
  expect(backup?.record).toMatchObject({ reason: "daily", journalIntact: true, missingFiles: 0 });
  const journal = listJournalPage(database, { action: "backup.created" }, { before: null, limit: 9 });
  expect(journal.entries.map(({ data }) => data.reason)).toEqual(["daily"]);
  expect(existsSync(join(layout.backups, "unfinished"))).toBe(false);
});

test("damage found after the opening is told; no backup takes it over and nothing is cleared away", async () => {
  const { root, layout } = await largeFolder();
  damageIndex(layout.database);
  const { upkeep, collected } = await openLater(root);
  const { fault, backupFault } = await upkeep.found;
  expect(fault).toMatchObject({ code: "databaseFault", severity: "error" });
  expect(backupFault).toBeNull();
  expect(collected.count).toBe(0);
  expect(await listBackups(layout.backups)).toEqual([]);
  await expect(upkeep.backUp({ reason: "byHand" })).rejects.toMatchObject({ code: "backup.damaged" });
  expect(await listBackups(layout.backups)).toEqual([]);
});

test("a folder that is closed in the middle of its backup keeps nothing half written", async () => {
  const { root, layout } = await largeFolder();
  const { upkeep, close } = await openLater(root);
  const byHand = upkeep.backUp({ reason: "byHand" });
  const ended = Promise.allSettled([byHand]);
  await close();
  expect((await ended)[0]).toMatchObject({ status: "rejected", reason: { code: "internal.cancelled" } });
  const again = await openLater(root);
  expect(await again.upkeep.found).toEqual({ fault: null, backupFault: null });
  expect(readdirSync(layout.backups).filter((name) => name.endsWith(".db"))).toHaveLength(1);
});

test("why the day's backup could not be made is told", async () => {
  const { root, layout } = await largeFolder();
  // A file where the backups' annexes should go: works against every user, root too.
  writeFileSync(join(layout.backups, "annexes"), "");
  const { upkeep } = await openLater(root);
  expect(await upkeep.found).toMatchObject({ fault: null, backupFault: { code: "file.notWritable" } });
});

/** Spoils the first page of an index that no opening reads. */
function damageIndex(path: string): void {
  const sqlite = new Sqlite(path, { readonly: true });
  const page = sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'comment_by_measure'").pluck().get();
  sqlite.close();
  const place = (Number(page) - 1) * readFileSync(path).readUInt16BE(16);
  writeSync(openSync(path, "r+"), Buffer.alloc(16, 0xff), 0, 16, place);
}
