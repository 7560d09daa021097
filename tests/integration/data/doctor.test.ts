import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { storedPath } from "#backend/annexes/index.ts";
import { backUp } from "#backend/backup/index.ts";
import { openDataFolder, packageFile } from "#backend/data-folder/index.ts";
import {
  freezeReport,
  insertFrozenDocument,
  insertPlanEdition,
  listAnnexes,
  saveSetting,
  transaction,
} from "#backend/database/index.ts";
import { examine } from "#backend/doctor/index.ts";
import { doctorCodes } from "#shared/doctor.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { openFullFolder, packageSha256 } from "#tests/support/data/full-folder.ts";
import { sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const font = fileURLToPath(new URL("../../../resources/fonts/Tinos-Regular.ttf", import.meta.url));

type Folder = Awaited<ReturnType<typeof openFullFolder>>;

async function healthyFolder(): Promise<Folder> {
  const folder = await openFullFolder();
  await backUp(folder.database, folder.layout, { reason: "daily" });
  return folder;
}

function look(folder: Pick<Folder, "database" | "layout">, changes: Partial<Parameters<typeof examine>[0]> = {}) {
  const { database, layout } = folder;
  const node = { found: "v24.1.0", needed: 24 };
  return examine({ database, layout, fonts: [font], node, now: new Date("2018-07-06"), ...changes });
}

/** What is not well, each with the sentence it makes in both languages. */
async function faults(...args: Parameters<typeof look>): Promise<string[]> {
  const findings = await look(...args);
  for (const { code, data } of findings) {
    const sentence = translateBoth(`doctor.${code}`, data);
    expect(sentence.kk).not.toBe(sentence.ru);
  }
  // How full this machine is does not matter here.
  return findings.filter(({ code, severity }) => severity !== "ok" && code !== "spaceLow").map(({ code }) => code);
}

/** Closes, changes the file behind the program's back, opens again. */
async function tampered(
  folder: Folder,
  work: (sqlite: Sqlite.Database) => void,
): Promise<Pick<Folder, "database" | "layout">> {
  await folder.close();
  const sqlite = new Sqlite(folder.layout.database);
  for (const { name } of sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
  }[]) {
    sqlite.exec(`DROP TRIGGER ${name}`);
  }
  sqlite.pragma("foreign_keys = OFF");
  work(sqlite);
  sqlite.close();
  const opened = await openDataFolder(folder.root, { holder: "cli", now: folder.clock.now, dailyBackup: false });
  folder.close = opened.close;
  return opened;
}

test("a healthy folder: everything was looked at, and all is well", async () => {
  const folder = await healthyFolder();
  const findings = await look(folder);
  expect(
    findings
      .filter(({ code }) => code !== "spaceSound" && code !== "spaceLow")
      .map(({ code, severity, data }) => [code, severity, data]),
  ).toEqual([
    ["databaseSound", "ok", {}],
    ["journalSound", "ok", { count: 5 }],
    ["annexesSound", "ok", { count: 2 }],
    ["packagesSound", "ok", { count: 1 }],
    ["backupFound", "ok", { at: expect.stringContaining("2018-07-05") }],
    ["fontsSound", "ok", { count: 1 }],
    ["nodeSound", "ok", { found: "v24.1.0" }],
  ]);
  await folder.close();
});

test("annexes and packages missing or damaged are named, by measure and report; strange files are named too", async () => {
  const folder = await healthyFolder();
  const [first, second] = listAnnexes(folder.database, sampleReport.id);
  rmSync(storedPath(folder.layout, first?.sha256 ?? ""));
  appendFileSync(storedPath(folder.layout, second?.sha256 ?? ""), "x");
  writeFileSync(join(folder.layout.annexes, "stray"), "x");
  writeFileSync(packageFile(folder.layout, packageSha256), "a signed container!");
  expect(await faults(folder)).toEqual(["annexMissing", "annexDamaged", "packageDamaged", "annexOrphan"]);
  rmSync(packageFile(folder.layout, packageSha256));
  expect(await faults(folder)).toContain("packageMissing");
  const findings = await look(folder);
  expect(findings[0]).toMatchObject({
    severity: "error",
    data: { name: "бұйрық.pdf", measure: 17, halfYear: "2018-H1" },
  });
  await folder.close();
});

test("a journal changed, or cut and written anew since a report was frozen, is found", async () => {
  const folder = await healthyFolder();
  const frozen = {
    packageId: "p",
    frozenAt: "2018-07-05T09:00:00.000Z",
    journalSequence: 4,
    journalHash: "f".repeat(64),
  };
  transaction(folder.database, (writer) => freezeReport(writer, sampleReport.id, frozen));
  expect(await faults(folder)).toEqual(["journalHeadLost"]);
  const opened = await tampered(folder, (sqlite) =>
    sqlite.exec("UPDATE journal SET actor = 'another' WHERE sequence = 2"),
  );
  expect(await faults(opened)).toEqual(["journalBroken", "journalHeadLost"]);
  await folder.close();
});

test("a frozen document that is no longer what it was, and rows that hang in the air, are found", async () => {
  const folder = await healthyFolder();
  const document = { name: "report.json", bytes: Buffer.from("{}"), sha256: "f".repeat(64) };
  transaction(folder.database, (writer) => insertFrozenDocument(writer, sampleReport.id, document));
  expect(await faults(folder)).toEqual(["documentDamaged"]);
  const opened = await tampered(folder, (sqlite) => sqlite.exec("DELETE FROM report WHERE half_year = '2018-H1'"));
  expect(await faults(opened)).toEqual(["danglingRows"]);
  await folder.close();
});

test("the package of an edition of the plan that is missing or damaged is named", async () => {
  const folder = await healthyFolder();
  const sha256 = "e".repeat(64);
  const edition = { edition: 2, id: "edition", digest: "d".repeat(64), document: {}, signer: {}, sha256, size: 5 };
  transaction(folder.database, (writer) =>
    insertPlanEdition(writer, { ...edition, madeHere: false, takenAt: "2018-07-05T09:00:00.000Z" }),
  );
  expect(await faults(folder)).toEqual(["editionMissing"]);
  writeFileSync(packageFile(folder.layout, sha256), "other");
  expect(await faults(folder)).toEqual(["editionDamaged"]);
  await folder.close();
});

test("an index that disagrees with its table is found", async () => {
  const folder = await healthyFolder();
  await folder.close();
  const bytes = readFileSync(folder.layout.database);
  const at = bytes.lastIndexOf("2018-H1BGM");
  expect(at, "the index by half-year").toBeGreaterThan(0);
  bytes.write("2018-H2", at);
  writeFileSync(folder.layout.database, bytes);
  const opened = await openDataFolder(folder.root, { holder: "cli", now: folder.clock.now, dailyBackup: false });
  expect(await faults(opened)).toContain("databaseFault");
  await opened.close();
});

test("settings that cannot be read, a clock set back, old and missing backups, fonts, an old Node: each is told", async () => {
  const folder = await healthyFolder();
  transaction(folder.database, (writer) => saveSetting(writer, "mode", "both"));
  expect(await faults(folder)).toEqual(["settingInvalid"]);
  transaction(folder.database, (writer) => saveSetting(writer, "mode", "body"));
  expect(await faults(folder, { now: new Date("2018-01-01") })).toEqual(["clockEarlier"]);
  expect(await faults(folder, { now: new Date("2018-08-01") })).toEqual(["backupOld"]);
  expect(await faults(folder, { layout: { ...folder.layout, backups: temporaryFolder() } })).toEqual(["backupNone"]);
  expect(await faults(folder, { fonts: [font, join(folder.root, "no.ttf"), folder.layout.database] })).toEqual([
    "fontMissing",
    "fontMissing",
  ]);
  expect(await faults(folder, { node: { found: "v20.9.0", needed: 24 } })).toEqual(["nodeOld"]);
  await folder.close();
});

test("every finding has its sentence in both languages", () => {
  const data = {
    count: 2,
    sequence: 3,
    body: "BGM",
    halfYear: "2018-H1",
    version: 1,
    measure: 17,
    edition: 2,
    name: "a",
    key: "a",
    path: "a",
    file: "a",
    why: "a",
    sha256: "a".repeat(64),
    created: "2018-07-05T09:00:00.000Z",
  };
  const more = {
    last: "2018-07-05T09:00:00.000Z",
    at: "2018-07-05T09:00:00.000Z",
    free: 1_000,
    found: "v20",
    needed: 24,
  };
  for (const code of doctorCodes) {
    const sentence = translateBoth(`doctor.${code}`, { ...data, ...more });
    expect(sentence.kk).not.toBe(sentence.ru);
  }
});
