import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listBackups } from "#backend/backup/index.ts";
import { layoutOf, openDataFolder, restoreDataFolder } from "#backend/data-folder/index.ts";
import {
  closeDatabase,
  insertReport,
  listEntries,
  listReports,
  openCopy,
  saveEntry,
  transaction,
} from "#backend/database/index.ts";
import { migrations } from "#backend/database/migrations/all.ts";
import { listJournalPage } from "#backend/journal/index.ts";
import { changeSettings } from "#backend/settings/index.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { openFullFolder } from "#tests/support/data/full-folder.ts";
import { openSampleFolder, sampleEntry, sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const { now } = tickingClock();

test("a new folder is made for its owner alone, with everything in it", async () => {
  const root = join(temporaryFolder(), "деректер", "kalqan");
  const folder = await openDataFolder(root, { holder: "window", now });
  expect(readdirSync(root).sort()).toEqual([
    "annexes",
    "backups",
    "holder.json",
    "kalqan.db",
    "kalqan.db-shm",
    "kalqan.db-wal",
    "lock.db",
    "packages",
    "tmp",
    "trust",
  ]);
  expect(statSync(root).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o700);
  const { entries } = listJournalPage(folder.database, {}, { before: null, limit: 10 });
  expect(entries.map((entry) => entry.action)).toEqual(["dataFolder.created"]);
  await folder.close();
  expect(existsSync(join(root, "holder.json"))).toBe(false);
  expect(existsSync(join(root, "kalqan.db-wal"))).toBe(false);
});

test("what a killed program left half written is cleared away", async () => {
  const { root, layout, close } = await openFullFolder();
  await close();
  mkdirSync(join(layout.temporary, "half"), { recursive: true });
  writeFileSync(join(layout.temporary, "half", "a"), "half");
  mkdirSync(join(layout.backups, "unfinished", "1-a"), { recursive: true });
  const folder = await openDataFolder(root, { holder: "window", now });
  expect(readdirSync(layout.temporary)).toEqual([]);
  expect(existsSync(join(layout.backups, "unfinished", "1-a"))).toBe(false);
  await folder.close();
});

test("a place that cannot be written is refused with its name", async () => {
  const file = join(temporaryFolder(), "a file");
  writeFileSync(file, "");
  await expect(openDataFolder(file, { holder: "window", now })).rejects.toMatchObject({
    code: "file.notWritable",
    data: { path: file },
  });
});

test("a database that has gone from beside its annexes is not silently begun anew", async () => {
  const { root, layout, close } = await openFullFolder();
  await close();
  renameSync(layout.database, `${layout.database}.away`);
  await expect(openDataFolder(root, { holder: "window", now })).rejects.toMatchObject({ code: "database.missing" });
  renameSync(`${layout.database}.away`, layout.database);
  const folder = await openDataFolder(root, { holder: "window", now });
  expect(listReports(folder.database)).toHaveLength(2);
  await folder.close();
});

test("a newer program's folder is refused untouched, and is free for that program at once", async () => {
  const { root, layout, close } = await openSampleFolder();
  await close();
  const known = migrations.length;
  const newer = [...migrations, { number: known + 1, name: "later", sql: "CREATE TABLE later (x TEXT) STRICT" }];
  const later = await openDataFolder(root, { holder: "window", now, migrations: newer });
  expect(
    listJournalPage(later.database, { action: "database.migrated" }, { before: null, limit: 9 }).entries[0],
  ).toMatchObject({
    data: { from: known, to: known + 1 },
  });
  await later.close();

  const before = readFileSync(layout.database);
  await expect(openDataFolder(root, { holder: "window", now })).rejects.toMatchObject({
    code: "database.newer",
    data: { found: known + 1, known },
  });
  expect(readFileSync(layout.database).equals(before)).toBe(true);
  await (await openDataFolder(root, { holder: "window", now, migrations: newer })).close();

  const backups = await listBackups(layout.backups);
  const saved = backups.find(({ reason }) => reason === "beforeMigration");
  expect(saved?.halfYears).toEqual(["2018-H1"]);
  const copy = openCopy(saved?.path ?? "");
  expect(listReports(copy)).toHaveLength(1);
  closeDatabase(copy);
});

test("the day's backup is made when the folder is opened on another day, and once only", async () => {
  const clock = tickingClock("2018-07-05T09:00:00.000Z");
  const { root, close } = await openSampleFolder(temporaryFolder(), clock);
  await close();
  const layout = layoutOf(root);
  const open = async () => {
    const folder = await openDataFolder(root, { holder: "window", now: clock.now });
    expect(folder.backupFault).toBeNull();
    await folder.close();
    return (await listBackups(layout.backups)).map(({ name }) => name.slice(0, 8));
  };
  // The sample report came without a journal row: the folder is as good as new.
  expect(await open()).toEqual([]);
  const full = await openDataFolder(root, { holder: "window", now: clock.now });
  transaction(full.database, (writer) => changeSettings(writer, { body: "BGM" }));
  await full.close();
  expect(await open()).toEqual(["20180705"]);
  expect(await open()).toEqual(["20180705"]);
  clock.set("2018-07-06T09:00:00.000Z");
  expect(await open()).toEqual(["20180706", "20180705"]);
});

test("a backup that cannot be made does not keep the folder shut", async () => {
  const { root, layout, close, clock } = await openFullFolder();
  await close();
  clock.set("2018-07-09T09:00:00.000Z");
  // A file where the backups' annexes should go: works against every user, root too.
  writeFileSync(join(layout.backups, "annexes"), "");
  const folder = await openDataFolder(root, { holder: "window", now: clock.now });
  expect(folder.backupFault).toMatchObject({ code: "file.notWritable" });
  expect(listReports(folder.database)).toHaveLength(2);
  await folder.close();
  expect(await listBackups(layout.backups)).toEqual([]);
});

test.each(migrations.slice(0, -1).map(({ number, name }) => [number, name] as const))(
  "a folder as schema %i (%s) left it is backed up, brought up to date, and its backup restores",
  async (version) => {
    const root = join(temporaryFolder(), "old");
    const older = { holder: "window", now, dailyBackup: false, migrations: migrations.slice(0, version) } as const;
    const old = await openDataFolder(root, older);
    transaction(old.database, (writer) => {
      insertReport(writer, sampleReport);
      saveEntry(writer, sampleReport.id, sampleEntry(17), now().toISOString());
    });
    await old.close();

    const expectWhole = async (): Promise<string> => {
      const folder = await openDataFolder(root, { holder: "window", now, dailyBackup: false });
      expect(listEntries(folder.database, sampleReport.id).map(({ entry }) => entry)).toEqual([sampleEntry(17)]);
      const backups = await listBackups(folder.layout.backups);
      await folder.close();
      return backups.find(({ reason }) => reason === "beforeMigration")?.path ?? "";
    };
    const backup = await expectWhole();
    await restoreDataFolder(root, backup, { holder: "window", now });
    await expectWhole();
  },
);
