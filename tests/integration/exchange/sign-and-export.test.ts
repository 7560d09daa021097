import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { inspectPackage, verifyPackage } from "#backend/verification/index.ts";
import { inventedIin } from "#cli/demo/authority/identity-numbers.ts";
import { smallDisk } from "#tests/support/data/small-disk.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import {
  confirmBin,
  exportedPackage,
  fillReport,
  type Office,
  openOffice,
  password,
  readyReport,
} from "#tests/support/exchange/office.ts";
import { bodyBin, head, otherBin } from "#tests/support/signing/people.ts";

let office: Office;

beforeEach(async () => {
  office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
});

const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const confirm = () => confirmBin(office);

async function state(reportId: string): Promise<string> {
  return (await office.backend.api.report.get({ reportId })).state;
}

describe("a report is signed", () => {
  test("by preparer and head, exported, and passes with the root of its authority", async () => {
    const path = await exportedPackage(office, "both");
    expect(basename(path)).toMatch(/^676_2018-H1_BGM_v1_[0-9a-f]{8}\.asice$/);
    const verification = await verifyPackage(path, await office.policy());
    expect(verification.verdict).toBe("TOTAL-PASSED");
    expect(verification.format).toBe("kz.kalqan.report/1");
    expect(verification.signatures.map(({ signer }) => signer?.bin)).toEqual([bodyBin, bodyBin]);
    expect(verification.signatures[1]?.covers).toContain("META-INF/signature001.p7s");
    expect(verification.files.every(({ covered }) => covered)).toBe(true);
  });

  test("by the head alone", async () => {
    const verification = await verifyPackage(await exportedPackage(office, "head"), await office.policy());
    expect([verification.verdict, verification.signatures.length]).toEqual(["TOTAL-PASSED", 1]);
  });

  test("and what is signed is what was shown", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const shown = await office.backend.api.documents.preview({ reportId: id, language: "kk" }).result;
    const keyFile = await office.key("head");
    await office.backend.api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
    const { path } = await office.backend.api.exchange.export({ reportId: id, folder: office.folder }).result;
    const { files } = await verifyPackage(path, await office.policy());
    expect(files.find(({ name }) => name === "report.kk.pdf")?.sha256).toBe(
      createHash("sha256").update(shown).digest("hex"),
    );
  });

  test("not before somebody confirmed whose BIN the certificate names; the first one stays", async () => {
    const { id } = await readyReport(office, "head");
    const keyFile = await office.key("head");
    const { api } = office.backend;
    const view = await api.signing.readKey({ keyFile, password, body: "BGM", role: "head" });
    expect([view.bin, view.certificate.bin, view.refusals]).toEqual(["unknown", bodyBin, []]);
    const early = api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
    await expect(early).rejects.toMatchObject({ code: "signing.binNotConfirmed", data: { bin: bodyBin } });
    expect(await state(id)).toBe("ready");
    await api.signing.confirmBin({ body: "BGM", bin: bodyBin });
    await api.signing.confirmBin({ body: "BGM", bin: bodyBin });
    await expect(api.signing.confirmBin({ body: "BGM", bin: otherBin })).rejects.toMatchObject({
      code: "signing.binKnown",
    });
    expect((await api.signing.readKey({ keyFile, password, body: "BGM", role: "head" })).bin).toBe("same");
    const { entries } = await api.journal.list({ before: null, limit: 50 });
    expect(entries.filter(({ action }) => action === "bodyBin.confirmed")).toHaveLength(1);
  });

  test("what was frozen before the BIN was confirmed is made anew with it, under its own id, and only then signed", async () => {
    const { api } = office.backend;
    const { id, packageId } = await readyReport(office, "head");
    const key = { keyFile: await office.key("head"), password };
    await api.signing.confirmBin({ body: "BGM", bin: bodyBin });
    const early = api.signing.sign({ reportId: id, role: "head", ...key }).result;
    await expect(early).rejects.toMatchObject({ code: "exchange.binNotInReport" });
    expect(await state(id)).toBe("ready");
    const before = await api.documents.preview({ reportId: id, language: "kk" }).result;
    const remade = await api.report.makeReady({ reportId: id }).result;
    expect([remade.state, remade.packageId]).toEqual(["ready", packageId]);
    const shown = await api.documents.preview({ reportId: id, language: "kk" }).result;
    expect(Buffer.from(shown).equals(before)).toBe(false);
    const again = await api.report.makeReady({ reportId: id }).result;
    expect(again).toEqual(remade);
    await api.signing.sign({ reportId: id, role: "head", ...key }).result;
    const { path } = await api.exchange.export({ reportId: id, folder: office.folder }).result;
    const inspection = await inspectPackage(path, await office.policy());
    expect(inspection.document).toMatchObject({ packageId, body: { code: "BGM", bin: bodyBin } });
    expect((await verifyPackage(path, await office.policy())).verdict).toBe("TOTAL-PASSED");
    await expect(api.report.makeReady({ reportId: id }).result).rejects.toMatchObject({ code: "report.notAllowed" });
  });

  test("a BIN confirmed by mistake is corrected with its reason, and the body's own key signs after all", async () => {
    const { api } = office.backend;
    const { id } = await readyReport(office, "head");
    const key = { keyFile: await office.key("head"), password };
    await confirmBin(office, otherBin);
    const refused = api.signing.sign({ reportId: id, role: "head", ...key }).result;
    await expect(refused).rejects.toMatchObject({ code: "signing.otherBody" });
    expect(await api.signing.confirmedBins({})).toMatchObject([{ body: "BGM", bin: otherBin, exported: 0 }]);
    const right = { body: "BGM", bin: bodyBin, reason: "екі цифр ауысып кеткен" };
    await api.signing.correctBin(right);
    await api.signing.correctBin({ ...right, reason: "тағы да" });
    const before = api.signing.sign({ reportId: id, role: "head", ...key }).result;
    await expect(before).rejects.toMatchObject({ code: "exchange.binNotInReport" });
    await api.report.makeReady({ reportId: id }).result;
    await api.signing.sign({ reportId: id, role: "head", ...key }).result;
    await api.exchange.export({ reportId: id, folder: office.folder }).result;
    expect(await api.signing.confirmedBins({})).toMatchObject([{ body: "BGM", bin: bodyBin, exported: 1 }]);
    const { entries } = await api.journal.list({ before: null, limit: 50 });
    expect(entries.filter(({ action }) => action === "bodyBin.corrected").map(({ data }) => data)).toEqual([
      { body: "BGM", before: otherBin, bin: bodyBin, reason: "екі цифр ауысып кеткен" },
    ]);
  });

  test("only what somebody here has confirmed is corrected", async () => {
    const correction = { body: "BGM", bin: bodyBin, reason: "қате" };
    await expect(office.backend.api.signing.correctBin(correction)).rejects.toMatchObject({
      code: "signing.binNotGiven",
      data: { body: "BGM" },
    });
    await expect(office.backend.api.signing.correctBin({ ...correction, reason: "  " })).rejects.toThrow();
  });

  test("no preparer with a key that names no body signs before the BIN is known: the head could not sign after", async () => {
    const { api } = office.backend;
    const { id } = await readyReport(office, "both");
    const { organisation: _, ...person } = head;
    const keyFile = await office.key("person", { holder: person, usage: "person" });
    const view = await api.signing.readKey({ keyFile, password, body: "BGM", role: "preparer" });
    expect([view.bin, view.bodyBin]).toEqual(["absent", null]);
    const early = api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
    await expect(early).rejects.toMatchObject({ code: "exchange.binNotInReport" });
    await confirm();
    const signed = await api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
    expect(signed.state).toBe("awaitingHead");
  });

  test("not with a wrong password, another body's, an expired or a personal key: the report stays ready", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const { api } = office.backend;
    const other = { ...head, organisation: { name: "Басқа орган", bin: otherBin } };
    const { organisation: _, ...person } = { ...head, iin: inventedIin(7) };
    const expired = { notBefore: new Date("2016-01-01T00:00:00Z"), notAfter: new Date("2017-01-01T00:00:00Z") };
    const cases = [
      [await office.key("right"), "Wrong-1", "signing.wrongPassword"],
      [await office.key("other", { holder: other }), password, "signing.otherBody"],
      [await office.key("expired", expired), password, "signing.certificateExpired"],
      [await office.key("person", { holder: person, usage: "person" }), password, "signing.personalKey"],
      [await office.key("login", { usage: "authentication" }), password, "signing.authenticationKey"],
      [await office.key("weak", { digest: "SHA-1" }), password, "signing.weakCertificate"],
      [join(office.folder, "nowhere.p12"), password, "file.notFound"],
    ] as const;
    for (const [keyFile, secret, code] of cases) {
      const signing = api.signing.sign({ reportId: id, role: "head", keyFile, password: secret }).result;
      await expect(signing, code).rejects.toMatchObject({ code });
    }
    expect(await state(id)).toBe("ready");
    expect(readdirSync(join(office.dataDir, "packages"))).toEqual([]);
    expect(readdirSync(join(office.dataDir, "tmp"))).toEqual([]);
  });

  test("by the head only after the preparer, where both sign", async () => {
    const { id } = await readyReport(office, "both");
    await confirm();
    const keyFile = await office.key("head");
    const { api } = office.backend;
    const early = api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
    await expect(early).rejects.toMatchObject({ code: "report.preparerFirst" });
    expect(readdirSync(join(office.dataDir, "packages"))).toEqual([]);
    const half = await api.signing.sign({ reportId: id, role: "preparer", keyFile, password }).result;
    expect(half.state).toBe("awaitingHead");
    await expect(api.exchange.export({ reportId: id, folder: office.folder }).result).rejects.toMatchObject({
      code: "exchange.notSigned",
    });
    const back = await api.report.backToDraft({ reportId: id });
    expect([back.state, back.signatures]).toEqual(["draft", []]);
  });

  test("unless an annex changed on the disk since it was added", async () => {
    const { id } = await readyReport(office, "head");
    await confirm();
    const store = join(office.dataDir, "annexes");
    const [folder = ""] = readdirSync(store);
    const [file = ""] = readdirSync(join(store, folder));
    const path = join(store, folder, file);
    chmodSync(path, 0o600);
    truncateSync(path, 3);
    const keyFile = await office.key("head");
    const signing = office.backend.api.signing.sign({ reportId: id, role: "head", keyFile, password }).result;
    await expect(signing).rejects.toMatchObject({
      code: "exchange.annexDamaged",
      data: { name: expect.stringMatching(/^attachments\//) },
    });
    expect(await state(id)).toBe("ready");
    expect(readdirSync(join(office.dataDir, "packages"))).toEqual([]);
  });
});

describe("a package is exported", () => {
  test("again byte for byte, and over itself without harm", async () => {
    const first = await exportedPackage(office, "head");
    const elsewhere = join(office.folder, "second");
    mkdirSync(elsewhere);
    const [report] = await office.backend.api.report.list({});
    const request = { reportId: report?.id ?? "", folder: elsewhere };
    const again = await office.backend.api.exchange.export(request).result;
    expect(sha256(again.path)).toBe(sha256(first));
    expect((await office.backend.api.exchange.export(request).result).sha256).toBe(again.sha256);
    expect(readdirSync(elsewhere)).toEqual([basename(first)]);
    expect((await office.backend.api.report.get({ reportId: request.reportId })).exports).toHaveLength(3);
  });

  test("never over another file of the same name", async () => {
    const path = await exportedPackage(office, "head");
    writeFileSync(path, "something else");
    const [report] = await office.backend.api.report.list({});
    const request = { reportId: report?.id ?? "", folder: dirname(path) };
    await expect(office.backend.api.exchange.export(request).result).rejects.toMatchObject({
      code: "exchange.otherFileThere",
    });
    expect(readFileSync(path, "utf8")).toBe("something else");
  });

  test("not to a folder that is gone, nor to a drive without room: nothing is left there, the report stays signed", async () => {
    await exportedPackage(office, "head");
    const [report] = await office.backend.api.report.list({});
    const reportId = report?.id ?? "";
    const { api } = office.backend;
    await expect(api.exchange.export({ reportId, folder: join(office.folder, "gone") }).result).rejects.toMatchObject({
      code: "exchange.folderMissing",
    });
    const disk = smallDisk(1);
    if (disk !== null) {
      writeFileSync(join(disk, "ballast"), Buffer.alloc(900_000));
      await expect(api.exchange.export({ reportId, folder: disk }).result).rejects.toMatchObject({
        code: "exchange.noSpace",
      });
      expect(readdirSync(disk)).toEqual(["ballast"]);
    }
    expect(await state(reportId)).toBe("exported");
  });

  test("not from a damaged store: the medium is not blamed", async () => {
    await exportedPackage(office, "head");
    const store = join(office.dataDir, "packages");
    const [name = ""] = readdirSync(store);
    chmodSync(join(store, name), 0o600);
    truncateSync(join(store, name), 100);
    const [report] = await office.backend.api.report.list({});
    const elsewhere = join(office.folder, "second");
    mkdirSync(elsewhere);
    const request = { reportId: report?.id ?? "", folder: elsewhere };
    await expect(office.backend.api.exchange.export(request).result).rejects.toMatchObject({
      code: "exchange.packageDamaged",
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("and cancelled: nothing is left", async () => {
    await exportedPackage(office, "head");
    const [report] = await office.backend.api.report.list({});
    const elsewhere = join(office.folder, "second");
    mkdirSync(elsewhere);
    const job = office.backend.api.exchange.export({ reportId: report?.id ?? "", folder: elsewhere }, () =>
      job.cancel(),
    );
    await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

test("a correction is version 2 and names the package it replaces; the first stays as it was", async () => {
  const first = await exportedPackage(office, "head");
  const before = sha256(first);
  const { api } = office.backend;
  const [old] = await api.report.list({});
  const draft = await api.report.correct({ reportId: old?.id ?? "" });
  expect([draft.version, draft.state, draft.supersedes]).toEqual([2, "draft", old?.packageId]);
  await api.report.makeReady({ reportId: draft.id }).result;
  const keyFile = await office.key("again");
  await api.signing.sign({ reportId: draft.id, role: "head", keyFile, password }).result;
  const second = await api.exchange.export({ reportId: draft.id, folder: office.folder }).result;
  expect(second.fileName).toContain("_v2_");
  expect(second.verification.verdict).not.toBe("TOTAL-FAILED");
  expect(sha256(first)).toBe(before);
});

test("a report with errors is not frozen, and says how many", async () => {
  const { id, entries } = await fillReport(office, "head");
  const [entry] = entries;
  if (!entry) throw new Error("no entry");
  const { role: _r, revision, readOnly: _o, shown: _s, annexes: _a, ...plain } = entry;
  const emptied = { ...plain, text: { kk: "", ru: "" } };
  const { api } = office.backend;
  await api.report.saveEntry({ reportId: id, entry: emptied, expectedRevision: revision });
  await expect(api.report.makeReady({ reportId: id }).result).rejects.toMatchObject({ code: "report.hasErrors" });
  expect(await state(id)).toBe("draft");
});
