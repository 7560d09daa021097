import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, openOffice } from "#tests/support/exchange/office.ts";
import { openMinistry } from "#tests/support/intake/ministry.ts";
import { generalRemark, openOfficer, remarkOn, takeReceipt } from "#tests/support/receipts/officer.ts";

const actionsOf = async ({ backend }: Awaited<ReturnType<typeof openMinistry>>, limit: number) =>
  (await backend.api.journal.list({ before: null, limit })).entries.map(({ action }) => action);

test("the whole way: a report is taken in, returned with remarks, corrected and accepted", async () => {
  const ministry = await openMinistry();
  const body = await ministry.reporter("MSM");
  const officer = await openOfficer(ministry);
  await ministry.takeIn([await body.send(ministry.drive)]);

  const first = await officer.packageOf("MSM");
  await officer.write(first, { generalRemark, remarks: [remarkOn(21), remarkOn(33)] });
  const opened = await officer.decide(first, "returned");
  expect([opened.standing, opened.draft.decision, opened.draft.remarks.length]).toEqual(["decided", "returned", 2]);
  expect(opened.document?.entries.map(({ measure }) => measure)).toEqual([21, 33, 34, 39]);
  await officer.sign([first]);
  const [returned] = await officer.handOut([first]);
  expect(basename(returned?.path ?? "")).toMatch(/^676_2018-H1_MSM_v1_receipt_[0-9a-f]{8}\.asice$/u);

  const taken = await takeReceipt(body, ministry, returned?.path ?? "");
  expect(taken.answers).toMatchObject([{ decision: "returned", day: "2018-07-12", daysLate: 2, remarks: 3 }]);
  await body.correct();
  const draft = await body.api.report.open({ body: "MSM", halfYear: "2018-H1" });
  expect(draft.remarks.map(({ path }) => path)).toEqual(["", "/entries/21/text/kk", "/entries/33/text/kk"]);

  await ministry.takeIn([await body.send(ministry.drive)]);
  const second = await officer.packageOf("MSM");
  expect(second).not.toBe(first);
  await expect(officer.decide(first, "accepted")).rejects.toMatchObject({ code: "receipt.notCounting" });
  await officer.decide(second, "accepted");
  await officer.sign([second]);
  const [accepted] = await officer.handOut([second]);
  expect(basename(accepted?.path ?? "")).toMatch(/^676_2018-H1_MSM_v2_receipt_/u);
  expect((await takeReceipt(body, ministry, accepted?.path ?? "")).answers).toMatchObject([{ decision: "accepted" }]);
  const reports = await body.api.report.list({});
  expect(reports.map(({ version, state }) => `${version} ${state}`).sort()).toEqual(["1 returned", "2 accepted"]);
});

describe("the officer decides", () => {
  test("with what was typed kept at every moment, and takes a decision back by writing on", async () => {
    const { ministry, officer, sha256 } = await oneTakenIn();
    const { receipts } = officer.api;
    const half = { ...remarkOn(21), text: { kk: "Нәтижені көрсетіңіз.", ru: "" } };
    const draft = { generalRemark: { kk: "", ru: "" }, remarks: [half] };
    expect(await receipts.saveDraft({ package: sha256, draft, expectedRevision: 0 })).toEqual({ revision: 1 });
    // What was sent twice, because its answer was lost, is the same writing.
    expect(await receipts.saveDraft({ package: sha256, draft, expectedRevision: 0 })).toEqual({ revision: 1 });
    await expect(officer.decide(sha256, "returned")).rejects.toMatchObject({ code: "receipt.oneLanguage" });
    await expect(
      receipts.saveDraft({ package: sha256, draft: { ...draft, remarks: [] }, expectedRevision: 0 }),
    ).rejects.toMatchObject({ code: "receipt.changedElsewhere" });
    await receipts.saveDraft({ package: sha256, draft: { ...draft, remarks: [remarkOn(21)] }, expectedRevision: 1 });
    expect((await officer.decide(sha256, "returned")).standing).toBe("decided");
    await officer.write(sha256, { generalRemark });
    expect((await receipts.open({ package: sha256 })).standing).toBe("undecided");
    expect(await actionsOf(ministry, 4)).toEqual([
      "answer.drafted",
      "answer.decided",
      "answer.drafted",
      "answer.drafted",
    ]);
  });

  test("with the steps back kept beside the words that they lead back from, through a decision, and with no others", async () => {
    const { officer, sha256 } = await oneTakenIn();
    const { receipts } = officer.api;
    const keptSteps = () => receipts.undoSteps({ package: sha256 });
    const save = (draft: object, undoSteps?: string) =>
      receipts.saveDraft({
        ...{ package: sha256, draft: { generalRemark, remarks: [], ...draft }, expectedRevision: null },
        ...(undoSteps !== undefined && { undoSteps }),
      });
    expect(await keptSteps()).toBeNull();
    await save({}, "[1]");
    expect(await keptSteps()).toEqual({ revision: 1, steps: "[1]" });
    // The same words once more, with a step taken back and done again.
    await save({}, "[1,2]");
    expect(await keptSteps()).toEqual({ revision: 1, steps: "[1,2]" });
    await officer.decide(sha256, "returned");
    expect(await keptSteps()).toEqual({ revision: 2, steps: "[1,2]" });
    await save({ remarks: [remarkOn(21)] });
    expect(await keptSteps()).toBeNull();
  });

  test("not in silence, not of a measure that the report has not, and nothing of what was not decided is signed", async () => {
    const { officer, sha256 } = await oneTakenIn();
    await expect(officer.decide(sha256, "returned")).rejects.toMatchObject({ code: "receipt.silent" });
    const { receipts } = officer.api;
    for (const astray of [remarkOn(999), { ...remarkOn(21), measure: 33 }]) {
      const draft = { generalRemark, remarks: [astray] };
      await expect(receipts.saveDraft({ package: sha256, draft, expectedRevision: null })).rejects.toMatchObject({
        code: "receipt.remarkAstray",
      });
    }
    await expect(officer.sign([sha256])).rejects.toMatchObject({ code: "receipt.notDecided" });
    await expect(officer.handOut([sha256])).rejects.toMatchObject({ code: "receipt.notSigned" });
    await expect(receipts.open({ package: "0".repeat(64) })).rejects.toMatchObject({ code: "intake.packageUnknown" });
  });

  test("on all clean packages at once; what was remarked on is left to be read", async () => {
    const ministry = await openMinistry();
    const officer = await openOfficer(ministry);
    const bodies = await Promise.all(["DSM", "EM", "MSM"].map((code) => ministry.reporter(code)));
    await ministry.takeIn(await Promise.all(bodies.map((body) => body.send(ministry.drive))));
    const answers = await officer.api.receipts.answers({ halfYear: "2018-H1" });
    expect(answers.map(({ standing }) => standing)).toEqual(["undecided", "undecided", "undecided"]);
    const all = answers.map(({ sha256 }) => sha256);
    await officer.write(all[1] ?? "", { generalRemark });
    await expect(officer.api.receipts.acceptAll({ packages: all })).rejects.toMatchObject({
      code: "receipt.hasRemarks",
    });
    const after = await officer.api.receipts.answers({ halfYear: "2018-H1" });
    expect(after.map(({ answer }) => answer)).toEqual([null, null, null]);
    await officer.api.receipts.acceptAll({ packages: all.filter((_, index) => index !== 1) });
    const decided = await officer.api.receipts.answers({ halfYear: "2018-H1" });
    expect(decided.map(({ answer }) => answer)).toEqual(["accepted", null, "accepted"]);
  });
});

test("an annex is shown from the very bytes that were taken in, and nothing else of the package", async () => {
  const ministry = await openMinistry();
  const office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
  const path = await exportedPackage(office, "head");
  const { api } = ministry.backend;
  await api.intake.takeIn({ paths: [path], trust: [office.rootFile], revocationLists: [], confirmBins: true }).result;
  const [summary] = await api.receipts.answers({ halfYear: "2018-H1" });
  const sha256 = summary?.sha256 ?? "";
  const { document } = await api.receipts.open({ package: sha256 });
  const annex = document?.annexes[0];
  const bytes = await api.receipts.annex({ package: sha256, path: annex?.path ?? "" }).result;
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(annex?.sha256);
  for (const other of ["report.json", "../outside", "attachments/1/none.pdf"]) {
    await expect(api.receipts.annex({ package: sha256, path: other }).result).rejects.toMatchObject({
      code: "annex.notFound",
    });
  }
  const file = join(ministry.dataDir, "packages", `${sha256}.asice`);
  const damaged = readFileSync(file);
  damaged[damaged.length - 30] = (damaged[damaged.length - 30] ?? 0) ^ 1;
  writeFileSync(file, damaged);
  await expect(api.receipts.annex({ package: sha256, path: annex?.path ?? "" }).result).rejects.toMatchObject({
    code: "receipt.packageDamaged",
  });
});

async function oneTakenIn() {
  const ministry = await openMinistry();
  const body = await ministry.reporter("MSM");
  const officer = await openOfficer(ministry);
  await ministry.takeIn([await body.send(ministry.drive)]);
  return { ministry, body, officer, sha256: await officer.packageOf("MSM") };
}

describe("a receipt", () => {
  test("for several is one container, handed out to each body under its own name; each takes its own answer", async () => {
    const ministry = await openMinistry();
    const officer = await openOfficer(ministry);
    const msm = await ministry.reporter("MSM");
    const em = await ministry.reporter("EM");
    await ministry.takeIn([await msm.send(ministry.drive), await em.send(ministry.drive)]);
    const packages = [await officer.packageOf("EM"), await officer.packageOf("MSM")];
    await officer.write(packages[0] ?? "", { generalRemark });
    await officer.decide(packages[0] ?? "", "returned");
    await officer.decide(packages[1] ?? "", "accepted");
    const { receipts } = await officer.sign(packages, "batch");
    expect(receipts.map((one) => one.packages)).toEqual([packages]);
    expect((await officer.api.receipts.answers({ halfYear: "2018-H1" })).map(({ standing }) => standing)).toEqual([
      "signed",
      "signed",
    ]);
    const handed = await officer.handOut(packages);
    expect(handed.map(({ fileName }) => fileName.replace(/_[0-9a-f]{8}\.asice$/u, ""))).toEqual([
      "676_2018-H1_EM_v1_receipt",
      "676_2018-H1_MSM_v1_receipt",
    ]);
    const [one, two] = handed.map(({ path }) => readFileSync(path));
    expect(one).toEqual(two);
    const [forEm = "", forMsm = ""] = handed.map(({ path }) => path);
    expect(await takeReceipt(em, ministry, forEm)).toMatchObject({
      answers: [{ decision: "returned" }],
      elsewhere: 1,
    });
    expect(await takeReceipt(msm, ministry, forMsm)).toMatchObject({
      answers: [{ decision: "accepted" }],
      elsewhere: 1,
    });
    expect(await actionsOf(ministry, 5)).toEqual([
      "receipt.handedOut",
      "receipt.handedOut",
      "answer.signed",
      "answer.signed",
      "receipt.signed",
    ]);
  });

  test("stays as it was signed: a decision after it is another receipt, and the last one is handed out", async () => {
    const { officer, sha256, ministry } = await oneTakenIn();
    await officer.decide(sha256, "accepted");
    await officer.sign([sha256]);
    await expect(officer.write(sha256, { generalRemark })).rejects.toMatchObject({ code: "receipt.answered" });
    await expect(officer.decide(sha256, "returned")).rejects.toMatchObject({ code: "receipt.answered" });
    const { receipts } = officer.api;
    expect((await receipts.decideAnew({ package: sha256 })).standing).toBe("undecided");
    await expect(officer.handOut([sha256])).rejects.toMatchObject({ code: "receipt.notSigned" });
    expect((await receipts.keepSigned({ package: sha256 })).standing).toBe("signed");

    await receipts.decideAnew({ package: sha256 });
    await officer.write(sha256, { generalRemark });
    await officer.decide(sha256, "returned");
    await officer.sign([sha256]);
    const { said, standing } = await receipts.open({ package: sha256 });
    expect([standing, ...said.map(({ decision }) => decision)]).toEqual(["signed", "returned", "accepted"]);
    const kept = readdirSync(join(ministry.dataDir, "packages"));
    expect(kept).toHaveLength(3);
    const [handed] = await officer.handOut([sha256]);
    expect(handed?.receiptId).toBe(said[0]?.receiptId);
    expect((await receipts.open({ package: sha256 })).standing).toBe("handedOut");
  });

  test("takes the place of the one that it says it replaces, also where that was taken; both are shown, remarks follow", async () => {
    const { officer, sha256, ministry, body } = await oneTakenIn();
    const answer = async (decision: "accepted" | "returned"): Promise<string> => {
      await officer.write(sha256, decision === "returned" ? { generalRemark } : {});
      await officer.decide(sha256, decision);
      await officer.sign([sha256]);
      const [handed] = await officer.handOut([sha256]);
      return handed?.path ?? "";
    };
    const current = async () => {
      const { id } = (await body.api.report.list({}))[0] ?? { id: "" };
      const { state, answer: standing, remarks } = await body.api.report.get({ reportId: id });
      return [state, remarks.length, ...(standing?.replaces.map(({ decision }) => decision) ?? [])];
    };
    await takeReceipt(body, ministry, await answer("returned"));
    expect(await current()).toEqual(["returned", 1]);

    // The second is lost on its way; the third names both.
    const replaces = async () =>
      (await officer.api.receipts.answers({ halfYear: "2018-H1" })).map(({ replacesHandedOut }) => replacesHandedOut);
    expect(await replaces()).toEqual([false]);
    await officer.api.receipts.decideAnew({ package: sha256 });
    await answer("accepted");
    expect(await replaces()).toEqual([true]);
    await officer.api.receipts.decideAnew({ package: sha256 });
    const third = await answer("accepted");
    const taken = await takeReceipt(body, ministry, third);
    expect(taken.answers).toMatchObject([{ decision: "accepted", replaced: { decision: "returned" } }]);
    expect(await current()).toEqual(["accepted", 0, "accepted", "returned"]);
    const { entries } = await body.api.journal.list({ before: null, limit: 3 });
    expect(entries.map(({ action }) => action)).toEqual(["report.accepted", "receipt.replaced", "receipt.imported"]);
    expect((await body.api.doctor.run({}).result).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is not given to a package whose file was changed since it came; the others get theirs", async () => {
    const ministry = await openMinistry();
    const officer = await openOfficer(ministry);
    const msm = await ministry.reporter("MSM");
    const em = await ministry.reporter("EM");
    await ministry.takeIn([await msm.send(ministry.drive), await em.send(ministry.drive)]);
    const packages = [await officer.packageOf("EM"), await officer.packageOf("MSM")];
    await officer.api.receipts.acceptAll({ packages });
    const file = join(ministry.dataDir, "packages", `${packages[0]}.asice`);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { receipts, refused } = await officer.sign(packages, "batch");
    expect(receipts.map((one) => one.packages)).toEqual([[packages[1]]]);
    expect(refused).toMatchObject([{ package: packages[0], code: "receipt.packageDamaged" }]);
    const standings = (await officer.api.receipts.answers({ halfYear: "2018-H1" })).map(({ standing }) => standing);
    expect(standings).toEqual(["decided", "signed"]);
  });

  test("waits for an officer with a name, ҚАӨМ's own mode and key, and a body that is given the reports", async () => {
    const { officer, sha256, ministry } = await oneTakenIn();
    const { api } = officer;
    await officer.decide(sha256, "accepted");
    const { preparer } = await api.settings.get({});
    const attempts = [
      [{ mode: "body" } as const, "receipt.notQaom"],
      [{ mode: "qaom", preparer: { ...preparer, name: " " } } as const, "receipt.officerMissing"],
      [{ preparer, body: "EM" }, "receipt.mayNotAnswer"],
    ] as const;
    for (const [changes, code] of attempts) {
      await api.settings.set(changes);
      await expect(officer.sign([sha256])).rejects.toMatchObject({ code });
    }
    await api.settings.set({ body: "QAOM" });
    const body = await ministry.reporter("DSM");
    const keyFile = await body.keyFile();
    await expect(
      api.receipts.sign({ packages: [sha256], as: "each", keyFile, password: "Sealed-1" }).result,
    ).rejects.toMatchObject({ code: "signing.otherBody" });
    expect((await api.receipts.open({ package: sha256 })).standing).toBe("decided");
    expect(readdirSync(join(ministry.dataDir, "packages"))).toHaveLength(1);
  });

  test("is kept through backup and the full check, and not cleared away at the next opening", async () => {
    const { officer, sha256, ministry } = await oneTakenIn();
    await officer.decide(sha256, "accepted");
    await officer.sign([sha256]);
    const kept = readdirSync(join(ministry.dataDir, "packages"));
    const receipt = kept.find((name) => name !== `${sha256}.asice`) ?? "";
    const { path } = await officer.api.backup.create({ folder: officer.out }).result;
    expect(readdirSync(join(path, "..", "packages"))).toEqual(expect.arrayContaining(kept));
    writeFileSync(join(ministry.dataDir, "packages", receipt), "x");
    const findings = await officer.api.doctor.run({}).result;
    expect(findings.map(({ code }) => code)).toContain("receiptDamaged");
  });
});
