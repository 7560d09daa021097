import { expect, test } from "vitest";
import { listSettings, saveSetting, transaction } from "#backend/database/index.ts";
import { listJournalPage } from "#backend/journal/index.ts";
import { changeSettings, findInvalidSettings, readSettings } from "#backend/settings/index.ts";
import { defaultSettings, requiredSignatures, type Settings, settingsSchema } from "#shared/settings.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";

async function open() {
  const database = await openSampleDatabase();
  const change = (changes: Partial<Settings>) => transaction(database, (writer) => changeSettings(writer, changes));
  const journal = () => listJournalPage(database, {}, { before: null, limit: 100 }).entries;
  return { database, change, journal };
}

test("before anything is set the defaults hold, and they are valid", async () => {
  const { database } = await open();
  expect(readSettings(database)).toEqual(defaultSettings);
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test("what is set stays set, and each change is one journal row with the old and the new value", async () => {
  const { database, change, journal } = await open();
  change({ body: "BGM", bilingual: true, language: "kk" });
  expect(readSettings(database)).toEqual({ ...defaultSettings, body: "BGM", bilingual: true });
  expect(journal().map(({ subject, data }) => [subject, data])).toEqual([
    ["setting:bilingual", { from: false, to: true }],
    ["setting:body", { from: null, to: "BGM" }],
  ]);
  change({ body: "BGM" });
  expect(journal()).toHaveLength(2);
});

test("another language of the program is kept and is no event", async () => {
  const { database, change, journal } = await open();
  change({ language: "ru" });
  expect(readSettings(database).language).toBe("ru");
  expect(journal()).toEqual([]);
});

test("the journal does not repeat a person's particulars", async () => {
  const { change, journal } = await open();
  change({ head: { ...defaultSettings.head, name: "ТЕСТОВ ТЕСТ", phone: "+7 000 000 00 00" } });
  expect(journal()[0]).toMatchObject({ subject: "setting:head", data: {} });
});

test.each<Record<string, unknown>>([
  { language: "en" },
  { body: "БҒМ" },
  { lawInForce: { date: "2018-02-30", confirmed: true } },
  { unheardOf: true },
  { toString: "x" },
])("%j is refused, with everything that came along", async (wrong) => {
  const { database, change, journal } = await open();
  expect(() => change({ bilingual: true, ...wrong } as Partial<Settings>)).toThrow(
    expect.objectContaining({ code: "settings.invalid", data: { key: Object.keys(wrong)[0] } }),
  );
  expect(readSettings(database)).toEqual(defaultSettings);
  expect(journal()).toEqual([]);
});

test("keys of another version are left alone, a value that cannot be read falls back and is named", async () => {
  const { database, change } = await open();
  transaction(database, (writer) => {
    saveSetting(writer, "fromTheFuture", { a: 1 });
    saveSetting(writer, "signers", "everybody");
  });
  change({ restrictedUse: true });
  expect(readSettings(database)).toEqual({ ...defaultSettings, restrictedUse: true });
  expect(findInvalidSettings(database)).toEqual(["signers"]);
  expect(listSettings(database)).toContainEqual({ key: "fromTheFuture", value: { a: 1 } });
});

test("who must sign, in order", () => {
  expect(requiredSignatures("head")).toEqual(["head"]);
  expect(requiredSignatures("preparerAndHead")).toEqual(["preparer", "head"]);
});
