import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import type { ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { Api } from "#shared/api.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { openMinistry } from "#tests/support/intake/ministry.ts";
import { openReporter, password } from "#tests/support/intake/reporter.ts";
import { openssl } from "#tests/support/signing/openssl.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

const halfYear = "2018-H1";
const words = {
  kk: "Жартыжылдықта іс-шара бойынша жұмыс жүргізілді.",
  ru: "В полугодии по мероприятию велась работа.",
};
const person = { name: "Үлгілиев Сынақ", position: { kk: "Министр", ru: "Министр" }, phone: "74-00-00", email: "" };

/** The officer writes of every measure, and says who signs. */
async function writeAll({ consolidation, settings }: Api, { id: consolidationId, measures }: ConsolidationView) {
  await settings.set({ head: person, preparer: person });
  for (const { measure } of measures) {
    const writing = { summary: words, jointText: words };
    await consolidation.save({ consolidationId, measure, writing, expectedRevision: null });
  }
}

test("from packages to the signed report: frozen, made anew when one comes late, signed, carried out, corrected", async () => {
  const ministry = await openMinistry();
  const { consolidation, signing, journal } = ministry.backend.api;
  const [qaom, bgm] = [await ministry.reporter("QAOM"), await ministry.reporter("BGM")];
  await ministry.takeIn([await qaom.send(ministry.drive)]);
  const first = await consolidation.open({ halfYear });
  const consolidationId = first.id;
  await expect(consolidation.freeze({ consolidationId }).result).rejects.toMatchObject({
    code: "consolidation.hasErrors",
  });
  await writeAll(ministry.backend.api, first);
  const ready = await consolidation.freeze({ consolidationId }).result;
  expect(ready).toMatchObject({ state: "ready", checks: [], package: null });
  const writing = { summary: words, jointText: words };
  await expect(
    consolidation.save({ consolidationId, measure: 1, writing, expectedRevision: null }),
  ).rejects.toMatchObject({ code: "consolidation.notEditable" });

  // A late package: what was frozen stays as it was, and says what has come since; made anew, it is inside.
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  const late = await consolidation.get({ consolidationId });
  expect(late.packages.map(({ body }) => body)).toEqual(["QAOM"]);
  expect(new Set(late.measures.flatMap(({ changes }) => changes.map(({ body, kind }) => `${body} ${kind}`)))).toEqual(
    new Set(["BGM newPackage"]),
  );
  const anew = await consolidation.freeze({ consolidationId }).result;
  expect(anew.packages.map(({ body }) => body)).toEqual(["QAOM", "BGM"]);
  expect(anew.packageId).not.toBe(ready.packageId);

  // Another body's key is refused; ҚАӨМ's head signs.
  const foreign = { consolidationId, keyFile: await bgm.keyFile(), password };
  await expect(consolidation.sign(foreign).result).rejects.toMatchObject({ code: "signing.otherBody" });
  const keyFile = await qaom.keyFile();
  const key = await signing.readKey({ keyFile, password, body: first.issuer, role: "head" });
  expect(key).toMatchObject({ bin: "same", refusals: [] });
  const signed = await consolidation.sign({ consolidationId, keyFile, password }).result;
  expect(signed).toMatchObject({ state: "signed", supersedes: null });
  await expect(consolidation.backToDraft({ consolidationId })).rejects.toMatchObject({
    code: "consolidation.notAllowed",
  });
  const { path, sha256, fileName, verification } = await consolidation.export({
    consolidationId,
    folder: ministry.drive,
    drive: { label: "САҚШЫ", serial: "1" },
  }).result;
  expect(fileName).toBe(`676_2018-H1_consolidated_v1_${signed.packageId?.slice(-8)}.asice`);
  expect([sha256, verification.verdict]).toEqual([signed.package?.sha256, "INDETERMINATE"]);

  const policy = { trust: await loadTrustStore({ files: [ministry.rootFile] }), revocationLists: [] };
  const judged = await verifyPackage(path, { ...policy, at: ministry.clock.now });
  expect(judged).toMatchObject({
    verdict: "TOTAL-PASSED",
    format: "kz.kalqan.consolidated/1",
    consolidated: { issuer: { code: "QAOM" }, halfYear, version: 1, measures: 41 },
  });
  expect(judged.consolidated?.packages.map(({ body }) => body)).toEqual(["QAOM", "BGM"]);
  expect(judged.problems.filter(({ severity }) => severity === "error")).toEqual([]);

  // It is known for what it is wherever it is brought, and is nobody's report.
  const { kind } = await ministry.backend.api.exchange.recognise({ path }).result;
  const [taken] = await ministry.takeIn([path]);
  expect([kind, taken?.decision, taken?.problems.some(({ code }) => code === "intake.notReport")]).toEqual([
    "consolidated",
    "apart",
    true,
  ]);

  // Nothing of ours is needed to check it.
  const unpacked = join(ministry.root, "unpacked");
  mkdirSync(unpacked);
  execFileSync("unzip", ["-q", path, "-d", unpacked]);
  // The key's certificate has expired since: that is another question.
  const about = ["-inform", "DER", "-content", "META-INF/ASiCManifest001.xml", "-in", "META-INF/signature001.p7s"];
  openssl(
    unpacked,
    "cms",
    "-verify",
    "-cades",
    "-binary",
    ...about,
    "-no_check_time",
    "-CAfile",
    ministry.rootFile,
    "-out",
    "out",
  );
  const data = JSON.parse(readFileSync(join(unpacked, "consolidated.json"), "utf8"));
  expect(data.packages.map((one: { body: string }) => one.body)).toEqual(["QAOM", "BGM"]);
  const shown = await consolidation.document({ consolidationId, format: "pdf", language: "kk" }).result;
  expect(readFileSync(join(unpacked, "consolidated.kk.pdf")).equals(shown)).toBe(true);

  const letter = { consolidationId, number: "12-3/456", date: "2018-07-20", language: "ru" } as const;
  const { text } = await readPdf(await consolidation.letter(letter).result);
  expect(text).toContain("Канцелярия Премьер-Министра Республики Казахстан");
  expect(text).toContain("пунктом 3 постановления");
  expect(text).toContain("САҚШЫ");

  const next = await consolidation.correct({ consolidationId });
  expect(next).toMatchObject({ version: 2, state: "draft", supersedes: signed.packageId });
  expect(next.measures.every(({ summary }) => summary.ru === words.ru)).toBe(true);
  expect(next.measures.flatMap(({ changes }) => changes)).toEqual([]);
  expect((await consolidation.get({ consolidationId })).letter).toEqual({ number: "12-3/456", date: "2018-07-20" });
  const { entries } = await journal.list({ before: null, limit: 200 });
  expect(entries.map(({ action }) => action).filter((one) => /^consolidation\.(?!saved)/.test(one))).toEqual([
    "consolidation.created",
    "consolidation.letter",
    "consolidation.exported",
    "consolidation.signed",
    "consolidation.frozen",
    "consolidation.frozen",
    "consolidation.created",
  ]);
  // The container is part of the data: it is backed up, and the full check looks at it.
  await ministry.backend.api.backup.create({ folder: null }).result;
  expect(readFileSync(join(ministry.dataDir, "backups", "packages", `${sha256}.asice`)).length).toBeGreaterThan(1_000);
  const sound = await ministry.backend.api.doctor.run({}).result;
  expect(sound.map(({ code }) => code)).toContain("packagesSound");
  const kept = join(ministry.dataDir, "packages", `${sha256}.asice`);
  writeFileSync(kept, readFileSync(kept).fill(0, 100, 110));
  const damaged = await ministry.backend.api.doctor.run({}).result;
  expect(damaged.map(({ code }) => code)).toContain("consolidatedDamaged");
  const folder = join(ministry.root, "elsewhere");
  mkdirSync(folder);
  await expect(consolidation.export({ consolidationId, folder }).result).rejects.toMatchObject({
    code: "exchange.packageDamaged",
  });
  // Two bodies' reports and four pictures are typeset: on a busy machine that takes its time.
}, 300_000);

test("ҚАӨМ's own report counts as the others, though nobody took it in; a document is made in every form", async () => {
  const folder = temporaryFolder();
  const day = new Date("2018-07-12T05:00:00Z");
  const authority = await testAuthority();
  const own = await openReporter({ folder, authority, code: "QAOM", halfYear, day, number: 1 });
  await own.send(folder);
  await own.close();
  const backend = await openBackend({ dataDir: join(folder, "data"), holder: "cli", clock: () => day });
  onTestFinished(() => backend.close());
  const { consolidation } = backend.api;
  const view = await consolidation.open({ halfYear });
  expect(view.packages).toMatchObject([{ body: "QAOM", receivedAt: null, daysLate: { bySigning: 2, byIntake: null } }]);
  expect(view.missing).not.toContain("QAOM");
  expect(view.checks.filter(({ code }) => code === "body.late")).toMatchObject([{ body: "QAOM" }]);
  for (const [format, start] of [
    ["pdf", "%PDF"],
    ["docx", "PK"],
    ["xlsx", "PK"],
  ] as const) {
    const bytes = await consolidation.document({ consolidationId: view.id, format, language: "both" }).result;
    expect(Buffer.from(bytes.subarray(0, start.length)).toString("latin1")).toBe(start);
  }
  const job = consolidation.document({ consolidationId: view.id, format: "pdf", language: "both" });
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
});
