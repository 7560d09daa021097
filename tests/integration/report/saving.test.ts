import { describe, expect, it } from "vitest";
import { listEntries, listJournalAfter, setReportState, transaction } from "#backend/database/index.ts";
import { journalHead } from "#backend/journal/index.ts";
import {
  acceptedEntries,
  carryOver,
  checkReportNow,
  correct,
  fillReport,
  getReport,
  keptUndoSteps,
  makeReady,
  markSigned,
  openReport,
  previousEntries,
  reportDocument,
  requireReport,
  saveEntry,
} from "#backend/report/index.ts";
import { changeSettings } from "#backend/settings/index.ts";
import { reportDocumentSchema } from "#shared/package/report-document.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { completionForms } from "#shared/plan/schema.ts";
import type { Entry } from "#shared/report/entry.ts";
import { reportInputFormat, reportInputSchema } from "#shared/report/input.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";
import { goodEntry } from "#tests/support/report/example-report.ts";
import {
  annexesFrom,
  drawNothingMuch,
  entryOf,
  fullInput,
  noAnnexes,
  open,
  openWorkplace,
  pdf,
  type Workplace,
} from "#tests/support/report/working-report.ts";

const signature = { signer: {}, signedAt: "2018-07-05T10:00:00.000Z" };

/** Brings a filled report to ҚАӨМ's acceptance. */
async function accept({ deps }: Workplace, reportId: string): Promise<void> {
  transaction(deps.database, (writer) => changeSettings(writer, { signers: "head" }));
  await makeReady(deps, reportId, drawNothingMuch);
  transaction(deps.database, (writer) => {
    markSigned(writer, reportId, signature, { sha256: "e".repeat(64), size: 10 });
    setReportState(writer, reportId, "accepted");
  });
}

function actionsAfter({ deps }: Workplace, sequence: number): string[] {
  return listJournalAfter(deps.database, sequence, 100).map(({ action }) => action);
}

describe("opening", () => {
  it("makes one draft a body and half-year, however often it is asked for", async () => {
    const workplace = await openWorkplace();
    expect(open(workplace)).toBe(open(workplace));
    expect(open(workplace, "BGM", "2018-H2")).not.toBe(open(workplace));
    expect(open(workplace, "QAOM")).not.toBe(open(workplace));
  });

  it("gives money to the programme's owner and a joint text to the lead alone", async () => {
    const workplace = await openWorkplace();
    expect(entryOf(workplace, open(workplace), 38)).toMatchObject({
      role: "lead",
      entry: { money: [{ programme: "204", amount: null }], jointText: { kk: "", ru: "" } },
    });
    expect(entryOf(workplace, open(workplace, "QAOM"), 38)).toMatchObject({
      role: "executor",
      entry: { money: [], jointText: null },
    });
  });

  it.each([
    [{ body: "NOBODY", halfYear: "2018-H1" }, "plan.unknownBody"],
    [{ body: "BGM", halfYear: "2023-H1" }, "calendar.unknownHalfYear"],
    [{ body: "AKM", halfYear: "2020-H1" }, "report.noMeasures"],
  ])("refuses %j: %s", async (request, code) => {
    const { deps } = await openWorkplace();
    expect(() => openReport(deps, request)).toThrow(expect.objectContaining({ code }));
  });
});

describe("saving an entry", () => {
  it.each(completionForms)("keeps evidence of the form %s as it was entered, to the package's data", async (form) => {
    const workplace = await openWorkplace();
    const measure = originalPlan.edition.measures.find(({ completionForm }) => completionForm === form);
    const body = measure?.responsible.find((one) => !["STATE_BODIES", "AKIMATS"].includes(one.body))?.body ?? "";
    const number = measure?.number ?? 0;
    const reportId = open(workplace, body);
    const entry = goodEntry(body, number, { evidence: completeEvidence[form] });
    saveEntry(workplace.deps, reportId, entry);
    expect(entryOf(workplace, reportId, number).entry).toEqual(entry);
    const document = reportDocumentSchema.parse(reportDocument(workplace.deps, reportId));
    expect(document.entries).toContainEqual(entry);
  });

  it("keeps text in one form: NFC, LF, no control characters", async () => {
    const workplace = await openWorkplace();
    const reportId = open(workplace);
    const pasted = { kk: "Бірінші\r\nекінші\u0000 жол\u000bи\u0306", ru: "Й" };
    saveEntry(workplace.deps, reportId, goodEntry("BGM", 17, { text: pasted }));
    expect(entryOf(workplace, reportId, 17).entry.text).toEqual({ kk: "Бірінші\nекінші жол\nй", ru: "Й" });
  });

  it("notices that somebody else saved in between, and keeps theirs", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const { revision } = entryOf(workplace, reportId, 17);
    const theirs = goodEntry("BGM", 17, { text: { kk: "Олардікі", ru: "" } });
    expect(saveEntry(deps, reportId, theirs, revision)).toBe(revision + 1);
    const mine = goodEntry("BGM", 17, { text: { kk: "Менікі", ru: "" } });
    expect(() => saveEntry(deps, reportId, mine, revision)).toThrow(
      expect.objectContaining({ code: "report.changedElsewhere", data: { measure: 17 } }),
    );
    expect(entryOf(workplace, reportId, 17).entry).toEqual(theirs);
  });

  it("keeps the steps back with the entry they lead back from, until it is written without them or signed", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    expect(keptUndoSteps(deps, reportId, 17)).toBeNull();
    const first = saveEntry(deps, reportId, goodEntry("BGM", 17), null, '{"past":[1]}');
    expect(keptUndoSteps(deps, reportId, 17)).toEqual({ revision: first, steps: '{"past":[1]}' });
    // Nothing new in the entry, but a step more.
    saveEntry(deps, reportId, goodEntry("BGM", 17), first, '{"past":[1,2]}');
    expect(keptUndoSteps(deps, reportId, 17)).toEqual({ revision: first, steps: '{"past":[1,2]}' });
    saveEntry(deps, reportId, goodEntry("BGM", 17, { status: "inProgress" }));
    expect(keptUndoSteps(deps, reportId, 17)).toBeNull();
  });

  it("drops the steps back of a report that is signed", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    await fillReport(deps, reportId, fullInput("BGM"), noAnnexes);
    saveEntry(deps, reportId, entryOf(workplace, reportId, 17).entry, null, '{"past":[]}');
    expect(keptUndoSteps(deps, reportId, 17)).not.toBeNull();
    await accept(workplace, reportId);
    expect(keptUndoSteps(deps, reportId, 17)).toBeNull();
  });

  it("writes neither row nor journal where nothing is new", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const revision = saveEntry(deps, reportId, goodEntry("BGM", 17));
    const { sequence } = journalHead(deps.database);
    expect(saveEntry(deps, reportId, goodEntry("BGM", 17), 1)).toBe(revision);
    expect(actionsAfter(workplace, sequence)).toEqual([]);
  });

  it("is told in the journal: which measure, which fields, by a digest, not what they say", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const { sequence } = journalHead(deps.database);
    saveEntry(deps, reportId, { ...entryOf(workplace, reportId, 17).entry, status: "inProgress" });
    const [row] = listJournalAfter(deps.database, sequence, 10);
    expect(row).toMatchObject({ action: "entry.saved", actor: "aigerim", subject: `report:${reportId}` });
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(JSON.parse(row?.data ?? "")).toEqual({ measure: 17, revision: 2, fields: ["status"], sha256: digest });
  });

  it.each([
    ["report.unknown", "no-such-report", 17],
    ["report.measureUnknown", "", 11],
  ])("refuses with %s", async (code, id, measure) => {
    const workplace = await openWorkplace();
    const reportId = open(workplace);
    expect(() => saveEntry(workplace.deps, id || reportId, goodEntry("QAOM", 11, { measure }))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe("filling from a file", () => {
  it("changes what the file says and leaves the rest", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    await fillReport(deps, reportId, fullInput("BGM"), noAnnexes);
    const before = getReport(deps, reportId);
    const input = reportInputSchema.parse({
      format: reportInputFormat,
      entries: [
        { measure: 38, status: "inProgress", text: { kk: "Тағы 20 грант бөлінді." }, money: [{ amount: 7.5 }] },
      ],
    });
    await fillReport(deps, reportId, input, noAnnexes);
    const { entry } = entryOf(workplace, reportId, 38);
    const old = before.entries.find((own) => own.entry.measure === 38)?.entry as Entry;
    expect(entry).toEqual({
      ...old,
      status: "inProgress",
      text: { kk: "Тағы 20 грант бөлінді.", ru: old.text.ru },
      money: [{ programme: "204", subprogramme: "100", amount: 7.5 }],
    });
    const others = (entries: typeof before.entries) => entries.filter((own) => own.entry.measure !== 38);
    expect(others(getReport(deps, reportId).entries)).toEqual(others(before.entries));
  });

  it("changes nothing the second time, annexes included", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const input = reportInputSchema.parse({
      ...fullInput("BGM"),
      entries: [{ measure: 17, status: "done", annexes: [{ path: "a.pdf" }, { path: "b.pdf", name: "Б.pdf" }] }],
    });
    const adder = annexesFrom(workplace, { "a.pdf": pdf("a"), "b.pdf": pdf("b") });
    await fillReport(deps, reportId, input, adder);
    const once = getReport(deps, reportId);
    const { sequence } = journalHead(deps.database);
    await fillReport(deps, reportId, input, adder);
    expect(getReport(deps, reportId)).toEqual(once);
    expect(once.annexes.map(({ name, position }) => `${position} ${name}`)).toEqual(["1 a.pdf", "2 Б.pdf"]);
    expect(actionsAfter(workplace, sequence)).toEqual([]);
  });

  it("puts other annexes in place of those that were there", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const adder = annexesFrom(workplace, { "a.pdf": pdf("a"), "b.pdf": pdf("b") });
    const naming = (path: string) =>
      reportInputSchema.parse({ format: reportInputFormat, entries: [{ measure: 17, annexes: [{ path }] }] });
    await fillReport(deps, reportId, naming("a.pdf"), adder);
    await fillReport(deps, reportId, naming("b.pdf"), adder);
    expect(getReport(deps, reportId).annexes.map(({ name }) => name)).toEqual(["b.pdf"]);
  });

  it("does all or nothing: a file that cannot be had leaves no entry, no setting, no annex", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const reportId = open(workplace);
    const before = getReport(deps, reportId);
    const input = reportInputSchema.parse({
      ...fullInput("BGM"),
      entries: [
        { measure: 17, status: "done", annexes: [{ path: "a.pdf" }] },
        { measure: 21, status: "done", annexes: [{ path: "text.exe" }] },
      ],
    });
    const adder = annexesFrom(workplace, { "a.pdf": pdf("a"), "text.exe": "MZ\u0000 not an annex" });
    await expect(fillReport(deps, reportId, input, adder)).rejects.toMatchObject({ code: "annex.unknownType" });
    expect(getReport(deps, reportId)).toEqual(before);
  });

  it("refuses a measure that is not the body's before it copies any file", async () => {
    const workplace = await openWorkplace();
    const reportId = open(workplace);
    const input = reportInputSchema.parse({
      format: reportInputFormat,
      entries: [{ measure: 17, annexes: [{ path: "a.pdf" }] }, { measure: 1 }],
    });
    await expect(fillReport(workplace.deps, reportId, input, noAnnexes)).rejects.toMatchObject({
      code: "report.measureUnknown",
      data: { measure: 1 },
    });
  });
});

describe("the half-year before", () => {
  it("can be carried over field by field, and the checks then notice the same text", async () => {
    const workplace = await openWorkplace();
    const { deps, clock } = workplace;
    const first = open(workplace);
    await fillReport(deps, first, fullInput("BGM"), noAnnexes);
    clock.set("2019-01-05T09:00:00.000Z");
    const second = open(workplace, "BGM", "2018-H2");
    const revision = carryOver(deps, second, 38, ["text", "evidence", "jointText"]);
    const { entry } = entryOf(workplace, second, 38);
    const before = entryOf(workplace, first, 38).entry;
    expect(revision).toBe(2);
    expect(entry).toMatchObject({ status: null, text: before.text, evidence: before.evidence });
    expect(entry.money).toEqual([{ programme: "204", subprogramme: "100", amount: null }]);
    expect(checkReportNow(deps, second)).toContainEqual(
      expect.objectContaining({ code: "text.sameAsBefore", measure: 38, path: "/entries/38/text/kk" }),
    );
  });

  it("is its last signed version, not a correction still being written", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const first = open(workplace);
    await fillReport(deps, first, fullInput("BGM"), noAnnexes);
    await accept(workplace, first);
    const sent = entryOf(workplace, first, 17).entry;
    saveEntry(deps, correct(deps, first), { ...sent, text: { kk: "Түзетіліп жатыр", ru: "" } });
    expect(previousEntries(deps.database, "BGM", "2018-H2")).toContainEqual(sent);
  });

  it("is its draft where nothing was signed, and nothing before the plan's first half-year", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    await fillReport(deps, open(workplace), fullInput("BGM"), noAnnexes);
    expect(previousEntries(deps.database, "BGM", "2018-H2")).toHaveLength(10);
    expect(previousEntries(deps.database, "BGM", "2018-H1")).toBeNull();
    expect(previousEntries(deps.database, "BGM", "2017-H2")).toBeNull();
  });

  it("has nothing to carry over where there was no report", async () => {
    const workplace = await openWorkplace();
    expect(() => carryOver(workplace.deps, open(workplace), 38, ["text"])).toThrow(
      expect.objectContaining({ code: "report.noPrevious" }),
    );
  });
});

describe("a one-off measure accepted as done", () => {
  it("shows what was accepted, read-only, and is not asked for again; a yearly one begins anew", async () => {
    const workplace = await openWorkplace();
    const { deps, clock } = workplace;
    const first = open(workplace);
    await fillReport(deps, first, fullInput("BGM"), noAnnexes);
    await accept(workplace, first);
    clock.set("2019-01-05T09:00:00.000Z");
    const second = open(workplace, "BGM", "2018-H2");

    const accepted = entryOf(workplace, first, 37).entry;
    expect(entryOf(workplace, second, 37)).toMatchObject({ entry: accepted, readOnly: true, shown: "done" });
    expect(entryOf(workplace, second, 38)).toMatchObject({ entry: { status: null }, readOnly: false });
    expect([...acceptedEntries(deps.database, originalPlan, "BGM", "2018-H2").keys()]).toEqual([27, 37, 41]);
    const untouched = checkReportNow(deps, second).filter(({ code }) => code === "measure.untouched");
    expect(untouched.map(({ measure }) => measure)).toEqual([17, 21, 32, 33, 34, 38, 39]);
    expect(() => saveEntry(deps, second, goodEntry("BGM", 37, {}, "2018-H2"))).toThrow(
      expect.objectContaining({ code: "report.measureAccepted", data: { measure: 37 } }),
    );

    const rest = fullInput("BGM", "2018-H2");
    const entries = rest.entries.filter(({ measure }) => ![27, 37, 41].includes(measure));
    await fillReport(deps, second, { ...rest, signers: ["head"], entries }, noAnnexes);
    await makeReady(deps, second, drawNothingMuch);
    expect(requireReport(deps.database, second).state).toBe("ready");
    const kept = listEntries(deps.database, second).find(({ entry }) => entry.measure === 37);
    expect(kept?.entry).toEqual(accepted);
    expect(reportDocument(deps, second).entries).toContainEqual(accepted);
  });

  it("is asked for again while its report was only sent, or came back", async () => {
    const workplace = await openWorkplace();
    const { deps } = workplace;
    const first = open(workplace);
    await fillReport(deps, first, { ...fullInput("BGM"), signers: ["head"] }, noAnnexes);
    await makeReady(deps, first, drawNothingMuch);
    transaction(deps.database, (writer) => {
      markSigned(writer, first, signature, { sha256: "e".repeat(64), size: 10 });
      setReportState(writer, first, "returned");
    });
    expect(entryOf(workplace, open(workplace, "BGM", "2018-H2"), 37)).toMatchObject({ readOnly: false });
  });
});
