import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";
import { decide, type MinistryOffice, openMinistryOffice, qaomBin } from "#tests/support/receipts/ministry-office.ts";

let office: Office;
let ministry: MinistryOffice;
let path: string;
let first: string;
let second: string;

/** Version 1 has left; before ҚАӨМ answers the clerk begins version 2 and writes in it. */
beforeEach(async () => {
  const folder = temporaryFolder();
  office = await openOffice(folder);
  onTestFinished(() => office.backend.close());
  path = await exportedPackage(office, "head");
  const qaom = join(folder, "qaom");
  mkdirSync(qaom);
  ministry = await openMinistryOffice(qaom, office.authority, () => new Date("2018-07-06T09:00:00Z"));
  onTestFinished(() => ministry.close());
  const { api } = office.backend;
  await api.signing.confirmBin({ body: "QAOM", bin: qaomBin });
  first = (await api.report.list({}))[0]?.id ?? "";
  second = (await api.report.correct({ reportId: first })).id;
  await write("екінші нұсқада жазылған");
});

const report = () => office.backend.api.report;
const take = (receipt: string) =>
  office.backend.api.receipts.import({ path: receipt, trust: [office.rootFile] }).result;
const current = async () => (await report().open({ body: "BGM", halfYear: "2018-H1" })).version;
const corrects = async () => (await report().get({ reportId: second })).corrects;

async function write(kk: string): Promise<void> {
  const [found] = (await report().get({ reportId: second })).entries;
  if (found === undefined) throw new Error("a report without entries");
  const { role: _role, revision, readOnly: _readOnly, shown: _shown, annexes: _annexes, ...entry } = found;
  const changed = { ...entry, text: { ...entry.text, kk } };
  await report().saveEntry({ reportId: second, entry: changed, expectedRevision: revision });
}

const written = async () => (await report().get({ reportId: second })).entries[0]?.text.kk;

async function annexed(): Promise<void> {
  const file = join(office.folder, "беті.pdf");
  writeFileSync(file, "%PDF-1.4\nекінші нұсқаның қосымшасы");
  const measure = (await report().get({ reportId: second })).entries[0]?.measure ?? 0;
  await office.backend.api.annexes.add({ reportId: second, measure, path: file, name: null }).result;
}

async function journal(): Promise<string[]> {
  const { entries } = await office.backend.api.journal.list({ before: null, limit: 50 });
  return entries.filter(({ subject }) => subject === `report:${second}`).map(({ action }) => action);
}

/** What the full check finds wrong. */
async function faults(): Promise<string[]> {
  const found = await office.backend.api.doctor.run({}).result;
  return found.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

test("the acceptance of what is being corrected is told at the receipt and stays a question at the draft", async () => {
  expect(await corrects()).toEqual({ version: 1, state: "exported", answered: false, continued: false });
  const taken = await take(await ministry.answer(decide(path, "accepted")));
  expect(taken.answers).toMatchObject([{ version: 1, decision: "accepted", begun: 2 }]);
  expect(await corrects()).toEqual({ version: 1, state: "accepted", answered: true, continued: false });
  expect(await written()).toBe("екінші нұсқада жазылған");
});

test("a return is told too, and its remarks are in the draft", async () => {
  const taken = await take(await ministry.answer(decide(path, "returned")));
  expect(taken.answers).toMatchObject([{ decision: "returned", begun: 2 }]);
  expect((await report().get({ reportId: second })).remarks).toHaveLength(1);
});

test("put aside: the accepted version is current, nothing is lost, and it is taken up again", async () => {
  await annexed();
  await take(await ministry.answer(decide(path, "accepted")));
  const now = await report().discardCorrection({ reportId: second });
  expect(now).toMatchObject({ id: first, version: 1, state: "accepted", discarded: { reportId: second, version: 2 } });
  expect(await current()).toBe(1);
  expect((await report().list({})).map(({ version }) => version)).toEqual([1]);
  // Nobody writes in it, or signs it, past the page that shows it no more.
  await expect(report().get({ reportId: second })).rejects.toMatchObject({ code: "report.unknown" });
  await expect(report().makeReady({ reportId: second }).result).rejects.toMatchObject({ code: "report.unknown" });
  await expect(report().discardCorrection({ reportId: second })).rejects.toMatchObject({ code: "report.unknown" });
  expect(await faults()).toEqual([]);

  const again = await report().takeUpCorrection({ reportId: second });
  expect(again).toMatchObject({ version: 2, state: "draft", corrects: { state: "accepted", continued: true } });
  expect([await current(), await written()]).toEqual([2, "екінші нұсқада жазылған"]);
  expect(again.entries[0]?.annexes).toHaveLength(2);
  await expect(report().takeUpCorrection({ reportId: second })).rejects.toMatchObject({ code: "report.unknown" });
  expect((await journal()).slice(0, 2)).toEqual(["report.takenUp", "report.discarded"]);
});

test("gone on with: it is not asked again until ҚАӨМ answers anew", async () => {
  await take(await ministry.answer(decide(path, "accepted")));
  expect((await report().continueCorrection({ reportId: second })).corrects).toMatchObject({ continued: true });
  expect(await current()).toBe(2);
  expect((await journal())[0]).toBe("report.continued");
  await report().discardCorrection({ reportId: second });
  expect(await current()).toBe(1);
});

test("one that is ready to be signed is a draft again when it is put aside", async () => {
  await write("");
  const { checks } = await report().get({ reportId: second });
  expect(checks.some(({ severity }) => severity === "error")).toBe(true);
  await write("Бірінші жартыжылдықта орындалды: нәтижесі жариялап, бекітілді.");
  await report().makeReady({ reportId: second }).result;
  expect(await corrects()).toMatchObject({ version: 1 });
  await report().discardCorrection({ reportId: second });
  expect((await report().takeUpCorrection({ reportId: second })).state).toBe("draft");
  expect((await journal()).slice(0, 3)).toEqual(["report.takenUp", "report.discarded", "report.reopened"]);
});

test("another correction takes the place and the number of the one that was put aside", async () => {
  await annexed();
  await report().discardCorrection({ reportId: second });
  const third = await report().correct({ reportId: first });
  expect([third.version, third.entries[0]?.annexes.length]).toEqual([2, 1]);
  expect(third.entries[0]?.text.kk).not.toBe("екінші нұсқада жазылған");
  await expect(report().takeUpCorrection({ reportId: second })).rejects.toMatchObject({ code: "report.unknown" });
  expect((await journal())[0]).toBe("report.deleted");
  expect(await faults()).toEqual([]);
});

test("a first version and a signed one are not put aside", async () => {
  const refused = { code: "report.notAllowed" };
  await expect(report().discardCorrection({ reportId: first })).rejects.toMatchObject(refused);
  await expect(report().continueCorrection({ reportId: first })).rejects.toMatchObject(refused);
  const other = await report().open({ body: "BGM", halfYear: "2018-H2" });
  await expect(report().discardCorrection({ reportId: other.id })).rejects.toMatchObject(refused);
});
