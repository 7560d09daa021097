import { expect, test } from "vitest";
import { transaction } from "#backend/database/index.ts";
import { appendJournal, listJournalPage, operatingSystemUser, verifyJournal } from "#backend/journal/index.ts";
import { journalActions } from "#shared/journal.ts";
import { translateBoth } from "#shared/language/translator.ts";
import { tickingClock } from "#tests/support/data/clock.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";

test("a change and its journal row stand or fall together", async () => {
  const database = await openSampleDatabase();
  expect(() =>
    transaction(database, (writer) => {
      appendJournal(writer, { action: "report.created", subject: "report:1" });
      throw new Error("the change failed");
    }),
  ).toThrow("the change failed");
  expect(listJournalPage(database, {}, { before: null, limit: 10 }).entries).toEqual([]);
});

test("the journal is read page by page, the newest first, and says who, when, what", async () => {
  const database = await openSampleDatabase();
  for (const subject of ["1", "2", "3", "4", "5"]) {
    transaction(database, (writer) => appendJournal(writer, { action: "entry.saved", subject, data: { measure: 17 } }));
  }
  const first = listJournalPage(database, {}, { before: null, limit: 2 });
  expect(first.entries.map((entry) => entry.sequence)).toEqual([5, 4]);
  expect(first.entries[0]).toMatchObject({ actor: "aigerim", action: "entry.saved", data: { measure: 17 } });
  const second = listJournalPage(database, {}, { before: first.next, limit: 2 });
  const third = listJournalPage(database, {}, { before: second.next, limit: 2 });
  expect([...second.entries, ...third.entries].map((entry) => entry.sequence)).toEqual([3, 2, 1]);
  expect(third.next).toBeNull();
});

test("it is narrowed by action, subject, user and time", async () => {
  const clock = tickingClock("2018-07-05T09:00:00.000Z");
  const database = await openSampleDatabase(clock.now);
  const write = (action: "entry.saved" | "annex.added", subject: string) =>
    transaction(database, (writer) => appendJournal(writer, { action, subject }));
  write("entry.saved", "a");
  write("annex.added", "b");
  clock.set("2018-07-06T09:00:00.000Z");
  write("entry.saved", "b");
  const sequences = (filter: Parameters<typeof listJournalPage>[1]) =>
    listJournalPage(database, filter, { before: null, limit: 10 }).entries.map((entry) => entry.sequence);
  expect(sequences({ action: "entry.saved" })).toEqual([3, 1]);
  expect(sequences({ subject: "b" })).toEqual([3, 2]);
  expect(sequences({ action: "entry.saved", subject: "b" })).toEqual([3]);
  expect(sequences({ until: "2018-07-05" })).toEqual([2, 1]);
  expect(sequences({ from: "2018-07-06" })).toEqual([3]);
  expect(sequences({ from: "2018-07-05", until: "2018-07-06" })).toEqual([3, 2, 1]);
  expect(sequences({ actor: "somebody else" })).toEqual([]);
});

test("a day begins at midnight in Almaty, wherever the machine stands", async () => {
  const clock = tickingClock("2018-07-05T17:59:00.000Z");
  const database = await openSampleDatabase(clock.now);
  const write = () => transaction(database, (writer) => appendJournal(writer, { action: "entry.saved", subject: "a" }));
  write();
  clock.set("2018-07-05T18:00:00.000Z");
  write();
  const sequences = (from: string, until: string) =>
    listJournalPage(database, { from, until }, { before: null, limit: 10 }).entries.map((entry) => entry.sequence);
  expect(sequences("2018-07-05", "2018-07-05")).toEqual([1]);
  expect(sequences("2018-07-06", "2018-07-06")).toEqual([2]);
});

test("a clock set back is told in a row of its own, and order is by sequence", async () => {
  const clock = tickingClock("2018-07-05T09:00:00.000Z");
  const database = await openSampleDatabase(clock.now);
  const write = () => transaction(database, (writer) => appendJournal(writer, { action: "entry.saved", subject: "a" }));
  write();
  clock.set("2018-01-01T00:00:00.000Z");
  write();
  write();
  const { entries } = listJournalPage(database, {}, { before: null, limit: 10 });
  expect(entries.map((entry) => entry.action)).toEqual(["entry.saved", "entry.saved", "clock.earlier", "entry.saved"]);
  expect(entries[2]?.data).toEqual({ last: "2018-07-05T09:00:01.000Z" });
  expect((await verifyJournal(database)).intact).toBe(true);
});

test("the operating system's user has a name", () => {
  expect(operatingSystemUser()).toMatch(/\S/);
});

test("every action has its words in both languages", () => {
  for (const action of journalActions) {
    const words = translateBoth(`journal.actions.${action}`);
    expect(words.kk).not.toBe(words.ru);
  }
});
