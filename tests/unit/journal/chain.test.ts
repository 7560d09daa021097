import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase, transaction } from "#backend/database/index.ts";
import { appendJournal, journalContains, journalHead, verifyJournal } from "#backend/journal/index.ts";
import { journalActions } from "#shared/journal.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const identity = { actor: "aigerim", now: tickingClock().now };
const text = fc.string({ unit: "binary", maxLength: 20 });
const entries = fc.array(
  fc.record({
    action: fc.constantFrom(...journalActions),
    subject: text,
    data: fc.dictionary(text, fc.jsonValue() as fc.Arbitrary<string>, { maxKeys: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function fill(database: Database, rows: readonly Parameters<typeof appendJournal>[1][]): void {
  for (const row of rows) transaction(database, (writer) => appendJournal(writer, row));
}

/** Changes the file behind the program's back, its guards against it removed. */
function tamper(path: string, work: (sqlite: Sqlite.Database) => void): void {
  const sqlite = new Sqlite(path);
  sqlite.exec("DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete");
  work(sqlite);
  sqlite.close();
}

test("an empty journal's head is sequence 0", async () => {
  const database = await openSampleDatabase();
  expect(journalHead(database)).toEqual({ sequence: 0, hash: "0".repeat(64) });
  expect(await verifyJournal(database)).toEqual({ intact: true, head: journalHead(database) });
});

test("whatever is written, the chain holds and every head stays in it", async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (rows) => {
      const database = await openDatabase(`${temporaryFolder()}/kalqan.db`, identity);
      const heads = rows.map((row) => transaction(database, (writer) => appendJournal(writer, row)));
      expect(await verifyJournal(database)).toEqual({ intact: true, head: heads.at(-1) });
      expect(heads.every((head) => journalContains(database, head))).toBe(true);
      closeDatabase(database);
    }),
    { numRuns: 25 },
  );
});

test("any change of any field of any row is found, at that row or the next", async () => {
  const fields = ["sequence", "at", "actor", "action", "subject", "data", "previous_hash", "hash"] as const;
  await fc.assert(
    fc.asyncProperty(entries, fc.constantFrom(...fields), fc.nat(), fc.nat(), async (rows, field, which, how) => {
      const path = `${temporaryFolder()}/kalqan.db`;
      const writing = await openDatabase(path, identity);
      fill(writing, rows);
      closeDatabase(writing);
      const sequence = (which % rows.length) + 1;
      tamper(path, (sqlite) => {
        if (field === "sequence")
          sqlite.prepare("UPDATE journal SET sequence = ? WHERE sequence = ?").run(sequence + 100 + how, sequence);
        else changeText(sqlite, field, sequence, how);
      });
      const database = await openDatabase(path, identity);
      const result = await verifyJournal(database);
      expect(result.intact).toBe(false);
      // A row moved away leaves its gap; when it was the last, it shows where it now stands.
      if (!result.intact) expect([sequence, sequence + 1]).toContain(result.brokenAt);
      closeDatabase(database);
    }),
    { numRuns: 60 },
  );
});

/** Another text in one field: a character put in somewhere (in JSON: another member). */
function changeText(sqlite: Sqlite.Database, field: string, sequence: number, how: number): void {
  const before = sqlite.prepare(`SELECT ${field} AS text FROM journal WHERE sequence = ?`).get(sequence) as {
    text: string;
  };
  const at = how % (before.text.length + 1);
  const after =
    field === "data"
      ? JSON.stringify({ ...JSON.parse(before.text), changed: how })
      : `${before.text.slice(0, at)}0${before.text.slice(at)}`;
  sqlite.prepare(`UPDATE journal SET ${field} = ? WHERE sequence = ?`).run(after.toWellFormed(), sequence);
}

test("a row taken out, and two rows exchanged, are found", async () => {
  const path = `${temporaryFolder()}/kalqan.db`;
  const writing = await openDatabase(path, identity);
  fill(
    writing,
    ["a", "b", "c", "d"].map((subject) => ({ action: "entry.saved" as const, subject })),
  );
  const cut = journalHead(writing);
  closeDatabase(writing);

  tamper(path, (sqlite) => sqlite.exec("DELETE FROM journal WHERE sequence = 2"));
  const gap = await openDatabase(path, identity);
  expect(await verifyJournal(gap)).toEqual({ intact: false, brokenAt: 2 });
  closeDatabase(gap);

  const sqlite = new Sqlite(path);
  sqlite.exec("DELETE FROM journal WHERE sequence > 1");
  sqlite.close();
  const short = await openDatabase(path, identity);
  expect((await verifyJournal(short)).intact).toBe(true);
  expect(journalContains(short, cut), "a head kept elsewhere shows that the end was cut off").toBe(false);
  closeDatabase(short);
});

test("the database itself refuses to change or delete a row", async () => {
  const path = `${temporaryFolder()}/kalqan.db`;
  const writing = await openDatabase(path, identity);
  fill(writing, [{ action: "entry.saved", subject: "a" }]);
  closeDatabase(writing);
  const sqlite = new Sqlite(path);
  expect(() => sqlite.exec("UPDATE journal SET actor = 'x'")).toThrow("the journal only grows");
  expect(() => sqlite.exec("DELETE FROM journal")).toThrow("the journal only grows");
  sqlite.close();
});
