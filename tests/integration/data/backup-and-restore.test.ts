import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { storedPath, verifyStore } from "#backend/annexes/index.ts";
import { backUp, listBackups, lookForBackups, stageRestore } from "#backend/backup/index.ts";
import {
  layoutOf,
  openDataFolder,
  packageFile,
  type RestoreOptions,
  restoreDataFolder,
} from "#backend/data-folder/index.ts";
import {
  type Database,
  deleteReport,
  findEntry,
  findLastUsed,
  freezeConsolidation,
  insertConsolidation,
  insertPlanEdition,
  insertReport,
  listAnnexes,
  listConsolidations,
  listReports,
  nextConsolidationVersion,
  nextVersion,
  releaseUnusedFile,
  saveEntry,
  signConsolidation,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal, journalHead, listJournalPage, verifyJournal } from "#backend/journal/index.ts";
import { startChild } from "#tests/support/data/child.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { openFullFolder, packageBytes, packageSha256 } from "#tests/support/data/full-folder.ts";
import { readOnlyDisk } from "#tests/support/data/read-only-disk.ts";
import { sampleEntry, sampleReport, signReport } from "#tests/support/data/sample.ts";
import { smallDisk } from "#tests/support/data/small-disk.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const clock = tickingClock("2018-07-08T09:00:00.000Z");
const asUser = { holder: "window", now: clock.now, actor: "aigerim", dailyBackup: false } as const;

function restore(root: string, source: string, allow?: RestoreOptions["allow"]) {
  return restoreDataFolder(root, source, { ...asUser, allow });
}

function retype(database: Database, text: string): void {
  transaction(database, (writer) => {
    saveEntry(writer, sampleReport.id, sampleEntry(17, text), writer.now().toISOString());
    appendJournal(writer, { action: "entry.saved", subject: `report:${sampleReport.id}`, data: { measure: 17 } });
  });
}

/** Opens, checks that all is whole, and tells what the entry says. */
async function textIn(root: string): Promise<string | undefined> {
  const folder = await openDataFolder(root, asUser);
  try {
    expect((await verifyJournal(folder.database)).intact).toBe(true);
    expect(await verifyStore(folder.database, folder.layout)).toMatchObject({ missing: [], damaged: [], orphans: [] });
    expect(readdirSync(folder.layout.temporary)).toEqual([]);
    return findEntry(folder.database, sampleReport.id, 17)?.entry.text.kk;
  } finally {
    await folder.close();
  }
}

test("back up, go on, restore, and undo the restore", async () => {
  const folder = await openFullFolder();
  const backup = await backUp(folder.database, folder.layout, { reason: "byHand" });
  expect(backup).toMatchObject({ reason: "byHand", halfYears: ["2017-H2", "2018-H1"] });
  expect(backup.bytes).toBeGreaterThan(statSync(backup.path).size);
  retype(folder.database, "екінші мәтін");
  const left = journalHead(folder.database);
  await folder.close();

  const restored = await restore(folder.root, backup.path);
  expect(restored.missingFiles).toBe(0);
  expect(await textIn(folder.root)).toBe("бірінші мәтін");
  const opened = await openDataFolder(folder.root, asUser);
  const [row] = listJournalPage(opened.database, {}, { before: null, limit: 1 }).entries;
  expect(row?.action).toBe("backup.restored");
  // The backup that was made before the restore is the last thing the old journal tells.
  expect(row?.data).toMatchObject({ leftSequence: left.sequence + 1 });
  await opened.close();

  await restore(folder.root, restored.undo ?? "");
  expect(await textIn(folder.root)).toBe("екінші мәтін");
});

test("a backup on a drive carries everything to another workstation", async () => {
  const folder = await openFullFolder();
  const drive = temporaryFolder();
  const backup = await backUp(folder.database, folder.layout, { reason: "byHand", target: drive });
  const annexes = listAnnexes(folder.database, sampleReport.id);
  await folder.close();
  expect(readdirSync(drive)).not.toContain("unfinished");

  const other = join(temporaryFolder(), "new");
  const source = temporaryFolder();
  cpSync(drive, source, { recursive: true });
  expect(await restore(other, source)).toEqual({ undo: null, missingFiles: 0 });
  expect(await textIn(other)).toBe("бірінші мәтін");
  const opened = await openDataFolder(other, asUser);
  expect(listAnnexes(opened.database, sampleReport.id)).toEqual(annexes);
  expect(readFileSync(packageFile(opened.layout, packageSha256)).equals(packageBytes)).toBe(true);
  await opened.close();
  expect(backup.record?.missingFiles).toBe(0);
});

test("a drive without room, or protected from writing, is named as it was chosen, and nothing stays on it", async () => {
  const folder = await openFullFolder();
  const full = smallDisk(1);
  if (full !== null) writeFileSync(join(full, "ballast"), Buffer.alloc(950_000));
  // Where none can be mounted: the kernel's own, in which nobody makes folders either.
  const guarded = readOnlyDisk() ?? "/sys/kalqan";
  for (const [disk, code] of [[full, "backup.noSpace"] as const, [guarded, "file.notWritable"] as const]) {
    if (disk === null) continue;
    const backing = backUp(folder.database, folder.layout, { reason: "byHand", target: disk });
    await expect(backing).rejects.toMatchObject({ code, data: { path: disk } });
  }
  expect(full === null ? [] : readdirSync(full)).not.toContain("unfinished");
  await folder.close();
});

test("annexes are kept once for all backups, and go when no backup needs them any more", async () => {
  const folder = await openFullFolder();
  const annexes = listAnnexes(folder.database, sampleReport.id);
  const [annex] = annexes;
  await backUp(folder.database, folder.layout, { reason: "daily" });
  const pool = join(folder.layout.backups, "annexes");
  expect(readdirSync(pool, { recursive: true }).filter((name) => String(name).length > 60)).toHaveLength(2);
  transaction(folder.database, (writer) => deleteReport(writer, sampleReport.id));
  transaction(folder.database, (writer) => insertReport(writer, sampleReport));
  transaction(folder.database, (writer) => {
    for (const { sha256 } of annexes) releaseUnusedFile(writer, sha256, writer.now().toISOString());
  });
  // Eleven more on the same day: the first is thinned out, the tenth from the end stays.
  for (let count = 0; count < 11; count += 1) await backUp(folder.database, folder.layout, { reason: "daily" });
  const backups = await listBackups(folder.layout.backups);
  expect(backups).toHaveLength(11);
  expect(existsSync(storedPath({ annexes: pool }, annex?.sha256 ?? ""))).toBe(false);
  expect(existsSync(storedPath(folder.layout, annex?.sha256 ?? ""))).toBe(true);
});

test("a list of backups tells date, half-years and size even where the record beside one was lost", async () => {
  const folder = await openFullFolder();
  const { path, record: _, bytes: __, ...told } = await backUp(folder.database, folder.layout, { reason: "byHand" });
  rmSync(path.replace(/\.db$/, ".json"));
  expect(await listBackups(folder.layout.backups)).toEqual([
    { ...told, path, bytes: statSync(path).size, record: null },
  ]);
});

test.each([
  ["with its log", ["", "-wal"], "екінші мәтін"],
  ["with log and index", ["", "-wal", "-shm"], "екінші мәтін"],
  ["without its log: as far as the file itself goes", [""], "бірінші мәтін"],
])("a data folder copied by hand while the program ran opens, %s", async (_, endings, text) => {
  const folder = await openFullFolder();
  await folder.close();
  const running = await openDataFolder(folder.root, asUser);
  retype(running.database, "екінші мәтін");
  const copied = temporaryFolder();
  for (const ending of endings) {
    copyFileSync(`${running.layout.database}${ending}`, join(copied, `kalqan.db${ending}`));
  }
  for (const name of ["annexes", "packages"]) cpSync(join(folder.root, name), join(copied, name), { recursive: true });
  const before = readdirSync(copied);
  await running.close();
  const root = join(temporaryFolder(), "new");
  await restore(root, copied);
  expect(await textIn(root)).toBe(text);
  expect(readdirSync(copied), "the source is only read").toEqual(before);
});

test("such a copy also opens as it is, as a data folder", async () => {
  const folder = await openFullFolder();
  retype(folder.database, "екінші мәтін");
  const copied = temporaryFolder();
  cpSync(folder.root, copied, { recursive: true });
  await folder.close();
  expect(await textIn(copied)).toBe("екінші мәтін");
});

async function expectNothingReplaced(source: (backup: string, root: string) => string, code: string): Promise<void> {
  const folder = await openFullFolder();
  const { path } = await backUp(folder.database, folder.layout, { reason: "byHand", target: temporaryFolder() });
  retype(folder.database, "екінші мәтін");
  await folder.close();
  const wrong = source(path, folder.root);
  await expect(restore(folder.root, wrong)).rejects.toMatchObject({ code });
  expect(await textIn(folder.root)).toBe("екінші мәтін");
}

test("an empty folder is no backup", () => expectNothingReplaced(() => temporaryFolder(), "backup.notFound"));

test("a damaged backup is found before anything is replaced", () =>
  expectNothingReplaced((path) => {
    const bytes = readFileSync(path);
    bytes.fill(0, 4 * 4096, 5 * 4096);
    writeFileSync(path, bytes);
    return path;
  }, "backup.damaged"));

test("so is a flipped bit in the middle of a row, by the journal's chain", () =>
  expectNothingReplaced((path) => {
    const bytes = readFileSync(path);
    const at = bytes.indexOf("entry.saved");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const sqlite = new Sqlite(path);
    sqlite.exec("REINDEX");
    sqlite.close();
    return path;
  }, "backup.journalBroken"));

test("a newer program's backup", () =>
  expectNothingReplaced((path) => {
    const sqlite = new Sqlite(path);
    sqlite.pragma("user_version = 99");
    sqlite.close();
    return path;
  }, "database.newer"));

test("a foreign file", () =>
  expectNothingReplaced((path) => {
    writeFileSync(path, "Бұл дерекқор емес. ".repeat(100));
    return path;
  }, "backup.damaged"));

test("a backup whose annexes are nowhere is refused, unless that is accepted", async () => {
  const folder = await openFullFolder();
  const { path } = await backUp(folder.database, folder.layout, { reason: "byHand", target: temporaryFolder() });
  await folder.close();
  const alone = join(temporaryFolder(), "alone.db");
  copyFileSync(path, alone);
  const root = join(temporaryFolder(), "new");
  await expect(restore(root, alone)).rejects.toMatchObject({ code: "backup.annexesMissing", data: { count: 3 } });
  expect(existsSync(layoutOf(root).database)).toBe(false);
  expect((await restore(root, alone, { missingFiles: true })).missingFiles).toBe(3);
});

test.each(["a drive", "the folder's own backups"])("an annex damaged in place is mended from %s", async (where) => {
  const folder = await openFullFolder();
  const target = where === "a drive" ? temporaryFolder() : undefined;
  const backup = await backUp(folder.database, folder.layout, { reason: "byHand", target });
  const [annex] = listAnnexes(folder.database, sampleReport.id);
  await folder.close();
  const path = storedPath(folder.layout, annex?.sha256 ?? "");
  const before = readFileSync(path);
  // In place, as a failing disk does it: a backup that shared these bytes would be damaged with them.
  writeFileSync(path, Buffer.alloc(before.length, 0x20));
  await restore(folder.root, backup.path);
  expect(readFileSync(path)).toEqual(before);
  expect(await textIn(folder.root)).toBe("бірінші мәтін");
});

test("a folder whose database is damaged is restored too, and the damaged file is kept as it was found", async () => {
  const folder = await openFullFolder();
  await backUp(folder.database, folder.layout, { reason: "byHand" });
  await folder.close();
  const damaged = Buffer.alloc(10_000, "x");
  writeFileSync(folder.layout.database, damaged);
  await expect(openDataFolder(folder.root, asUser)).rejects.toMatchObject({ code: "database.damaged" });
  const { undo } = await restore(folder.root, folder.layout.backups);
  expect(readFileSync(join(undo ?? "", "kalqan.db")).equals(damaged)).toBe(true);
  expect(await textIn(folder.root)).toBe("бірінші мәтін");
});

test("a version signed after the backup is not given again after the restore", async () => {
  const folder = await openFullFolder();
  const { path } = await backUp(folder.database, folder.layout, { reason: "byHand" });
  transaction(folder.database, (writer) => {
    signReport(writer, sampleReport.id, packageSha256, packageBytes.length);
    const second = { ...sampleReport, id: "0198f0a0-0000-7000-8000-000000000003", version: 2 };
    insertReport(writer, second);
    signReport(writer, second.id, packageSha256, packageBytes.length);
  });
  await folder.close();
  await restore(folder.root, path);
  const opened = await openDataFolder(folder.root, asUser);
  expect(listReports(opened.database).map(({ halfYear, version }) => `${halfYear} ${version}`)).toEqual([
    "2017-H2 1",
    "2018-H1 1",
  ]);
  expect(nextVersion(opened.database, "BGM", "2018-H1")).toBe(3);
  await opened.close();
});

test("nor is a consolidated report's, or an edition's number, signed after the backup: through any number of restores", async () => {
  const folder = await openFullFolder();
  const { path } = await backUp(folder.database, folder.layout, { reason: "byHand" });
  const at = "2018-07-20T06:00:00.000Z";
  transaction(folder.database, (writer) => {
    const consolidation = { id: "c", halfYear: "2018-H1", version: 1, supersedesPackage: null, planEdition: 1 };
    insertConsolidation(writer, { ...consolidation, createdAt: at });
    freezeConsolidation(writer, "c", "consolidated-package", at);
    const container = { sha256: packageSha256, size: packageBytes.length };
    signConsolidation(writer, "c", { signer: "{}", signedAt: at, ...container });
    const edition = { edition: 2, id: "issued-edition", digest: "d".repeat(64), document: {}, signer: {} };
    insertPlanEdition(writer, { ...edition, ...container, madeHere: true, takenAt: at });
  });
  await folder.close();
  for (let time = 0; time < 2; time += 1) {
    await restore(folder.root, path);
    const opened = await openDataFolder(folder.root, asUser);
    expect(listConsolidations(opened.database)).toEqual([]);
    expect(nextConsolidationVersion(opened.database, "2018-H1")).toBe(2);
    expect(nextConsolidationVersion(opened.database, "2018-H2")).toBe(1);
    expect(findLastUsed(opened.database, "consolidated", "2018-H1")?.packageId).toBe("consolidated-package");
    expect(findLastUsed(opened.database, "edition", "")?.version).toBe(2);
    await opened.close();
  }
});

test("a restore killed while it brings files back leaves the folder as it was", async () => {
  const folder = await openFullFolder();
  const drive = temporaryFolder();
  await backUp(folder.database, folder.layout, { reason: "byHand", target: drive });
  retype(folder.database, "екінші мәтін");
  await folder.close();
  const child = startChild("restore", [folder.root, drive]);
  await child.says("brought");
  await child.kill();
  expect(["екінші мәтін", "бірінші мәтін"]).toContain(await textIn(folder.root));
});

test("a restore killed once it counts is finished when the folder is opened, and the old log does no harm", async () => {
  const folder = await openFullFolder();
  const { path } = await backUp(folder.database, folder.layout, { reason: "byHand" });
  await folder.close();
  const typing = startChild("type", [folder.root]);
  await typing.says("saved 3");
  await typing.kill();
  expect(statSync(`${folder.layout.database}-wal`).size).toBeGreaterThan(0);

  mkdirSync(folder.layout.temporary, { recursive: true });
  const staged = await stageRestore(path, folder.layout, { actor: "aigerim", now: clock.now, left: null });
  copyFileSync(staged.database, folder.layout.restored);
  expect(await textIn(folder.root)).toBe("бірінші мәтін");
  expect(existsSync(folder.layout.restored)).toBe(false);
});

test("in a folder that somebody points at, backups and a data folder copied by hand are found, the newest first", async () => {
  const folder = await openFullFolder();
  const elsewhere = join(temporaryFolder(), "flash");
  const backup = await backUp(folder.database, folder.layout, { reason: "byHand", target: elsewhere });
  await folder.close();
  expect(await lookForBackups(elsewhere)).toMatchObject([{ path: backup.path, reason: "byHand" }]);

  const copied = join(temporaryFolder(), "copied");
  cpSync(folder.root, copied, { recursive: true });
  const found = await lookForBackups(copied);
  expect(found.map(({ reason }) => reason)).toContain("copied");
  expect(found.find(({ reason }) => reason === "copied")).toMatchObject({
    path: copied,
    halfYears: ["2017-H2", "2018-H1"],
  });
  expect(found.map(({ at }) => at)).toEqual(
    found
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  );
  expect(await lookForBackups(temporaryFolder())).toEqual([]);
});
