import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import {
  closeDatabase,
  findReport,
  insertReport,
  listEntries,
  listReports,
  openDatabase,
  saveEntry,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { openSampleDatabase, sampleEntry, sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

test("a transaction stays whole or leaves nothing", async () => {
  const database = await openSampleDatabase();
  expect(() =>
    transaction(database, (writer) => {
      insertReport(writer, sampleReport);
      saveEntry(writer, sampleReport.id, sampleEntry(17), "2018-07-01T00:00:00.000Z");
      throw new Error("interrupted");
    }),
  ).toThrow("interrupted");
  expect(listReports(database)).toEqual([]);
});

test("a Writer is of no use after its transaction, and transactions do not nest", async () => {
  const database = await openSampleDatabase();
  let kept: Writer | undefined;
  transaction(database, (writer) => {
    kept = writer;
    expect(() => transaction(database, () => undefined)).toThrow(TypeError);
  });
  expect(() => insertReport(kept as Writer, sampleReport)).toThrow("after its transaction");
});

test("a transaction cannot wait for anything", async () => {
  const database = await openSampleDatabase();
  expect(() =>
    transaction(database, async (writer) => {
      insertReport(writer, sampleReport);
    }),
  ).toThrow();
  expect(listReports(database)).toEqual([]);
});

test("the file is in WAL, every commit is synced, foreign keys hold and columns keep their types", async () => {
  const path = `${temporaryFolder()}/kalqan.db`;
  const database = await openDatabase(path, { actor: "aigerim", now: () => new Date() });
  expect(() =>
    transaction(database, (writer) => saveEntry(writer, "no such report", sampleEntry(1), "2018-07-01T00:00:00.000Z")),
  ).toThrow("FOREIGN KEY");
  closeDatabase(database);
  const sqlite = new Sqlite(path);
  expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  const tables = sqlite.pragma("table_list") as { name: string; schema: string; type: string; strict: number }[];
  const own = tables.filter(({ name, type }) => type === "table" && !name.startsWith("sqlite_"));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
  sqlite.close();
});

test("an entry comes back as it went in, and its revision counts the savings", async () => {
  const database = await openSampleDatabase();
  const entry = { ...sampleEntry(17, "Қазақша мәтін ₸ 😀"), jointText: { kk: "жиынтық", ru: "" } };
  transaction(database, (writer) => {
    insertReport(writer, sampleReport);
    saveEntry(writer, sampleReport.id, sampleEntry(17), "2018-07-01T00:00:00.000Z");
    saveEntry(writer, sampleReport.id, entry, "2018-07-02T00:00:00.000Z");
  });
  expect(listEntries(database, sampleReport.id)).toEqual([
    { entry, revision: 2, updatedAt: "2018-07-02T00:00:00.000Z" },
  ]);
});

test("a closed database answers no more, and closing twice is harmless", async () => {
  const database = await openSampleDatabase();
  closeDatabase(database);
  closeDatabase(database);
  expect(() => findReport(database, "x")).toThrow(TypeError);
});
