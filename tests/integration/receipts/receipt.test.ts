import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { verifyPackage } from "#backend/verification/index.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, type Office, openOffice } from "#tests/support/exchange/office.ts";
import {
  decide,
  type MinistryOffice,
  openMinistryOffice,
  qaomBin,
  remarkOn,
} from "#tests/support/receipts/ministry-office.ts";
import { head } from "#tests/support/signing/people.ts";

let office: Office;
let ministry: MinistryOffice;
let path: string;
let reportId: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  office = await openOffice(folder);
  onTestFinished(() => office.backend.close());
  path = await exportedPackage(office, "head");
  reportId = (await office.backend.api.report.list({}))[0]?.id ?? "";
  ministry = await openAt(join(folder, "qaom"));
});

async function openAt(folder: string, options: Parameters<typeof openMinistryOffice>[3] = {}): Promise<MinistryOffice> {
  mkdirSync(folder);
  const opened = await openMinistryOffice(folder, office.authority, () => laterThat("09:00"), options);
  onTestFinished(() => opened.close());
  return opened;
}

/** The day after the export. */
const laterThat = (time: string) => new Date(`2018-07-06T${time}:00Z`);
const trust = () => [office.rootFile];
const take = (receipt: string) => office.backend.api.receipts.import({ path: receipt, trust: trust() }).result;
const confirm = () => office.backend.api.signing.confirmBin({ body: "QAOM", bin: qaomBin });
const report = () => office.backend.api.report.get({ reportId });

describe("ҚАӨМ writes a receipt", () => {
  test("which passes as a package of its own, named after what it answers", async () => {
    const receipt = await ministry.answer(decide(path, "returned", { remarks: [remarkOn(32)] }));
    expect(basename(receipt)).toMatch(/^676_2018-H1_BGM_v1_receipt_[0-9a-f]{8}\.asice$/);
    const verification = await verifyPackage(receipt, await office.policy({ at: laterThat("10:00") }));
    expect([verification.verdict, verification.format]).toEqual(["TOTAL-PASSED", "kz.kalqan.receipt/1"]);
    expect(verification.receipt?.answers).toMatchObject([
      { decision: "returned", day: "2018-07-06", daysLate: 0, remarks: 1, halfYear: "2018-H1", version: 1 },
    ]);
    expect(verification.files.map(({ name }) => name)).toContain("receipt.json");
  });

  test("late by the days between", async () => {
    const { verification } = await ministry.write([decide(path, "accepted", { day: "2018-07-06" })]);
    expect(verification.receipt?.answers[0]?.daysLate).toBe(0);
    const late = await openMinistryOffice(mkdir("late"), office.authority, () => new Date("2018-07-14T06:00:00Z"));
    onTestFinished(() => late.close());
    const written = await late.write([decide(path, "accepted", { day: "2018-07-13" })]);
    expect(written.verification.receipt?.answers[0]?.daysLate).toBe(3);
  });

  test("only in its own mode, and not about what is no sound package", async () => {
    const nothing = mkdir("nothing");
    writeFileSync(join(nothing, "report.asice"), "not a package");
    await expect(ministry.write([decide(join(nothing, "report.asice"), "accepted")])).rejects.toMatchObject({
      code: "receipt.packageNotSound",
    });
    await ministry.backend.api.settings.set({ mode: "body" });
    await expect(ministry.answer(decide(path, "accepted"))).rejects.toMatchObject({ code: "receipt.notQaom" });
    expect(readdirSync(join(path, "..")).filter((name) => name.includes("receipt"))).toEqual([]);
  });

  test("and one that returns a report without a word is not written", async () => {
    const silent = decide(path, "returned", { generalRemark: { kk: "", ru: "" } });
    await expect(ministry.answer(silent)).rejects.toMatchObject({ code: "exchange.signatureNotSound" });
  });
});

function mkdir(name: string): string {
  const folder = join(office.folder, name);
  mkdirSync(folder);
  return folder;
}

describe("a body takes a receipt in", () => {
  test("once somebody has confirmed whose BIN ҚАӨМ's is: the report is accepted and the receipt kept", async () => {
    const receipt = await ministry.answer(decide(path, "accepted"));
    await expect(take(receipt)).rejects.toMatchObject({
      code: "receipt.binNotConfirmed",
      data: { issuer: "QAOM", bin: qaomBin },
    });
    expect((await report()).state).toBe("exported");
    await confirm();
    const taken = await take(receipt);
    expect(taken).toMatchObject({ outcome: "imported", elsewhere: 0, refused: [] });
    expect(taken.answers).toMatchObject([{ reportId, decision: "accepted", remarks: 0 }]);
    const view = await report();
    expect([view.state, view.answer?.decision, view.answer?.day]).toEqual(["accepted", "accepted", "2018-07-06"]);
    const kept = join(office.dataDir, "packages", `${view.answer?.sha256}.asice`);
    expect(readFileSync(kept)).toEqual(readFileSync(receipt));
    const { entries } = await office.backend.api.journal.list({ before: null, limit: 3 });
    expect(entries.map(({ action }) => action)).toEqual(["report.accepted", "receipt.imported", "bodyBin.confirmed"]);
  });

  test("and the same one twice is recognised, nothing changed", async () => {
    const receipt = await ministry.answer(decide(path, "accepted"));
    await confirm();
    await take(receipt);
    const before = (await office.backend.api.journal.list({ before: null, limit: 1 })).entries[0]?.sequence;
    expect((await take(receipt)).outcome).toBe("known");
    expect((await office.backend.api.journal.list({ before: null, limit: 1 })).entries[0]?.sequence).toBe(before);
  });

  test("not one that contradicts the first and does not say that it replaces it", async () => {
    await confirm();
    await take(await ministry.answer(decide(path, "accepted")));
    await expect(take(await ministry.answer(decide(path, "returned")))).rejects.toMatchObject({
      code: "receipt.contradicts",
    });
    expect((await report()).state).toBe("accepted");
  });

  test("not of another body, nor about a package that did not leave from here", async () => {
    const other = await openOffice(mkdir("other"));
    onTestFinished(() => other.backend.close());
    const foreign = await exportedPackage(other, "head");
    await confirm();
    // The other office reports for the same body from a folder of its own: its package is not known here.
    await expect(take(await ministry.answer(decide(foreign, "accepted")))).rejects.toMatchObject({
      code: "receipt.unknownPackage",
    });
    expect((await report()).state).toBe("exported");
  });

  test("of a batch only what is its own", async () => {
    const other = await openOffice(mkdir("other"));
    onTestFinished(() => other.backend.close());
    const foreign = await exportedPackage(other, "head");
    await confirm();
    const batch = await ministry.answer(decide(path, "accepted"), decide(foreign, "returned"));
    expect(basename(batch)).toMatch(/^676_2018-H1_receipts_/);
    const taken = await take(batch);
    expect([taken.answers.length, taken.refused.length]).toEqual([1, 1]);
    expect((await report()).state).toBe("accepted");
  });

  test("not from a signer with another BIN than ҚАӨМ's, nor from a body that takes no reports", async () => {
    await confirm();
    const holder = { ...head, organisation: { name: "Басқа орган", bin: "180140000995" } };
    const impostor = await openAt(join(mkdir("impostors"), "one"), { certificate: { holder } });
    await expect(take(await impostor.answer(decide(path, "accepted")))).rejects.toMatchObject({
      code: "receipt.otherIssuer",
      data: { known: qaomBin },
    });
    const wrong = await openAt(join(office.folder, "impostors", "two"), { issuer: "AKM" });
    await expect(take(await wrong.answer(decide(path, "accepted")))).rejects.toMatchObject({
      code: "receipt.notAddressee",
    });
  });

  test("not without a way to a root it believes, not a report, not one that was changed", async () => {
    const receipt = await ministry.answer(decide(path, "accepted"));
    await confirm();
    const untrusting = office.backend.api.receipts.import({ path: receipt }).result;
    await expect(untrusting).rejects.toMatchObject({ code: "receipt.notTrusted" });
    await expect(take(path)).rejects.toMatchObject({ code: "receipt.notReceipt" });
    const bytes = readFileSync(receipt);
    const within = bytes.indexOf("receipt.json") + 60;
    bytes[within] = (bytes[within] ?? 0) ^ 0xff;
    const changed = join(office.folder, "changed.asice");
    writeFileSync(changed, bytes);
    await expect(take(changed)).rejects.toMatchObject({ code: "receipt.notSound" });
    expect((await report()).state).toBe("exported");
  });
});

describe("a returned report", () => {
  test("is corrected: the remarks go with it until they are answered", async () => {
    await confirm();
    await take(await ministry.answer(decide(path, "returned", { remarks: [remarkOn(32), remarkOn(27)] })));
    const { api } = office.backend;
    expect((await report()).remarks.map(({ path: field }) => field)).toEqual([
      "",
      "/entries/32/text/kk",
      "/entries/27/text/kk",
    ]);
    const corrected = await api.report.correct({ reportId });
    expect(corrected).toMatchObject({ version: 2, state: "draft", answer: null });
    expect(corrected.remarks.map(({ answered }) => answered)).toEqual([false, false, false]);
    const [, second] = corrected.remarks;
    const ticked = await api.receipts.tickRemark({
      reportId: corrected.id,
      remarkId: second?.id ?? "",
      answered: true,
    });
    expect(ticked.remarks.map(({ answered }) => answered)).toEqual([false, true, false]);
    await expect(
      api.receipts.tickRemark({ reportId, remarkId: second?.id ?? "", answered: false }),
    ).rejects.toMatchObject({ code: "report.notEditable" });
  });

  test("keeps its receipt through backup and restore, and the full check misses one that is gone", async () => {
    await confirm();
    await take(await ministry.answer(decide(path, "accepted")));
    const { api } = office.backend;
    const { path: backup } = await api.backup.create({ folder: mkdir("backups") }).result;
    const sha256 = (await report()).answer?.sha256;
    expect(readdirSync(join(backup, "..", "packages"))).toContain(`${sha256}.asice`);
    const file = join(office.dataDir, "packages", `${sha256}.asice`);
    copyFileSync(path, file);
    const damaged = await api.doctor.run({}).result;
    expect(damaged.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["receiptDamaged"]);
  });
});
