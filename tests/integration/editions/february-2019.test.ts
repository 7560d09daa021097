import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import type { Touch } from "#shared/plan/editions/touched.ts";
import { issue, officer, openTwoOffices, report } from "#tests/support/editions/two-offices.ts";
import { reasonsOf } from "#tests/support/intake/ministry.ts";
import { editionOf2019 } from "#tests/support/plan/editions.ts";

/*
 * February 2019: the ministries are reorganised. ҚАӨМ issues edition 2; БҒМ takes it in with a draft open, reports the half-year by
 * it, and ҚАӨМ takes that in. What was reported before stays what it was.
 */
test("edition 2: made at ҚАӨМ, taken in by a body with an open draft, reported by, and taken in at ҚАӨМ", async () => {
  const { drive, calendar, qaom, bgm, open } = await openTwoOffices();
  const late = await open("SIM", 3, "body");

  const old = await report(bgm, "2018-H2", drive);
  const oldBytes = readFileSync(old.path);
  const takeIn = (...paths: string[]) =>
    qaom.api.intake.takeIn({ paths, trust: [], revocationLists: [], confirmBins: true }).result;
  expect((await takeIn(old.path)).map(({ decision }) => decision)).toEqual(["imported"]);

  // The clerk has begun the next half-year.
  calendar.now = new Date("2019-03-05T05:00:00Z");
  const draft = await bgm.api.report.open({ body: "BGM", halfYear: "2019-H1" });
  const written = (measure: number) => ({
    ...entryOf(draft, measure),
    status: "inProgress" as const,
    text: { kk: `${measure}-іс-шара бойынша жазылғаны.`, ru: `Написано по мероприятию ${measure}.` },
  });
  for (const measure of [27, 32]) {
    await bgm.api.report.saveEntry({ reportId: draft.id, entry: written(measure), expectedRevision: null });
  }
  const bytes = new TextEncoder().encode("%PDF-1.4\n% 32\n%%EOF\n");
  await bgm.api.annexes.addBytes({ reportId: draft.id, measure: 32, name: "32.pdf", bytes }).result;

  // ҚАӨМ issues the edition.
  calendar.now = new Date("2019-03-10T05:00:00Z");
  const issued = await issue(qaom, editionOf2019, drive);
  expect(basename(issued.path)).toMatch(/^676_edition-2_[0-9a-f]{8}\.asice$/);
  expect(issued.verification).toMatchObject({
    verdict: "TOTAL-PASSED",
    format: "kz.kalqan.plan-edition/1",
    planEdition: { edition: 2, appliesFrom: "2019-H1", previous: { edition: 1 }, digest: issued.digest },
  });
  expect(await qaom.api.editions.draft({})).toBeNull();
  expect((await qaom.api.editions.list({})).map(({ edition }) => edition)).toEqual([1, 2]);

  // БҒМ looks at it: nothing is changed by that.
  calendar.now = new Date("2019-03-12T05:00:00Z");
  expect((await bgm.api.exchange.recognise({ path: issued.path }).result).kind).toBe("planEdition");
  const opened = await bgm.api.editions.open({ path: issued.path }).result;
  expect([opened.outcome, opened.officer, opened.ground]).toEqual(["next", officer.name, editionOf2019.ground]);
  const touches: Touch["kind"][] = ["addressee", "removed", "deadline", "added"];
  expect(opened.drafts.map(({ halfYear, touched }) => [halfYear, touched.map(({ kind }) => kind)])).toEqual([
    ["2019-H1", touches],
  ]);
  expect((await bgm.api.report.get({ reportId: draft.id })).planEdition).toBe(1);

  // and takes it in.
  const { outcome, moved } = await bgm.api.editions.import({ path: issued.path, sha256: opened.sha256 }).result;
  expect([outcome, moved.map(({ halfYear }) => halfYear)]).toEqual(["imported", ["2019-H1"]]);
  expect(moved[0]?.kept).toMatchObject([{ kind: "entry", measure: 32, entry: { text: written(32).text } }]);
  const now = await bgm.api.report.get({ reportId: draft.id });
  expect(now.planEdition).toBe(2);
  expect(now.entries.map(({ measure }) => measure)).toContain(42);
  expect(now.entries.map(({ measure }) => measure)).not.toContain(32);
  expect(entryOf(now, 27).text).toEqual(written(27).text);
  expect(now.checks.filter(({ code }) => code.endsWith("notMine"))).toEqual([]);
  expect((await bgm.api.editions.moves({ reportId: draft.id }))[0]).toEqual(moved[0]);
  // A second time it is known, and nothing happens.
  expect((await bgm.api.editions.import({ path: issued.path, sha256: null }).result).outcome).toBe("known");
  expect((await bgm.api.doctor.run({}).result).filter(({ severity }) => severity === "error")).toEqual([]);

  // The half-year is reported by it.
  calendar.now = new Date("2019-07-05T05:00:00Z");
  const sent = await report(bgm, "2019-H1", drive);
  expect(sent.reportId).toBe(draft.id);
  const byOld = await report(late, "2019-H1", drive);

  // ҚАӨМ takes it in; a body that had not got the edition is judged by its own.
  calendar.now = new Date("2019-07-12T05:00:00Z");
  const taken = await takeIn(sent.path, byOld.path);
  expect(taken.map(({ decision }) => decision)).toEqual(["imported", "imported"]);
  expect(taken.map(reasonsOf)).toEqual([[], ["intake.earlierEdition"]]);

  // What was before stays: the package, its verdict, its picture, and by which edition it is corrected.
  expect(readFileSync(old.path).equals(oldBytes)).toBe(true);
  const [verified] = await bgm.api.verification.verify({ paths: [old.path], trust: [], revocationLists: [], at: null })
    .result;
  expect(verified?.verdict).toBe("TOTAL-PASSED");
  const before = await bgm.api.report.get({ reportId: old.reportId });
  expect([before.planEdition, before.entries.some(({ measure }) => measure === 32)]).toEqual([1, true]);
  const correction = await bgm.api.report.correct({ reportId: old.reportId });
  expect([correction.planEdition, correction.entries.some(({ measure }) => measure === 32)]).toEqual([1, true]);
  expect(await bgm.api.editions.moves({ reportId: correction.id })).toEqual([]);
});

test("a report that was ready keeps its edition until it is taken back; a correction is by the half-year's", async () => {
  const { drive, calendar, qaom, bgm } = await openTwoOffices();
  calendar.now = new Date("2019-07-03T05:00:00Z");
  const signed = await report(bgm, "2019-H1", drive);
  const { path } = await issue(qaom, editionOf2019, drive);
  expect((await bgm.api.editions.import({ path, sha256: null }).result).moved).toEqual([]);
  const { entries, planEdition } = await bgm.api.report.get({ reportId: signed.reportId });
  expect([planEdition, entries.some(({ measure }) => measure === 32)]).toEqual([1, true]);
  const correction = await bgm.api.report.correct({ reportId: signed.reportId });
  expect(correction.planEdition).toBe(2);
  expect(correction.entries.map(({ measure }) => measure)).not.toContain(32);
  const [move] = await bgm.api.editions.moves({ reportId: correction.id });
  expect(move?.kept).toMatchObject([{ kind: "entry", measure: 32 }]);
  // Whoever exports anew exports what was signed.
  const again = await bgm.api.exchange.export({ reportId: signed.reportId, folder: drive }).result;
  expect(again.sha256).toBe(signed.sha256);
});

test("a body that takes another's duties over: what it has written stays, it leads now, and nothing looks damaged", async () => {
  const { drive, calendar, qaom, open } = await openTwoOffices();
  const iim = await open("IIM", 5, "body");
  await iim.api.signing.confirmBin({ body: "QAOM", bin: qaom.bin });
  calendar.now = new Date("2019-03-05T05:00:00Z");
  const draft = await iim.api.report.open({ body: "IIM", halfYear: "2019-H1" });
  const text = { kk: "ІІМ жазған.", ru: "Написано МВД." };
  const before = entryOf(draft, 20);
  expect(before.jointText).toBeNull();
  await iim.api.report.saveEntry({ reportId: draft.id, entry: { ...before, text }, expectedRevision: null });
  // АКМ leads measure 20 (жинақтау).
  const merged: EditionChange = { kind: "reorganise", bodies: ["AKM"], from: "2019-02-25", into: "IIM" };
  const { path } = await issue(qaom, { ...editionOf2019, changes: [merged] }, drive);
  const { moved } = await iim.api.editions.import({ path, sha256: null }).result;
  expect(moved[0]?.touched).toContainEqual({ kind: "role", measure: 20, from: "executor", to: "lead" });
  const now = await iim.api.report.get({ reportId: draft.id });
  expect(entryOf(now, 20)).toMatchObject({ text, jointText: { kk: "", ru: "" } });
  expect(now.entries.map(({ measure }) => measure)).toContain(1);
  expect((await iim.api.doctor.run({}).result).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a body that ends: what its clerk has written is kept aside, with who has its duties now", async () => {
  const { drive, calendar, qaom, bgm } = await openTwoOffices();
  calendar.now = new Date("2019-03-05T05:00:00Z");
  const draft = await bgm.api.report.open({ body: "BGM", halfYear: "2019-H1" });
  const text = { kk: "БҒМ жазған.", ru: "Написано МОН." };
  const entry = { ...entryOf(draft, 27), text };
  await bgm.api.report.saveEntry({ reportId: draft.id, entry, expectedRevision: null });
  const ends: EditionChange = { kind: "reorganise", bodies: ["BGM"], from: "2019-04-01", into: "IIM" };
  const { path } = await issue(qaom, { ...editionOf2019, changes: [ends] }, drive);
  await bgm.api.editions.import({ path, sha256: null }).result;
  const { planEdition, entries } = await bgm.api.report.get({ reportId: draft.id });
  expect([planEdition, entries]).toEqual([2, []]);
  const [move] = await bgm.api.editions.moves({ reportId: draft.id });
  expect(move?.touched[0]).toEqual({ kind: "ownEnd", successor: "IIM" });
  expect(move?.kept).toEqual([{ kind: "entry", measure: 27, entry }]);
});

function entryOf(
  { entries }: Awaited<ReturnType<Awaited<ReturnType<typeof openTwoOffices>>["bgm"]["api"]["report"]["get"]>>,
  measure: number,
) {
  const found = entries.find((entry) => entry.measure === measure);
  if (found === undefined) throw new Error(`no measure ${measure}`);
  const { annexes: _, role: __, revision: ___, readOnly: ____, shown: _____, ...entry } = found;
  return entry;
}
