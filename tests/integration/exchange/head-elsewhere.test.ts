import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { readContainer } from "#backend/container/index.ts";
import { keyFileSigner, readKey } from "#backend/exchange/index.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import {
  confirmBin,
  type Office,
  officeDay,
  openOffice,
  password,
  readyReport,
} from "#tests/support/exchange/office.ts";
import { head, otherBin } from "#tests/support/signing/people.ts";
import { writePackage } from "../../../electron/backend/exchange/write-package.ts";

/** The clerk's workstation, the head's (a fresh data folder), and the drive between them. */
let clerk: Office;
let chief: Office;
let drive: string;
let reportId: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  drive = join(folder, "drive");
  await Promise.all([drive, join(folder, "clerk"), join(folder, "chief")].map((path) => mkdir(path)));
  clerk = await openOffice(join(folder, "clerk"));
  chief = await openOffice(join(folder, "chief"));
  onTestFinished(() => clerk.backend.close());
  onTestFinished(() => chief.backend.close());
  const { id } = await readyReport(clerk, "both");
  reportId = id;
  await confirmBin(clerk);
  const keyFile = await clerk.key("preparer", {
    usage: "employee",
    holder: { ...head, surname: "Орындаушы", iin: inventedIin(5) },
  });
  await clerk.backend.api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
});

const carryOut = async () => (await clerk.backend.api.head.export({ reportId, folder: drive }).result).path;
const open = (path: string) => chief.backend.api.head.open({ path }).result;
const state = async () => (await clerk.backend.api.report.get({ reportId })).state;

/** The head signs what lies at `path`; the path of the signed package on the drive. */
async function signThere(path: string, keyFile: string): Promise<string> {
  const { sha256 } = await open(path);
  return (await chief.backend.api.head.sign({ path, sha256, keyFile, password, folder: drive }).result).path;
}

/** What came back is looked at and taken at the clerk's. */
async function takeBack(path: string) {
  const { sha256 } = await clerk.backend.api.head.openReturned({ path }).result;
  return clerk.backend.api.head.takeReturned({ path, sha256 }).result;
}

describe("the head signs at another workstation", () => {
  test("what was carried there, and the clerk's report is signed with the preparer's bytes as they were", async () => {
    const carried = await carryOut();
    expect(basename(carried)).toMatch(/^676_2018-H1_BGM_v1_for-head_[0-9a-f]{8}\.asice$/);
    const waiting = await clerk.backend.api.report.get({ reportId });
    expect(waiting.carriedToHead).toMatchObject([{ target: drive, fileName: basename(carried) }]);

    expect((await chief.backend.api.exchange.recognise({ path: carried }).result).kind).toBe("reportForHead");
    const shown = await open(carried);
    expect(shown).toMatchObject({
      halfYear: "2018-H1",
      version: 1,
      packageId: waiting.packageId,
      body: { code: "BGM" },
    });
    expect(shown.signedBy.name).toContain("ОРЫНДАУШЫ");
    expect(shown.counts.total).toBe(10);
    const picture = await chief.backend.api.head.picture({ path: carried, sha256: shown.sha256, language: "kk" })
      .result;
    const printed = await clerk.backend.api.documents.preview({ reportId, language: "kk" }).result;
    expect(Buffer.from(picture).equals(Buffer.from(printed))).toBe(true);

    const keyFile = await chief.key("head");
    const key = await chief.backend.api.head.readKey({ path: carried, sha256: shown.sha256, keyFile, password }).result;
    expect([key.bin, key.refusals]).toEqual(["same", []]);
    const before = readFileSync(carried);
    const signed = await signThere(carried, keyFile);
    expect(readFileSync(carried).equals(before)).toBe(true);
    expect(basename(signed)).toMatch(/^676_2018-H1_BGM_v1_[0-9a-f]{8}\.asice$/);

    expect((await clerk.backend.api.exchange.recognise({ path: signed }).result).kind).toBe("report");
    const taken = await takeBack(signed);
    expect([taken.state, taken.packageId]).toEqual(["signed", waiting.packageId]);
    expect(taken.signatures.map(({ role }) => role)).toEqual(["preparer", "head"]);
    const exported = await clerk.backend.api.exchange.export({ reportId, folder: clerk.folder }).result;
    expect(readFileSync(exported.path).equals(readFileSync(signed))).toBe(true);
    expect((await verifyPackage(exported.path, await clerk.policy())).verdict).toBe("TOTAL-PASSED");
    const actions = async (office: Office) =>
      (await office.backend.api.journal.list({ before: null, limit: 50 })).entries.map(({ action }) => action);
    expect(await actions(clerk)).toContain("report.carriedToHead");
    expect(await actions(chief)).toContain("package.countersigned");
  });

  test("or refuses with a reason, which makes the report a draft that shows it", async () => {
    const carried = await carryOut();
    const { sha256 } = await open(carried);
    const reason = "37-іс-шарада бұйрықтың нөмірі қате. Түзетіңіз.";
    const refused = await chief.backend.api.head.refuse({ path: carried, sha256, reason, folder: drive }).result;
    expect(refused.fileName).toMatch(/_refused_/);
    expect(refused.verification.problems.map(({ code }) => code)).toEqual(["document.unsigned"]);
    expect((await clerk.backend.api.exchange.recognise({ path: refused.path }).result).kind).toBe("refusal");
    const shown = await clerk.backend.api.head.openReturned({ path: refused.path }).result;
    expect(shown).toMatchObject({ outcome: "refused", reason, signer: null, reportId });
    const draft = await takeBack(refused.path);
    expect([draft.state, draft.refusal?.reason, draft.signatures]).toEqual(["draft", reason, []]);
    await expect(takeBack(refused.path)).rejects.toMatchObject({ code: "head.unknownReport" });
    const again = await clerk.backend.api.report.makeReady({ reportId }).result;
    expect(again.refusal).toBeNull();
  });

  test("or signs the refusal, so that it proves whose it is; only with a key that could have signed the report", async () => {
    const path = await carryOut();
    const { sha256 } = await open(path);
    const request = { path, sha256, reason: "Сомасын тексеріңіз.", folder: drive };
    const stranger = { ...head, organisation: { name: "Басқа министрлік", bin: otherBin } };
    const foreign = { keyFile: await chief.key("foreign", { holder: stranger }), password };
    await expect(chief.backend.api.head.refuse({ ...request, key: foreign }).result).rejects.toMatchObject({
      code: "signing.otherBody",
    });
    const key = { keyFile: await chief.key("head"), password };
    const refused = await chief.backend.api.head.refuse({ ...request, key }).result;
    const shown = await clerk.backend.api.head.openReturned({ path: refused.path }).result;
    expect(shown).toMatchObject({ outcome: "refused", reason: "Сомасын тексеріңіз." });
    expect(shown.outcome === "refused" ? shown.signer : null).toContain("ҮЛГІЛИЕВ");
    expect((await takeBack(refused.path)).state).toBe("draft");
  });
});

describe("what does not fit is said and changes nothing", () => {
  test("signed with another body's key, a personal key, or the preparer's rights", async () => {
    const carried = await carryOut();
    const other = { ...head, organisation: { name: "Басқа орган", bin: otherBin } };
    const { organisation: _, ...person } = { ...head, iin: inventedIin(7) };
    const cases = [
      [await chief.key("other", { holder: other }), "signing.otherBody"],
      [await chief.key("person", { holder: person, usage: "person" }), "signing.personalKey"],
      [await chief.key("employee", { usage: "employee" }), "signing.notEntitled"],
    ] as const;
    for (const [keyFile, code] of cases)
      await expect(signThere(carried, keyFile), code).rejects.toMatchObject({ code });
    expect(await state()).toBe("awaitingHead");
  });

  test("a report that was taken back since, and one that is signed already", async () => {
    const carried = await carryOut();
    const signed = await signThere(carried, await chief.key("head"));
    await expect(open(signed)).rejects.toMatchObject({ code: "head.alreadySigned" });
    await expect(clerk.backend.api.head.openReturned({ path: carried }).result).rejects.toMatchObject({
      code: "head.unsound",
    });
    await takeBack(signed);
    await expect(takeBack(signed)).rejects.toMatchObject({ code: "head.takenAlready" });
    await expect(carryOut()).rejects.toMatchObject({ code: "head.notWaiting" });
    expect(await state()).toBe("signed");
  });

  test("the version before, after the clerk went back to the draft and froze it anew", async () => {
    const carried = await carryOut();
    const signed = await signThere(carried, await chief.key("head"));
    await clerk.backend.api.report.backToDraft({ reportId });
    await clerk.backend.api.report.makeReady({ reportId }).result;
    await expect(takeBack(signed)).rejects.toMatchObject({ code: "head.unknownReport" });
    expect(await state()).toBe("ready");
  });

  test("a damaged file, another file than was shown, and a file that is no package", async () => {
    const carried = await carryOut();
    const { sha256 } = await open(carried);
    const keyFile = await chief.key("head");
    const bytes = readFileSync(carried);
    const damaged = join(chief.folder, "damaged.asice");
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    await expect(open(damaged)).rejects.toMatchObject({ code: "head.unsound" });
    cpSync(damaged, carried);
    const signing = chief.backend.api.head.sign({ path: carried, sha256, keyFile, password, folder: drive }).result;
    await expect(signing).rejects.toMatchObject({ code: "head.notTheSame" });
    const text = join(chief.folder, "note.asice");
    writeFileSync(text, "not a package");
    await expect(open(text)).rejects.toMatchObject({ code: "head.unsound" });
    expect((await chief.backend.api.exchange.recognise({ path: text }).result).kind).toBe("other");
  });

  test("another body's report at this body's head", async () => {
    const carried = await carryOut();
    await chief.backend.api.settings.set({ body: "QM" });
    await expect(open(carried)).rejects.toMatchObject({ code: "head.otherBody", data: { body: "BGM" } });
  });

  test("the same report, signed by another preparer on the way: all signatures are right, and it is not what waits here", async () => {
    const carried = await carryOut();
    const forged = join(chief.folder, "forged.asice");
    await signAnew(carried, forged, await chief.key("another", { usage: "employee" }));
    const signed = await signThere(forged, await chief.key("head"));
    await expect(takeBack(signed)).rejects.toMatchObject({
      code: "head.changed",
      data: { name: "META-INF/signature001.p7s" },
    });
    expect(await state()).toBe("awaitingHead");
  });
});

/** Writes the files of a package anew, with another first signature. */
async function signAnew(from: string, to: string, keyFile: string): Promise<void> {
  const reading = await readContainer(from, { ownership: "ours" });
  const files = [];
  for (const { references } of reading.manifests) {
    for (const { name, mediaType } of references) {
      files.push({ name, mediaType: mediaType ?? "", source: { bytes: await reading.read(name, 10_000_000) } });
    }
  }
  const signer = keyFileSigner(await readKey(keyFile, password), {
    clock: () => officeDay,
    trust: () => loadTrustStore({ files: [] }),
  });
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  await writePackage(to, files, (manifest) => signer.sign(manifest, watch), { modified: officeDay });
  await reading.close();
}
