import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import {
  closeDatabase,
  type Database,
  deleteQaomCertificate,
  deleteReport,
  findConsolidation,
  findLastMerge,
  findLastRefusal,
  findPart,
  findReceived,
  findReport,
  findUndoHistory,
  freezeConsolidation,
  hasQaomCertificates,
  insertComment,
  insertConsolidation,
  insertHeadCopy,
  insertPart,
  insertPartMerge,
  insertQaomCertificate,
  insertReceived,
  insertReceivedEntry,
  insertRefusal,
  insertReport,
  judgeReceivedAnew,
  keepFilter,
  listComments,
  listConsolidationMeasures,
  listEntries,
  listHeadCopies,
  listLeadParts,
  listParts,
  listQaomCertificates,
  listReceivedFiles,
  listReports,
  listSavedFilters,
  type Migration,
  openDatabase,
  type ReceivedRow,
  replaceConsolidationDocuments,
  saveConsolidationWriting,
  saveDraftedAnswer,
  saveEntry,
  saveLeadPart,
  saveSetting,
  saveUndoHistory,
  setIndexed,
  setPartClosed,
  setReceivedDecision,
  signConsolidation,
  thawConsolidation,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { indexEarlier, searchAnswers } from "#backend/register/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { everything } from "#shared/register/filter.ts";
import { indexedText } from "#shared/register/search-words.ts";
import { sampleEntry, sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { answerOf, receivedRow } from "#tests/support/register/received.ts";
import { migrations } from "../../../electron/backend/database/migrations/all.ts";

const identity = { actor: "aigerim", now: () => new Date() };

const older: readonly Migration[] = [
  { number: 1, name: "first", sql: "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT) STRICT" },
];
const newer: readonly Migration[] = [
  ...older,
  { number: 2, name: "second", sql: "ALTER TABLE setting ADD COLUMN note TEXT" },
];

async function olderDatabase(): Promise<string> {
  const path = join(temporaryFolder(), "kalqan.db");
  const database = await openDatabase(path, { ...identity, migrations: older });
  closeDatabase(database);
  return path;
}

function columns(path: string): string[] {
  const sqlite = new Sqlite(path, { readonly: true });
  const found = (sqlite.pragma("table_info(setting)") as { name: string }[]).map(({ name }) => name);
  sqlite.close();
  return found;
}

test("migrations are numbered without a gap: a database's version is how many it has seen", () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test("a new database is made at once, with no backup asked for", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const steps: unknown[] = [];
  const database = await openDatabase(path, {
    ...identity,
    beforeMigration: async () => void steps.push("backup"),
    onMigrated: (_, from, to) => void steps.push([from, to]),
  });
  expect(steps).toEqual([[0, migrations.length]]);
  expect(listReports(database)).toEqual([]);
  closeDatabase(database);
  const again = await openDatabase(path, { ...identity, onMigrated: () => void steps.push("again") });
  closeDatabase(again);
  expect(steps).toHaveLength(1);
});

test("an older schema is backed up first, then brought up to date", async () => {
  const path = await olderDatabase();
  const steps: string[] = [];
  const database = await openDatabase(path, {
    ...identity,
    migrations: newer,
    beforeMigration: async (_, from, to) => {
      steps.push(`backup ${from}→${to}, still ${columns(path)}`);
    },
    onMigrated: () => void steps.push("migrated"),
  });
  closeDatabase(database);
  expect(steps).toEqual(["backup 1→2, still key,value", "migrated"]);
  expect(columns(path)).toEqual(["key", "value", "note"]);
});

test("no backup, no migration", async () => {
  const path = await olderDatabase();
  const noBackup = () => Promise.reject(new Error("the drive is full"));
  await expect(openDatabase(path, { ...identity, migrations: newer, beforeMigration: noBackup })).rejects.toThrow(
    "full",
  );
  expect(columns(path)).toEqual(["key", "value"]);
});

test("a migration that fails half-way leaves the old schema whole", async () => {
  const path = await olderDatabase();
  const broken = [...newer, { number: 3, name: "third", sql: "ALTER TABLE no_such_table ADD COLUMN x TEXT" }];
  await expect(openDatabase(path, { ...identity, migrations: broken })).rejects.toThrow("no_such_table");
  expect(columns(path)).toEqual(["key", "value"]);
  const database = await openDatabase(path, { ...identity, migrations: older });
  closeDatabase(database);
});

test("a database of a newer program is refused, and every byte of the folder stays", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: newer }));
  await expectRefusedUntouched(folder, path);
});

test("also where the newer program was killed and its log still lies beside", async () => {
  const from = temporaryFolder();
  const running = await openDatabase(join(from, "kalqan.db"), { ...identity, migrations: newer });
  transaction(running, (writer) => saveSetting(writer, "key", "value"));
  const folder = temporaryFolder();
  for (const ending of ["", "-wal"]) copyFileSync(join(from, `kalqan.db${ending}`), join(folder, `kalqan.db${ending}`));
  closeDatabase(running);
  await expectRefusedUntouched(folder, join(folder, "kalqan.db"));
});

async function expectRefusedUntouched(folder: string, path: string): Promise<void> {
  const bytes = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);
  const before = bytes();
  await expect(openDatabase(path, { ...identity, migrations: older })).rejects.toMatchObject({
    code: "database.newer",
    data: { found: 2, known: 1 },
  });
  expect(bytes()).toEqual(before);
}

test("a foreign or damaged file is refused and left as it is", async () => {
  const folder = temporaryFolder();
  const foreign = join(folder, "foreign.db");
  const sqlite = new Sqlite(foreign);
  sqlite.exec("CREATE TABLE other (x); PRAGMA user_version = 1");
  sqlite.close();
  // As most programs leave theirs: no version, no mark.
  const unmarked = join(folder, "unmarked.db");
  const others = new Sqlite(unmarked);
  others.exec("CREATE TABLE other (x)");
  others.close();
  const noDatabase = join(folder, "text.db");
  writeFileSync(noDatabase, "Бұл дерекқор емес. ".repeat(50));
  const cut = join(folder, "cut.db");
  copyFileSync(await fullDatabase(), cut);
  truncateSync(cut, 5 * 4096);
  for (const [path, code] of [
    [foreign, "database.foreign"],
    [unmarked, "database.foreign"],
    [noDatabase, "database.damaged"],
    [cut, "database.damaged"],
  ] as const) {
    const before = readFileSync(path);
    await expect(openDatabase(path, identity)).rejects.toMatchObject({ code });
    expect(readFileSync(path).equals(before), path).toBe(true);
  }
});

test("a page of zeros inside the file is found when it is opened, and neither file nor log is touched", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "kalqan.db");
  const from = await fullDatabase();
  const running = await openDatabase(from, identity);
  transaction(running, (writer) => saveSetting(writer, "key", "value"));
  for (const ending of ["", "-wal"]) copyFileSync(`${from}${ending}`, `${path}${ending}`);
  closeDatabase(running);
  const bytes = readFileSync(path);
  bytes.fill(0, 3 * 4096, 4 * 4096);
  writeFileSync(path, bytes);
  const before = readdirSync(folder);
  const log = readFileSync(`${path}-wal`);
  await expect(openDatabase(path, identity)).rejects.toMatchObject({ code: "database.damaged" });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
  expect(readdirSync(folder)).toEqual(before);
});

async function fullDatabase(): Promise<string> {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, identity));
  return path;
}

test("2: a folder from before steps back were kept keeps its reports, and takes the steps of the next saving", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const before = await openDatabase(path, { ...identity, migrations: migrations.slice(0, 1) });
  const at = "2018-07-01T00:00:00.000Z";
  transaction(before, (writer) => {
    insertReport(writer, sampleReport);
    saveEntry(writer, sampleReport.id, sampleEntry(17), at);
  });
  closeDatabase(before);
  const after = await openDatabase(path, { ...identity, migrations: migrations.slice(0, 2) });
  expect(listEntries(after, sampleReport.id).map(({ entry }) => entry)).toEqual([sampleEntry(17)]);
  transaction(after, (writer) => saveUndoHistory(writer, sampleReport.id, 17, { revision: 1, steps: "{}" }));
  expect(findUndoHistory(after, sampleReport.id, 17)).toEqual({ revision: 1, steps: "{}" });
  closeDatabase(after);
});

test("what goes to the head and why one did not sign is kept from the fourth step on, and leaves with its report", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.slice(0, 3) }));
  const database = await openDatabase(path, identity);
  const { id } = sampleReport;
  const copy = {
    reportId: id,
    packageId: "p-1",
    at: "2018-07-05T04:00:00.000Z",
    target: "E:",
    fileName: "a",
    sha256: "b",
  };
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    insertHeadCopy(writer, copy);
    insertRefusal(writer, { reportId: id, packageId: "p-1", at: copy.at, name: "Сынақ Марат", reason: "Түзетіңіз" });
  });
  expect(listHeadCopies(database, id, "p-1")).toEqual([copy]);
  expect(listHeadCopies(database, id, "p-2")).toEqual([]);
  expect(findLastRefusal(database, id)?.reason).toBe("Түзетіңіз");
  transaction(database, (writer) => deleteReport(writer, id));
  expect([listHeadCopies(database, id, "p-1"), findLastRefusal(database, id)]).toEqual([[], null]);
  closeDatabase(database);
});

test("parts and answers for the lead are kept from the sixth step on, with what a merging can go back to", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.slice(0, 5) }));
  const database = await openDatabase(path, identity);
  const { id: reportId } = sampleReport;
  const at = "2018-07-05T04:00:00.000Z";
  const part = { partId: "p-1", side: "given", reportId, at, colleague: "Айгүл", note: "" } as const;
  const merge = { partId: "p-1", side: "given", at, sha256: "s", before: { measures: [1] }, after: "d" } as const;
  const answer = {
    reportId,
    measure: 34,
    body: "AKM",
    partId: "p-2",
    created: at,
    takenAt: at,
    name: "А",
    signer: null,
  };
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    insertPart(writer, { ...part, base: [{ measure: 34 }], target: "E:", fileName: "part.asice" });
    insertPartMerge(writer, merge);
    setPartClosed(writer, { ...part, closedAt: at, closedAs: "merged" });
    saveLeadPart(writer, { ...answer, entry: sampleEntry(34) });
    saveLeadPart(writer, { ...answer, name: "Б", entry: sampleEntry(34) });
  });
  expect(findPart(database, "p-1", "given")).toMatchObject({ base: [{ measure: 34 }], closedAs: "merged" });
  expect(findPart(database, "p-1", "received")).toBeNull();
  expect(findLastMerge(database, part)?.before).toEqual({ measures: [1] });
  expect(listLeadParts(database, reportId).map(({ name }) => name)).toEqual(["Б"]);
  transaction(database, (writer) => deleteReport(writer, reportId));
  expect([listParts(database, reportId), findLastMerge(database, part), listLeadParts(database, reportId)]).toEqual([
    [],
    null,
    [],
  ]);
  closeDatabase(database);
});

test("7: a folder from before comments keeps its reports, and takes comments", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const before = await openDatabase(path, { ...identity, migrations: migrations.slice(0, 6) });
  transaction(before, (writer) => insertReport(writer, sampleReport));
  closeDatabase(before);
  const after = await openDatabase(path, { ...identity, migrations: migrations.slice(0, 7) });
  expect(findReport(after, sampleReport.id)?.id).toBe(sampleReport.id);
  const at = "2018-07-01T00:00:00.000Z";
  const comment = { id: "c", body: "BGM", halfYear: "2018-H1", measure: 17, field: null, text: "Қараңыз" };
  transaction(after, (writer) => {
    insertComment(writer, { ...comment, author: "aigerim", authorName: "", writtenAt: at });
  });
  expect(listComments(after, "BGM", "2018-H1")).toMatchObject([comment]);
  closeDatabase(after);
});

test("10: a folder from before consolidated reports keeps what came, and takes one: nothing signed of it changes", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const before = await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number < 13) });
  transaction(before, (writer) => insertReport(writer, sampleReport));
  closeDatabase(before);
  const after = await openDatabase(path, { ...identity, migrations: migrations.filter(({ number }) => number <= 13) });
  expect(findReport(after, sampleReport.id)?.id).toBe(sampleReport.id);
  const at = "2018-07-20T00:00:00.000Z";
  const words = { kk: "Орындалуда", ru: "Исполняется" };
  const row = { id: "c", halfYear: "2018-H1", version: 1, supersedesPackage: null, planEdition: 1, createdAt: at };
  const writing = { measure: 1, writing: { summary: words, jointText: words }, revision: 1, undoSteps: "[]" };
  transaction(after, (writer) => {
    insertConsolidation(writer, row);
    saveConsolidationWriting(writer, "c", writing);
    freezeConsolidation(writer, "c", "p", at);
    replaceConsolidationDocuments(writer, "c", [{ name: "a", bytes: new Uint8Array([1]), sha256: "0".repeat(64) }]);
  });
  const change = (work: (writer: Writer) => void) => () => transaction(after, work);
  expect(change((writer) => saveConsolidationWriting(writer, "c", { ...writing, revision: 2 }))).toThrow(/frozen/);
  transaction(after, (writer) => {
    signConsolidation(writer, "c", { signer: "null", signedAt: at, sha256: "1".repeat(64), size: 1 });
  });
  expect(findConsolidation(after, "c")).toMatchObject({ state: "signed", packageSize: 1 });
  expect(listConsolidationMeasures(after, "c")).toEqual([{ ...writing, undoSteps: null, seen: {} }]);
  expect(change((writer) => thawConsolidation(writer, "c"))).toThrow(/signed/);
  expect(change((writer) => replaceConsolidationDocuments(writer, "c", []))).toThrow(/signed/);
  closeDatabase(after);
});

test("19: what was taken in is numbered anew: nothing of it is another, and what pointed to it or guarded it still does", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const upTo = migrations.findIndex(({ name }) => name === "received-by-number");
  const before = await openDatabase(path, { ...identity, migrations: migrations.slice(0, upTo) });
  const entries = [answerOf(17, "Білім беру бағдарламасы бекітілді.")];
  const rows = Array.from({ length: 40 }, (_, at) =>
    receivedRow({ number: at + 1, body: `B${at}X`, halfYear: "2018-H1", entries }),
  );
  keepAsBefore(before, rows);
  transaction(before, (writer) =>
    insertReceived(writer, receivedRow({ number: 99, body: "LATE", halfYear: "2018-H1", entries })),
  );
  const everyRow = (database: Database) => [
    ...rows.map(({ sha256 }) => findReceived(database, sha256)),
    listReceivedFiles(database),
  ];
  const was = everyRow(before);
  closeDatabase(before);

  const after = await openDatabase(path, identity);
  expect(everyRow(after)).toEqual(was);
  expect(await foundIn(after, true)).toBe(40);
  // The one that was still to be indexed is not forgotten.
  indexEarlier(after);
  expect([await foundIn(after, true), await foundIn(after)]).toEqual([41, 41]);
  const [first] = rows;
  const sha256 = first?.sha256 ?? "";
  transaction(after, (writer) => setReceivedDecision(writer, sha256, "superseded"));
  expect([await foundIn(after, true), await foundIn(after)]).toEqual([41, 40]);
  expect(() =>
    transaction(after, (writer) => judgeReceivedAnew(writer, { ...(first ?? rows[1]), version: 2 } as ReceivedRow)),
  ).toThrow(/stays as it came/);
  const answer = {
    package: "f".repeat(64),
    decision: "accepted" as const,
    generalKk: "",
    generalRu: "",
    remarks: "[]",
    revision: 1,
  };
  expect(() => transaction(after, (writer) => saveDraftedAnswer(writer, answer as never))).toThrow();
  closeDatabase(after);
  const sqlite = new Sqlite(path);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  sqlite.pragma("foreign_keys = ON");
  expect(() => sqlite.exec("DELETE FROM received_package")).toThrow(/stays/);
  expect(() => sqlite.exec("UPDATE received_entry SET sha256 = 'x'")).toThrow();
  sqlite.close();
});

test("21: what counted before is found among what counts once the folder is opened, whenever that was cut off", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const upTo = migrations.findIndex(({ name }) => name === "counting-answers");
  const before = await openDatabase(path, { ...identity, migrations: migrations.slice(0, upTo) });
  const entries = [answerOf(17, "Білім беру бағдарламасы бекітілді."), answerOf(20, "Бағдарлама жасалды.")];
  const rows = Array.from({ length: 250 }, (_, at) =>
    receivedRow({
      ...{ number: at + 1, body: `B${at}X`, halfYear: "2018-H1", entries },
      decision: at < 50 ? "superseded" : "imported",
    }),
  );
  keepAsBefore(before, rows);
  closeDatabase(before);

  const after = await openDatabase(path, identity);
  expect([await foundIn(after, true), await foundIn(after)]).toEqual([500, 0]);
  // Its second transaction does not come to its end.
  const { transaction: begin } = Sqlite.prototype;
  let begun = 0;
  Sqlite.prototype.transaction = function (this: Sqlite.Database, work: () => unknown) {
    begun += 1;
    const isSecond = begun === 2;
    return begin.call(this, () => {
      const done = work();
      if (isSecond) throw new Error("killed");
      return done;
    });
  } as typeof begin;
  try {
    expect(() => indexEarlier(after)).toThrow("killed");
  } finally {
    Sqlite.prototype.transaction = begin;
  }
  closeDatabase(after);

  const again = await openDatabase(path, identity);
  expect([await foundIn(again, true), await foundIn(again)]).toEqual([500, 200]);
  indexEarlier(again);
  expect([await foundIn(again, true), await foundIn(again)]).toEqual([500, 400]);
  closeDatabase(again);
  const sqlite = new Sqlite(path);
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqlite.prepare("SELECT count(*) FROM received_entry").pluck().get()).toBe(500);
  sqlite.close();
});

/** Packages as they were indexed before what counts had an index of its own. */
function keepAsBefore(database: Database, rows: readonly ReceivedRow[]): void {
  transaction(database, (writer) => {
    for (const row of rows) {
      insertReceived(writer, row);
      const document = row.document ?? "";
      const { entries } = JSON.parse(document) as ReportDocument;
      for (const entry of entries) {
        const { measure, status, text } = entry;
        const answer = JSON.stringify(entry);
        const place = Buffer.byteLength(document.slice(0, document.indexOf(answer)));
        const words = { ...noWords, textKk: indexedText(text.kk) };
        insertReceivedEntry(writer, row, { measure, status, place, length: Buffer.byteLength(answer), words });
      }
      setIndexed(writer, row.sha256);
    }
  });
}

const noWords = {
  ...{ textKk: "", textRu: "", jointKk: "", jointRu: "", reasonKk: "", reasonRu: "", nextKk: "", nextRu: "" },
  evidence: "",
};

async function foundIn(database: Database, all = false): Promise<number> {
  const filter = { ...everything, text: "бағдарламаны", all };
  return (await searchAnswers(database, filter, { limit: 500, offset: 0 }, "kk")).answers.length;
}

test("12: a folder of ҚАӨМ from before the register finds its packages once it is opened, and loses none", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const upTo = migrations.findIndex(({ name }) => name === "register-index");
  const before = await openDatabase(path, { ...identity, migrations: migrations.slice(0, upTo) });
  const entries = [answerOf(17, "Білім беру бағдарламасы бекітілді.")];
  const rows = Array.from({ length: 250 }, (_, at) =>
    receivedRow({ number: at + 1, body: `B${at}X`, halfYear: "2018-H1", entries }),
  );
  transaction(before, (writer) => {
    for (const row of rows) insertReceived(writer, row);
  });
  closeDatabase(before);
  const after = await openDatabase(path, identity);
  const page = () => searchAnswers(after, { ...everything, text: "бағдарламаны" }, { limit: 500, offset: 0 }, "kk");
  expect((await page()).total).toBe(0);
  indexEarlier(after);
  expect((await page()).answers).toHaveLength(250);
  indexEarlier(after);
  expect((await page()).total).toBe(250);
  closeDatabase(after);
});

test("13: filters are kept from here on", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const upTo = migrations.findIndex(({ name }) => name === "saved-filters");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.slice(0, upTo) }));
  const database = await openDatabase(path, identity);
  transaction(database, (writer) => keepFilter(writer, { name: "Менің сүзгім", filter: "{}" }));
  transaction(database, (writer) => keepFilter(writer, { name: "Менің сүзгім", filter: "{ }" }));
  expect(listSavedFilters(database)).toEqual([{ name: "Менің сүзгім", filter: "{ }" }]);
  closeDatabase(database);
});

test("15: ҚАӨМ's certificates are pinned from here on; none is before, and none is exchanged", async () => {
  const path = join(temporaryFolder(), "kalqan.db");
  const upTo = migrations.findIndex(({ name }) => name === "qaom-certificates");
  closeDatabase(await openDatabase(path, { ...identity, migrations: migrations.slice(0, upTo) }));
  const database = await openDatabase(path, identity);
  const row = { sha256: "a".repeat(64), description: "{}", addedAt: "2018-07-12T05:00:00.000Z", addedBy: "clerk" };
  expect(hasQaomCertificates(database)).toBe(false);
  transaction(database, (writer) => insertQaomCertificate(writer, row));
  expect(listQaomCertificates(database)).toEqual([row]);
  expect(() => transaction(database, (writer) => insertQaomCertificate(writer, row))).toThrow(/UNIQUE/);
  expect(transaction(database, (writer) => deleteQaomCertificate(writer, row.sha256))).toBe(true);
  expect(hasQaomCertificates(database)).toBe(false);
  closeDatabase(database);
});
