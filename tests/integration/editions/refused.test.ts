import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import type { EditionDocument } from "#shared/package/edition-document.ts";
import { digestOf, editionDocument, firstEdition, forge } from "#tests/support/editions/forge.ts";
import { issue, openTwoOffices } from "#tests/support/editions/two-offices.ts";
import { usualLife, writeKey } from "#tests/support/intake/reporter.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

let offices: Awaited<ReturnType<typeof openTwoOffices>>;
let first: ReturnType<typeof firstEdition>;

beforeEach(async () => {
  offices = await openTwoOffices();
  offices.calendar.now = new Date("2019-03-12T05:00:00Z");
  const [{ digest = "" } = {}] = await offices.bgm.api.editions.list({});
  first = firstEdition(digest);
});

/** БҒМ is brought a file: with what it is refused. That nothing changed by it is looked at each time. */
async function refusal(path: string): Promise<string> {
  const { api, folder } = offices.bgm;
  const draft = await api.report.open({ body: "BGM", halfYear: "2019-H1" });
  const state = async () => [
    await api.editions.list({}),
    (await api.report.get({ reportId: draft.id })).planEdition,
    readdirSync(join(folder, "data", "packages")),
    (await api.journal.list({ before: null, limit: 1 })).entries[0]?.sequence,
  ];
  const before = await state();
  const opened = await api.editions.open({ path }).result.then(() => "opened", codeOf);
  const imported = await api.editions.import({ path, sha256: null }).result.then(() => "imported", codeOf);
  expect(await state()).toEqual(before);
  expect(opened).toBe(imported === "imported" ? "opened" : imported);
  return imported;
}

const codeOf = (error: { code?: string }) => error.code ?? String(error);
const forged = (document: EditionDocument, keyFile = offices.qaom.keyFile, name = "forged.asice") =>
  forge(offices.drive, name, document, keyFile);

describe("who signed it", () => {
  test("another body, with its own good key", async () => {
    expect(await refusal(await forged(editionDocument(first), offices.bgm.keyFile))).toBe("edition.otherIssuer");
  });
  test("another body, which says that it issues editions", async () => {
    const issuer = { code: "BGM", name: { kk: "БҒМ", ru: "МОН" }, bin: offices.bgm.bin };
    expect(await refusal(await forged(editionDocument(first, { issuer }), offices.bgm.keyFile))).toBe(
      "edition.notIssuer",
    );
  });
  test("the successor that only the edition itself knows", async () => {
    const issuer = { code: "TSDQAOM", name: { kk: "ЦДҚАӨМ", ru: "МЦОАП" }, bin: null };
    expect(await refusal(await forged(editionDocument(first, { issuer })))).toBe("edition.notIssuer");
  });
  test("an authority that nobody believes, with ҚАӨМ's name and BIN", async () => {
    const foreign = await testAuthority("ECDSA-P256", { name: "Басқа" });
    const keyFile = await writeKey(
      { folder: offices.root, authority: foreign, code: "QAOM", number: 9, life: usualLife },
      offices.qaom.bin,
    );
    expect(await refusal(await forged(editionDocument(first), keyFile))).toBe("edition.notTrusted");
  });
  test("another certificate of ҚАӨМ's own, where one is pinned", async () => {
    const { api } = offices.bgm;
    const sound = await forged(editionDocument(first));
    const life = { folder: offices.root, authority: offices.authority, code: "QAOM", number: 9, life: usualLife };
    const renewed = await forged(editionDocument(first), await writeKey(life, offices.qaom.bin), "renewed.asice");
    const [signer] = await api.trust.examineQaom({ path: sound }).result;
    await api.trust.pinQaom({ path: sound, sha256: signer?.certificate.sha256 ?? "" }).result;
    expect(await refusal(renewed)).toBe("edition.notPinned");
    expect((await api.editions.open({ path: sound }).result).outcome).toBe("next");
  });
  test("an office that never compared ҚАӨМ's BIN is asked to", async () => {
    const newcomer = await offices.open("SIM", 4, "body");
    const path = await forged(editionDocument(first));
    const imported = await newcomer.api.editions.import({ path, sha256: null }).result.then(() => "imported", codeOf);
    expect(imported).toBe("edition.binNotConfirmed");
    await newcomer.api.signing.confirmBin({ body: "QAOM", bin: offices.qaom.bin });
    expect((await newcomer.api.editions.import({ path, sha256: null }).result).outcome).toBe("imported");
  });
});

describe("what it follows on", () => {
  test("a number is skipped", async () => {
    const second = editionDocument(first);
    const plan = { edition: second.plan, bodies: second.bodies };
    const third = editionDocument({ plan, digest: second.digest }, { edits: [{ kind: "removeMeasure", measure: 1 }] });
    expect(await refusal(await forged(third))).toBe("edition.skips");
  });
  test("the edition before is another than the one here", async () => {
    expect(await refusal(await forged(editionDocument({ ...first, digest: "a".repeat(64) })))).toBe(
      "edition.otherChain",
    );
  });
  test("the digest is not that of its content", async () => {
    expect(await refusal(await forged(editionDocument(first, { digest: "b".repeat(64) })))).toBe("edition.notSound");
  });
  test("an older one is known, and another of its number is refused", async () => {
    const { api } = offices.bgm;
    const second = editionDocument(first);
    const path = await forged(second);
    await api.editions.import({ path, sha256: null }).result;
    const plan = { edition: second.plan, bodies: second.bodies };
    const third = editionDocument({ plan, digest: second.digest }, { edits: [{ kind: "removeMeasure", measure: 1 }] });
    const next = await forged(
      { ...third, editionId: "0195f0a0-0000-7000-8000-0000000000a3" },
      undefined,
      "third.asice",
    );
    expect((await api.editions.import({ path: next, sha256: null }).result).outcome).toBe("imported");
    expect((await api.editions.import({ path, sha256: null }).result).outcome).toBe("known");
    const other = editionDocument(first, { edits: [{ kind: "removeMeasure", measure: 2 }] });
    expect(await refusal(await forged(other, undefined, "other.asice"))).toBe("edition.altered");
  });
});

describe("what it says", () => {
  test("an edition that contradicts the one before: a body that reports name is gone from it", async () => {
    const document = editionDocument(first);
    const without = { ...document, bodies: document.bodies.filter(({ code }) => code !== "DIAQM") };
    expect(await refusal(await forged({ ...without, digest: digestOf(without) }))).toBe("edition.contradicts");
  });
  test("one in which a measure has two leads is not sound by itself", async () => {
    const document = editionDocument(first);
    const responsible = [
      { body: "BGM", role: "lead" as const },
      { body: "IIM", role: "lead" as const },
    ];
    const measures = document.plan.measures.map((one) => (one.number === 42 ? { ...one, responsible } : one));
    const changed = { ...document, plan: { ...document.plan, measures } };
    expect(await refusal(await forged({ ...changed, digest: digestOf(changed) }))).toBe("edition.notSound");
  });
});

describe("the file", () => {
  test("is a report, or nothing of ours", async () => {
    writeFileSync(join(offices.drive, "676_edition-2_12345678.asice"), "not a package");
    expect(await refusal(join(offices.drive, "676_edition-2_12345678.asice"))).toBe("edition.notEdition");
  });
  test("lost a byte on its way", async () => {
    const path = await forged(editionDocument(first));
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await refusal(path)).toMatch(/^edition\.(notSound|notEdition)$/);
  });
  test("is another by the time it is taken in", async () => {
    const { api } = offices.bgm;
    const path = await forged(editionDocument(first));
    const { sha256 } = await api.editions.open({ path }).result;
    const other = await forged(
      editionDocument(first, { edits: [{ kind: "removeMeasure", measure: 2 }] }),
      undefined,
      "2.asice",
    );
    copyFileSync(other, path);
    const imported = await api.editions.import({ path, sha256 }).result.then(() => "imported", codeOf);
    expect([imported, (await api.editions.list({})).length]).toEqual(["edition.notTheSame", 1]);
  });
});

describe("at ҚАӨМ", () => {
  const refused = (promise: Promise<unknown>) => promise.then(() => "issued", codeOf);

  test("a body does not issue editions; without changes, without a ground or with a fault none is issued", async () => {
    const { bgm, qaom, drive } = offices;
    expect(await refused(issue(bgm, editionOf2019, drive))).toBe("edition.notQaom");
    const without = { ...editionOf2019, ground: { kk: "қаулы", ru: "" } };
    expect(await refused(issue(qaom, without, drive))).toBe("edition.groundMissing");
    expect(await refused(issue(qaom, { ...editionOf2019, changes: [] }, drive))).toBe("edition.hasErrors");
    const impossible = { ...editionOf2019, changes: [{ kind: "removeMeasure", measure: 99 } as const] };
    expect(await refused(issue(qaom, impossible, drive))).toBe("edition.changeFails");
    expect(await qaom.api.editions.draft({})).toMatchObject({ plan: null, fault: { change: 1 } });
    await qaom.api.editions.discardDraft({});
    expect(await refused(qaom.api.editions.discardDraft({}))).toBe("edition.noDraft");
    expect(readdirSync(drive)).toEqual([]);
    expect((await qaom.api.editions.list({})).length).toBe(1);
  });

  test("the key must be ҚАӨМ's own head's", async () => {
    const { bgm, qaom, drive } = offices;
    expect(await refused(issue({ ...qaom, keyFile: bgm.keyFile }, editionOf2019, drive))).toBe("signing.otherBody");
  });

  test("an edition that a restore has left behind is not issued a second time; taken in again, the next one follows", async () => {
    const { qaom, drive, calendar } = offices;
    const { path: backup } = await qaom.api.backup.create({ folder: null }).result;
    const issued = await issue(qaom, editionOf2019, drive);
    await qaom.close();
    const dataDir = join(qaom.folder, "data");
    await restoreDataFolder(dataDir, backup, { holder: "cli", now: () => calendar.now });
    const backend = await openBackend({ dataDir, holder: "cli", clock: () => calendar.now, firstPlan: planBefore2019 });
    onTestFinished(() => backend.close());
    const restored = { ...qaom, api: backend.api };
    expect(await refused(issue(restored, editionOf2019, join(drive)))).toBe("edition.issuedBefore");
    expect((await restored.api.editions.list({})).length).toBe(1);
    expect((await restored.api.editions.import({ path: issued.path, sha256: null }).result).outcome).toBe("imported");
    const next = { ...editionOf2019, changes: [{ kind: "removeMeasure", measure: 2 } as const] };
    expect((await issue(restored, next, drive)).edition).toBe(3);
  });

  test("a drive that is gone: the edition is issued, and can be exported again", async () => {
    const { qaom, drive } = offices;
    expect(await refused(issue(qaom, editionOf2019, join(drive, "gone")))).toBe("exchange.folderMissing");
    expect((await qaom.api.editions.list({})).length).toBe(2);
    const { path } = await qaom.api.editions.export({ edition: 2, folder: drive }).result;
    expect((await offices.bgm.api.editions.import({ path, sha256: null }).result).outcome).toBe("imported");
  });
});
