import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { EntryView, ReportView } from "#shared/api/report-view.ts";
import type { Entry } from "#shared/report/entry.ts";
import type { Decision } from "#shared/report/merge/merge-item.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { fillReport, type Office, openOffice, password } from "#tests/support/exchange/office.ts";
import { head } from "#tests/support/signing/people.ts";

const halfYear = "2018-H1" as const;

/** The clerk's workstation, a colleague's of the same body, and the drive between them. */
let clerk: Office;
let colleague: Office;
let drive: string;
let reportId: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  drive = join(folder, "drive");
  for (const path of [drive, join(folder, "clerk"), join(folder, "colleague")]) mkdirSync(path);
  clerk = await openOffice(join(folder, "clerk"));
  colleague = await openOffice(join(folder, "colleague"));
  onTestFinished(() => clerk.backend.close());
  onTestFinished(() => colleague.backend.close());
  reportId = (await fillReport(clerk, "head")).id;
  await clerk.backend.api.settings.set({ body: "BGM" });
  const person = { name: "Әріптес Айгүл", position: { kk: "маман", ru: "специалист" }, phone: "12-34", email: "" };
  await colleague.backend.api.settings.set({ body: "BGM", preparer: person });
});

const view = (office: Office, id: string) => office.backend.api.report.get({ reportId: id });
const parts = (office: Office, id: string) => office.backend.api.parts.list({ reportId: id });
const open = (office: Office, path: string) => office.backend.api.parts.open({ path }).result;

function entryOf(report: ReportView, measure: number): EntryView {
  const entry = report.entries.find((candidate) => candidate.measure === measure);
  if (!entry) throw new Error(`no measure ${measure}`);
  return entry;
}

async function write(office: Office, id: string, measure: number, changes: Partial<Entry>): Promise<void> {
  const {
    role: _,
    revision: __,
    readOnly: ___,
    shown: ____,
    annexes: _____,
    ...entry
  } = entryOf(await view(office, id), measure);
  await office.backend.api.report.saveEntry({
    reportId: id,
    entry: { ...entry, ...changes },
    expectedRevision: null,
  });
}

async function handOver(measures: number[], key: { keyFile: string; password: string } | null = null): Promise<string> {
  const request = {
    reportId,
    measures,
    colleague: "Айгүл, АКТ бөлімі",
    note: "Толтырып беріңіз",
    to: "colleague" as const,
  };
  return (await clerk.backend.api.parts.handOver({ ...request, folder: drive, key }).result).path;
}

/** The part is merged as compared, with these decisions. */
async function merge(office: Office, path: string, decisions: Decision[] = []) {
  const { sha256, state } = await open(office, path);
  return office.backend.api.parts.merge({ path, sha256, state, decisions }).result;
}

/** The colleague takes the part; the report it went into. */
async function receive(path: string): Promise<string> {
  await merge(colleague, path);
  const [report] = await colleague.backend.api.report.list({});
  return report?.id ?? "";
}

async function handBack(id: string): Promise<string> {
  const [part] = await parts(colleague, id);
  const request = { partId: part?.partId ?? "", note: "", folder: drive, key: null };
  return (await colleague.backend.api.parts.handBack(request).result).path;
}

async function addAnnex(office: Office, id: string, measure: number, name: string): Promise<void> {
  const path = join(office.folder, name);
  writeFileSync(path, pdf(name));
  await office.backend.api.annexes.add({ reportId: id, measure, path, name: null }).result;
}

const names = (report: ReportView, measure: number) => entryOf(report, measure).annexes.map(({ name }) => name);

describe("measures go to a colleague and come back", () => {
  test("with texts, evidence, annexes; what only one side changed merges by itself, and one step takes it back", async () => {
    const path = await handOver([34, 37]);
    expect(basename(path)).toMatch(/^676_2018-H1_BGM_part_[0-9a-f]{8}\.asice$/);
    expect((await parts(clerk, reportId))[0]).toMatchObject({ side: "given", measures: [34, 37], closedAs: null });

    expect((await colleague.backend.api.exchange.recognise({ path }).result).kind).toBe("part");
    const opened = await open(colleague, path);
    expect(opened).toMatchObject({ way: "handedOver", measures: [34, 37], signer: null, note: "Толтырып беріңіз" });
    expect(opened.items.every(({ kind }) => kind === "theirs")).toBe(true);
    expect(await colleague.backend.api.report.list({})).toEqual([]);
    const theirs = await receive(path);
    const before = await view(clerk, reportId);
    const received = await view(colleague, theirs);
    expect(entryOf(received, 37)).toMatchObject({ text: entryOf(before, 37).text, status: entryOf(before, 37).status });
    expect(names(received, 37)).toEqual(names(before, 37));

    await write(colleague, theirs, 37, { text: { kk: "Әріптес жазған мәтін.", ru: "Текст коллеги." } });
    await addAnnex(colleague, theirs, 37, "Жаңа.pdf");
    await write(clerk, reportId, 37, { nextSteps: { kk: "Келесі қадам.", ru: "Следующий шаг." } });
    await addAnnex(clerk, reportId, 34, "Өзіміздікі.pdf");
    const returned = await handBack(theirs);
    expect(basename(returned)).toMatch(/^676_2018-H1_BGM_part_returned_20180705-1200_[0-9a-f]{8}\.asice$/);

    const came = await open(clerk, returned);
    expect(came.from.name).toBe("Әріптес Айгүл");
    expect(new Set(came.items.map(({ kind }) => kind))).toEqual(new Set(["theirs", "ours"]));
    const mine = await view(clerk, reportId);
    await merge(clerk, returned);
    const merged = await view(clerk, reportId);
    expect(entryOf(merged, 37)).toMatchObject({
      text: { kk: "Әріптес жазған мәтін.", ru: "Текст коллеги." },
      nextSteps: { kk: "Келесі қадам.", ru: "Следующий шаг." },
    });
    expect(names(merged, 37)).toEqual([...names(before, 37), "Жаңа.pdf"]);
    expect(names(merged, 34)).toContain("Өзіміздікі.pdf");
    const [part] = await parts(clerk, reportId);
    expect(part).toMatchObject({ closedAs: "merged", canUndo: true });
    await expect(open(clerk, returned)).rejects.toMatchObject({ code: "parts.takenAlready" });

    await clerk.backend.api.parts.undo({ partId: part?.partId ?? "", side: "given" });
    const plain = ({ entries }: ReportView) =>
      entries.map(({ revision: _, annexes, ...entry }) => [entry, annexes.map(({ name }) => name)]);
    expect(plain(await view(clerk, reportId))).toEqual(plain(mine));
    await merge(clerk, returned);
    expect(plain(await view(clerk, reportId))).toEqual(plain(merged));
    await write(clerk, reportId, 37, { status: "inProgress" });
    expect((await parts(clerk, reportId))[0]?.canUndo).toBe(false);
    await expect(clerk.backend.api.parts.undo({ partId: part?.partId ?? "", side: "given" })).rejects.toMatchObject({
      code: "parts.writtenSince",
    });
    const { entries } = await clerk.backend.api.journal.list({ before: null, limit: 100 });
    const actions = entries.map(({ action }) => action);
    expect(
      ["part.handedOver", "part.merged", "part.mergeUndone"].every((one) => actions.includes(one as "part.merged")),
    ).toBe(true);
  });

  test("both wrote in the same field: nothing is merged undecided, and each choice does what it says", async () => {
    const theirs = await receive(await handOver([37]));
    await write(colleague, theirs, 37, { text: { kk: "Әріптес.", ru: "Коллега." } });
    await write(clerk, reportId, 37, { text: { kk: "Орындаушы.", ru: "Исполнитель." } });
    const returned = await handBack(theirs);
    const { items } = await open(clerk, returned);
    expect(items.map(({ field, kind }) => [field, kind])).toEqual([
      ["text.kk", "conflict"],
      ["text.ru", "conflict"],
    ]);
    await expect(merge(clerk, returned)).rejects.toMatchObject({ code: "parts.undecided" });
    const decided = { measure: 37, text: null };
    await merge(clerk, returned, [
      { ...decided, field: "text.kk", take: "both" },
      { ...decided, field: "text.ru", take: "theirs" },
    ]);
    expect(entryOf(await view(clerk, reportId), 37).text).toEqual({ kk: "Орындаушы.\n\nӘріптес.", ru: "Коллега." });
  });

  test("a second time: compared with what came the first time", async () => {
    const theirs = await receive(await handOver([37]));
    await write(colleague, theirs, 37, { text: { kk: "Бірінші.", ru: "" } });
    const first = await handBack(theirs);
    await merge(clerk, first);
    const again = join(drive, "again");
    mkdirSync(again);
    await write(colleague, theirs, 37, { text: { kk: "Екінші.", ru: "" } });
    const [part] = await parts(colleague, theirs);
    const request = { partId: part?.partId ?? "", note: "", folder: again, key: null };
    const { path } = await colleague.backend.api.parts.handBack(request).result;
    const { items } = await open(clerk, path);
    expect(items.map(({ field, kind }) => [field, kind])).toEqual([["text.kk", "theirs"]]);
    await merge(clerk, path);
    expect(entryOf(await view(clerk, reportId), 37).text.kk).toBe("Екінші.");
  });

  test("a colleague's own words are not written over: where both have written, he decides", async () => {
    const { id } = await colleague.backend.api.report.open({ body: "BGM", halfYear });
    await write(colleague, id, 37, { text: { kk: "Менің мәтінім.", ru: "" } });
    const path = await handOver([37]);
    const { items } = await open(colleague, path);
    expect(items.find(({ field }) => field === "text.kk")?.kind).toBe("conflict");
    await merge(colleague, path, [{ measure: 37, field: "text.kk", take: "ours", text: null }]);
    expect(entryOf(await view(colleague, id), 37).text.kk).toBe("Менің мәтінім.");
    const [part] = await parts(colleague, id);
    await colleague.backend.api.parts.undo({ partId: part?.partId ?? "", side: "received" });
    expect(await parts(colleague, id)).toEqual([]);
    expect((await open(colleague, path)).items.length).toBe(items.length);
  });

  test("signed, its signer is shown; unsigned, every changed byte is still seen", async () => {
    const keyFile = await clerk.key("clerk", { usage: "employee", holder: { ...head, surname: "Орындаушы" } });
    const signed = await open(colleague, await handOver([37], { keyFile, password }));
    expect(signed.signer).toContain("ОРЫНДАУШЫ");
    const path = await handOver([34]);
    const bytes = readFileSync(path);
    const at = bytes.indexOf("part.json") + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const changed = join(drive, "changed.asice");
    writeFileSync(changed, bytes);
    await expect(open(colleague, changed)).rejects.toMatchObject({ code: "parts.unsound" });
  });
});

describe("what does not fit is said and changes nothing", () => {
  test("one's own part, a part nobody here handed over, another body's, a part of a report that is no draft", async () => {
    const path = await handOver([37]);
    await expect(open(clerk, path)).rejects.toMatchObject({ code: "parts.ownPart" });
    const theirs = await receive(path);
    await expect(open(colleague, path)).rejects.toMatchObject({ code: "parts.takenAlready" });
    const returned = await handBack(theirs);
    await expect(open(colleague, returned)).rejects.toMatchObject({ code: "parts.unknownPart" });
    await clerk.backend.api.report.makeReady({ reportId }).result;
    await expect(open(clerk, returned)).rejects.toMatchObject({ code: "report.notEditable" });
    await clerk.backend.api.settings.set({ body: "QM" });
    await expect(open(clerk, returned)).rejects.toMatchObject({ code: "parts.otherBody" });
  });

  test("somebody wrote between comparing and merging, or the file is another by then", async () => {
    const path = await handOver([37]);
    const { sha256, state } = await open(colleague, path);
    const { id } = await colleague.backend.api.report.open({ body: "BGM", halfYear });
    await write(colleague, id, 37, { text: { kk: "Арасында.", ru: "" } });
    const request = { path, sha256, state, decisions: [] };
    await expect(colleague.backend.api.parts.merge(request).result).rejects.toMatchObject({
      code: "parts.changedMeanwhile",
    });
    cpSync(await handOver([34]), path);
    await expect(colleague.backend.api.parts.merge(request).result).rejects.toMatchObject({ code: "parts.notTheSame" });
    expect(entryOf(await view(colleague, id), 37).text.kk).toBe("Арасында.");
  });

  test("cancelled while it is handed over: nothing stands on the drive or in the list", async () => {
    const request = {
      reportId,
      measures: [37],
      colleague: "А",
      note: "",
      to: "colleague" as const,
      folder: drive,
      key: null,
    };
    const job = clerk.backend.api.parts.handOver(request, () => job.cancel());
    await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
    expect([readdirSync(drive), await parts(clerk, reportId)]).toEqual([[], []]);
  });
});

test("the lead of a measure takes other bodies' answers beside its joint text, the newer in place of the older", async () => {
  const lead = colleague;
  await lead.backend.api.settings.set({ body: "QAOM" });
  const led = (await lead.backend.api.report.open({ body: "QAOM", halfYear })).entries.filter(
    ({ role }) => role === "lead",
  );
  const mine = (await view(clerk, reportId)).entries.map(({ measure }) => measure);
  const shared = led.map(({ measure }) => measure).filter((measure) => mine.includes(measure));
  expect(shared.length).toBeGreaterThan(0);
  const give = async (measures: number[], folder: string) => {
    mkdirSync(join(drive, folder));
    const request = { reportId, measures, colleague: "ҚАӨМ", note: "", to: "lead" as const };
    return (await clerk.backend.api.parts.handOver({ ...request, folder: join(drive, folder), key: null }).result).path;
  };
  const take = async (path: string) => {
    const { sha256 } = await open(lead, path);
    return lead.backend.api.parts.takeForLead({ path, sha256 }).result;
  };
  const older = await give(shared, "1");
  const [measure = 0] = shared;
  const { reportId: id } = await take(older);
  expect(await lead.backend.api.parts.forLead({ reportId: id })).toMatchObject([
    { measure, body: "BGM", signer: null },
  ]);
  await expect(take(older)).rejects.toMatchObject({ code: "parts.takenAlready" });
  await write(clerk, reportId, measure, { text: { kk: "Жаңарған мәтін.", ru: "" } });
  await take(await give(shared, "2"));
  expect(await lead.backend.api.parts.forLead({ reportId: id })).toMatchObject([
    { entry: { text: { kk: "Жаңарған мәтін." } } },
  ]);
  const other = mine.find((number) => !shared.includes(number)) ?? 0;
  await expect(open(lead, await give([other], "3"))).rejects.toMatchObject({ code: "parts.notLead" });
});
