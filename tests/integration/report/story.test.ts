import { expect, it } from "vitest";
import { removeAnnex } from "#backend/annexes/index.ts";
import {
  findFrozenDocument,
  findJournalRow,
  listAnnexes,
  listEntries,
  listSignatures,
  transaction,
} from "#backend/database/index.ts";
import { verifyJournal } from "#backend/journal/index.ts";
import {
  backToDraft,
  correct,
  currentReport,
  fillReport,
  getReport,
  makeReady,
  markAwaitingHead,
  markExported,
  markSigned,
  refuseByHead,
  reportDocument,
  requireReport,
  saveEntry,
  signersOf,
} from "#backend/report/index.ts";
import { type ReportDocument, reportDocumentSchema } from "#shared/package/report-document.ts";
import type { ReportInput } from "#shared/report/input.ts";
import {
  annexesFrom,
  drawNothingMuch,
  entryOf,
  fullInput,
  open,
  openWorkplace,
  pdf,
  type Workplace,
} from "#tests/support/report/working-report.ts";

const files = { "files/Бұйрық № 124.pdf": pdf("124"), "files/Хат: 12-4.pdf": pdf("12-4") };
const container = { sha256: "d".repeat(64), size: 4_096 };
const signature = { signer: { commonName: "ТЕСТ" }, signedAt: "2018-07-05T10:00:00.000Z" };

/** БҒМ's input with annexes at 37 and 34. */
function inputWithAnnexes(): ReportInput {
  const input = fullInput("BGM");
  const annexes: Readonly<Record<number, { path: string; name?: string }[]>> = {
    34: [{ path: "files/Хат: 12-4.pdf" }],
    37: [{ path: "files/Бұйрық № 124.pdf", name: "Бұйрық.pdf" }, { path: "files/Хат: 12-4.pdf" }],
  };
  const entries = input.entries.map((entry) => {
    const own = annexes[entry.measure];
    return own ? { ...entry, annexes: own } : entry;
  });
  return { ...input, entries };
}

async function filled(workplace: Workplace): Promise<string> {
  const reportId = open(workplace);
  await fillReport(workplace.deps, reportId, inputWithAnnexes(), annexesFrom(workplace, files));
  return reportId;
}

it("БҒМ's ten measures are filled, checked, frozen, signed and exported, and corrected as version 2", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const { database } = deps;
  const reportId = open(workplace);

  const begun = getReport(deps, reportId);
  expect(begun.report).toMatchObject({ body: "BGM", halfYear: "2018-H1", version: 1, state: "draft" });
  expect(begun.entries.map(({ entry }) => entry.measure)).toEqual([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]);
  expect(begun.counts).toMatchObject({ total: 10, untouched: 10 });
  expect(begun.checks.filter(({ code }) => code === "measure.untouched")).toHaveLength(10);
  await expect(makeReady(deps, reportId, drawNothingMuch)).rejects.toMatchObject({
    code: "report.hasErrors",
    data: { count: 12 },
  });

  await fillReport(deps, reportId, inputWithAnnexes(), annexesFrom(workplace, files));
  const full = getReport(deps, reportId);
  expect(full.checks).toEqual([]);
  expect(full.counts).toMatchObject({ total: 10, done: 10, untouched: 0, overdue: 0 });

  let drawn: ReportDocument | null = null;
  await makeReady(deps, reportId, async (document) => {
    drawn = document;
    return drawNothingMuch();
  });
  const ready = requireReport(database, reportId);
  expect(ready.state).toBe("ready");
  expect(ready.packageId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(findJournalRow(database, ready.journalSequence ?? -1)?.hash).toBe(ready.journalHash);

  const document = reportDocument(deps, reportId);
  expect(document).toEqual(drawn);
  expect(reportDocumentSchema.parse(document)).toEqual(document);
  expect(document).toMatchObject({
    packageId: ready.packageId,
    created: ready.frozenAt,
    supersedes: null,
    body: { code: "BGM", bin: null },
    languages: ["kk", "ru"],
    requiredSignatures: ["preparer", "head"],
    journalHead: { sequence: ready.journalSequence, hash: ready.journalHash },
  });
  expect(document.annexes.map(({ path }) => path)).toEqual([
    "attachments/34/01 Хат_ 12-4.pdf",
    "attachments/37/01 Бұйрық.pdf",
    "attachments/37/02 Хат_ 12-4.pdf",
  ]);

  const { entry } = entryOf(workplace, reportId, 17);
  const changed = { ...entry, text: { ...entry.text, kk: "Басқа мәтін." } };
  expect(() => saveEntry(deps, reportId, changed)).toThrow(expect.objectContaining({ code: "report.notEditable" }));
  await expect(fillReport(deps, reportId, fullInput("BGM"), annexesFrom(workplace, {}))).rejects.toMatchObject({
    code: "report.notEditable",
  });
  const [annex] = listAnnexes(database, reportId);
  expect(() => transaction(database, (writer) => removeAnnex(writer, annex?.id ?? ""))).toThrow(
    expect.objectContaining({ code: "report.notEditable" }),
  );

  transaction(database, (writer) => markAwaitingHead(writer, reportId, signature, container));
  transaction(database, (writer) => markSigned(writer, reportId, signature, container));
  expect(listSignatures(database, reportId).map(({ role }) => role)).toEqual(["preparer", "head"]);
  expect(() => backToDraft(deps, reportId)).toThrow(expect.objectContaining({ code: "report.notAllowed" }));
  const written = { at: "2018-07-05T11:00:00.000Z", target: "E:", fileName: "676.asice", sha256: container.sha256 };
  transaction(database, (writer) =>
    markExported(writer, reportId, { ...written, verified: true, driveLabel: null, driveSerial: null }),
  );
  expect(requireReport(database, reportId).state).toBe("exported");

  const second = correct(deps, reportId);
  const corrected = getReport(deps, second);
  expect(corrected.report).toMatchObject({
    version: 2,
    state: "draft",
    supersedesPackage: ready.packageId,
    packageId: null,
  });
  expect(corrected.entries.map((own) => own.entry)).toEqual(full.entries.map((own) => own.entry));
  expect(corrected.annexes.map(({ measure, name, sha256 }) => ({ measure, name, sha256 }))).toEqual(
    full.annexes.map(({ measure, name, sha256 }) => ({ measure, name, sha256 })),
  );
  expect(currentReport(database, "BGM", "2018-H1")?.id).toBe(second);
  expect(open(workplace)).toBe(second);

  saveEntry(deps, second, changed);
  expect(entryOf(workplace, second, 17).entry.text.kk).toBe("Басқа мәтін.");
  expect(entryOf(workplace, reportId, 17).entry).toEqual(entry);
  expect(reportDocument(deps, reportId)).toEqual(document);
  await makeReady(deps, second, drawNothingMuch);
  expect(reportDocument(deps, second)).toMatchObject({ version: 2, supersedes: ready.packageId });
  expect(await verifyJournal(database)).toMatchObject({ intact: true });
});

it("the head refuses: the report is a draft again, written in and frozen anew under another package id", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const reportId = await filled(workplace);
  await makeReady(deps, reportId, drawNothingMuch);
  const first = requireReport(deps.database, reportId).packageId;
  transaction(deps.database, (writer) => markAwaitingHead(writer, reportId, signature, container));

  refuseByHead(deps, reportId, "37-іс-шараның мәтінін\r\nнақтылаңыз", "Сынақ Марат");
  expect(requireReport(deps.database, reportId)).toMatchObject({
    state: "draft",
    packageId: null,
    packageSha256: null,
  });
  expect(listSignatures(deps.database, reportId)).toEqual([]);
  expect(findFrozenDocument(deps.database, reportId, "report.json")).toBeNull();

  const { entry, revision } = entryOf(workplace, reportId, 37);
  saveEntry(deps, reportId, { ...entry, text: { ...entry.text, kk: `${entry.text.kk} Нақтыланды.` } }, revision);
  await makeReady(deps, reportId, drawNothingMuch);
  expect(requireReport(deps.database, reportId).packageId).not.toBe(first);
});

it("where the preparer signs first, the head cannot sign before", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const reportId = await filled(workplace);
  await makeReady(deps, reportId, drawNothingMuch);
  expect(signersOf(deps.database, reportId)).toEqual(["preparer", "head"]);
  expect(() => transaction(deps.database, (writer) => markSigned(writer, reportId, signature, container))).toThrow(
    expect.objectContaining({ code: "report.preparerFirst" }),
  );
  expect(requireReport(deps.database, reportId).state).toBe("ready");
});

it("where the head signs alone, nobody signs before", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const reportId = open(workplace);
  await fillReport(deps, reportId, { ...fullInput("BGM"), signers: ["head"] }, annexesFrom(workplace, {}));
  await makeReady(deps, reportId, drawNothingMuch);
  expect(() =>
    transaction(deps.database, (writer) => markAwaitingHead(writer, reportId, signature, container)),
  ).toThrow(expect.objectContaining({ code: "report.notAllowed" }));
  transaction(deps.database, (writer) => markSigned(writer, reportId, signature, container));
  expect(requireReport(deps.database, reportId).state).toBe("signed");
});

it("what is typed while the pictures are drawn is not lost, and not signed unseen", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const reportId = await filled(workplace);
  const { entry } = entryOf(workplace, reportId, 17);
  const late = { ...entry, text: { ...entry.text, kk: `${entry.text.kk} Тағы бір сөйлем.` } };
  const ready = makeReady(deps, reportId, async () => {
    saveEntry(deps, reportId, late);
    return drawNothingMuch();
  });
  await expect(ready).rejects.toMatchObject({ code: "report.changedMeanwhile" });
  expect(requireReport(deps.database, reportId).state).toBe("draft");
  expect(entryOf(workplace, reportId, 17).entry).toEqual(late);
});

it("pictures that cannot be drawn leave the draft as it was", async () => {
  const workplace = await openWorkplace();
  const reportId = await filled(workplace);
  const before = listEntries(workplace.deps.database, reportId);
  const ready = makeReady(workplace.deps, reportId, () => Promise.reject(new Error("no font")));
  await expect(ready).rejects.toThrow("no font");
  expect(requireReport(workplace.deps.database, reportId).state).toBe("draft");
  expect(listEntries(workplace.deps.database, reportId)).toEqual(before);
});

it("freezing does not touch revisions: a page open beside goes on after the report is taken back", async () => {
  const workplace = await openWorkplace();
  const { deps } = workplace;
  const reportId = await filled(workplace);
  const { entry, revision } = entryOf(workplace, reportId, 17);
  await makeReady(deps, reportId, drawNothingMuch);
  backToDraft(deps, reportId);
  const next = { ...entry, text: { ...entry.text, kk: `${entry.text.kk} Толықтырылды.` } };
  expect(saveEntry(deps, reportId, next, revision)).toBe(revision + 1);
});
