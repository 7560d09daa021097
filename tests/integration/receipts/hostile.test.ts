import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { dataFile, keyFileSigner, readKey, writePackage } from "#backend/exchange/index.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { toPem } from "#cli/demo/authority/authority.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import { type Ministry, openMinistry } from "#tests/support/intake/ministry.ts";
import type { Reporter } from "#tests/support/intake/reporter.ts";
import {
  generalRemark,
  ministryBin,
  ministryPassword,
  openOfficer,
  takeReceipt,
  writeMinistryKey,
} from "#tests/support/receipts/officer.ts";
import { head, issueTo } from "#tests/support/signing/people.ts";
import { zipParts } from "#tests/support/verification/zip-parts.ts";

/*
 * Receipts that a body must not believe, and an office that must not be led astray. Whatever comes, the report stays as it
 * was and nothing is kept.
 */
let ministry: Ministry;
let officer: Awaited<ReturnType<typeof openOfficer>>;
let body: Reporter;
let sha256: string;

beforeEach(async () => {
  ministry = await openMinistry();
  officer = await openOfficer(ministry);
  body = await ministry.reporter("MSM");
  await ministry.takeIn([await body.send(ministry.drive)]);
  sha256 = await officer.packageOf("MSM");
});

const stateOf = async ({ api }: Reporter) => (await api.report.list({})).map(({ state }) => state);

/** Decides, signs, hands out; the receipt's path. */
async function answer(decision: "accepted" | "returned"): Promise<string> {
  if (decision === "returned") await officer.write(sha256, { generalRemark });
  await officer.decide(sha256, decision);
  await officer.sign([sha256]);
  const [handed] = await officer.handOut([sha256]);
  return handed?.path ?? "";
}

describe("a body does not take", () => {
  test("a receipt by another's key, even where its authority is believed", async () => {
    await officer.decide(sha256, "accepted");
    const forger = await writeMinistryKey(ministry, inventedBin(99), "forger.p12");
    // The forger's own office takes that key for ҚАӨМ's.
    const request = {
      issuer: "QAOM",
      officer: (await officer.api.settings.get({})).preparer,
      decided: [
        {
          path: join(ministry.dataDir, "packages", `${sha256}.asice`),
          day: "2018-07-12",
          decision: "accepted" as const,
          generalRemark: { kk: "", ru: "" },
          remarks: [],
        },
      ],
      folder: ministry.root,
    };
    const forged = officer.api.receipts.write({ ...request, keyFile: forger, password: ministryPassword });
    await expect(forged.result).rejects.toMatchObject({ code: "signing.otherBody" });
    const other = await openMinistry();
    const elsewhere = await openOfficer(other);
    await elsewhere.api.settings.set({ body: "QAOM" });
    // A stranger's office with an authority of its own: its signature is sound, and leads to no root that is believed here.
    const written = await elsewhere.api.receipts.write({ ...request, folder: other.root, ...elsewhere.key }).result;
    await expect(takeReceipt(body, ministry, written.path)).rejects.toMatchObject({ code: "receipt.notTrusted" });
    expect(await stateOf(body)).toEqual(["exported"]);
  });

  test("a receipt by another certificate of ҚАӨМ's BIN, once one is pinned, until that one is compared and pinned too", async () => {
    const path = await answer("returned");
    const { trust, verification, journal } = body.api;
    const issuedTo = async (number: number, usage: "head" | "employee") => {
      const { der } = await issueTo(ministry.authority.issuer, {
        holder: { ...head, organisation: { name: "ҚАӨМ", bin: inventedBin(number) } },
        usage,
      });
      const file = join(ministry.root, `${usage}-${number}.cer`);
      writeFileSync(file, number === 7 ? toPem(der, "CERTIFICATE") : der);
      return file;
    };
    const standing = async (file: string) => {
      const [first] = await trust.examineQaom({ path: file }).result;
      return first === undefined ? null : [first.standing, first.certificate.sha256];
    };
    const [, earlier = ""] = (await standing(await issuedTo(7, "head"))) ?? [];
    await body.api.signing.confirmBin({ body: "QAOM", bin: ministryBin });
    expect(await trust.qaom({})).toEqual([]);

    // What may not be pinned: another's, a clerk's, an authority's, what ҚАӨМ did not sign, what is no certificate.
    const garbage = join(ministry.root, "garbage.cer");
    writeFileSync(garbage, "no certificate");
    const authority = join(ministry.root, "authority.cer");
    writeFileSync(authority, ministry.authority.issuer.der);
    expect((await standing(await issuedTo(7, "employee")))?.[0]).toBe("notEntitled");
    expect((await standing(authority))?.[0]).toBe("authority");
    await expect(trust.examineQaom({ path: garbage }).result).rejects.toMatchObject({ code: "trust.noCertificate" });
    const own = join(ministry.dataDir, "packages", `${sha256}.asice`);
    await expect(trust.examineQaom({ path: own }).result).rejects.toMatchObject({ code: "trust.notOfQaom" });
    const changed = readFileSync(path);
    const at = changed.indexOf("receipt.json") + 60;
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    const broken = join(ministry.root, "broken.asice");
    writeFileSync(broken, changed);
    await expect(trust.examineQaom({ path: broken }).result).rejects.toMatchObject({ code: "trust.packageNotSound" });
    const wrong = trust.pinQaom({ path: authority, sha256: (await standing(authority))?.[1] ?? "" });
    await expect(wrong.result).rejects.toMatchObject({ code: "trust.changed" });
    expect(await trust.qaom({})).toEqual([]);

    await trust.pinQaom({ path: join(ministry.root, "head-7.cer"), sha256: earlier }).result;
    const [, signer = ""] = (await standing(path)) ?? [];
    expect(signer).not.toBe(earlier);
    await expect(takeReceipt(body, ministry, path)).rejects.toMatchObject({
      code: "receipt.notPinned",
      data: { sha256: signer },
    });
    expect(await stateOf(body)).toEqual(["exported"]);
    const proven = async () => {
      const request = { paths: [own], trust: [ministry.rootFile], revocationLists: [], at: null, receipt: path };
      const [one] = await verification.verify(request).result;
      return one?.problems.flatMap(({ code }) => (code.startsWith("proof.") ? [code] : []));
    };
    expect(await proven()).toEqual(["proof.notPinned"]);

    const pinned = await trust.pinQaom({ path, sha256: signer }).result;
    expect(pinned.map(({ certificate }) => certificate.sha256).sort()).toEqual([earlier, signer].sort());
    expect(await standing(path)).toEqual(["known", signer]);
    expect(await proven()).toEqual(["proof.used"]);
    expect((await takeReceipt(body, ministry, path)).outcome).toBe("imported");

    expect(await trust.unpinQaom({ sha256: earlier })).toHaveLength(1);
    await expect(trust.unpinQaom({ sha256: earlier })).rejects.toMatchObject({ code: "trust.unknown" });
    const { entries } = await journal.list({ before: null, limit: 100 });
    expect(
      entries.flatMap(({ action, data }) => (/^qaom/.test(action) ? [`${action} ${String(data.sha256)}`] : [])),
    ).toEqual([
      `qaomCertificate.removed ${earlier}`,
      `qaomCertificate.added ${signer}`,
      `qaomCertificate.added ${earlier}`,
    ]);
  });

  test("a receipt whose bytes were changed, wherever", async () => {
    const path = await answer("accepted");
    const bytes = readFileSync(path);
    const document = bytes.indexOf("receipt.json");
    for (const at of [document + 60, bytes.length >> 1, bytes.indexOf("META-INF/signature001.p7s") + 90]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const file = join(ministry.root, `changed-${at}.asice`);
      writeFileSync(file, changed);
      await expect(takeReceipt(body, ministry, file), String(at)).rejects.toMatchObject({ code: "receipt.notSound" });
    }
    expect(await stateOf(body)).toEqual(["exported"]);
    expect((await takeReceipt(body, ministry, path)).outcome).toBe("imported");
    // The same number once more, signed by ҚАӨМ itself, with other words.
    const inside =
      zipParts(bytes)
        .find(({ name }) => name === "receipt.json")
        ?.content.toString("utf8") ?? "";
    const again = join(ministry.root, "again.asice");
    const { keyFile, password } = officer.key;
    const signer = keyFileSigner(await readKey(keyFile, password), {
      clock: () => ministry.clock.now,
      trust: () => loadTrustStore({ files: [] }),
    });
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    const other = dataFile("receipt.json", { ...JSON.parse(inside), restrictedUse: true });
    await writePackage(again, [other], (manifest) => signer.sign(manifest, watch), { modified: ministry.clock.now });
    await expect(takeReceipt(body, ministry, again)).rejects.toMatchObject({ code: "receipt.altered" });
  });

  test("a receipt for another body's package, nor for another package of its own", async () => {
    const path = await answer("accepted");
    const stranger = await ministry.reporter("EM");
    await stranger.send(ministry.drive);
    await expect(takeReceipt(stranger, ministry, path)).rejects.toMatchObject({ code: "receipt.otherBody" });
    expect(await stateOf(stranger)).toEqual(["exported"]);
    const sameBody = await ministry.reporter("MSM");
    await sameBody.send(ministry.root);
    await expect(takeReceipt(sameBody, ministry, path)).rejects.toMatchObject({ code: "receipt.unknownPackage" });
    expect(await stateOf(sameBody)).toEqual(["exported"]);
  });

  test("an answer that was replaced, after the one that replaced it", async () => {
    const older = await answer("returned");
    await officer.api.receipts.decideAnew({ package: sha256 });
    await officer.write(sha256, {});
    const newer = await answer("accepted");
    expect(newer).not.toBe(older);
    await takeReceipt(body, ministry, newer);
    await expect(takeReceipt(body, ministry, older)).rejects.toMatchObject({ code: "receipt.replaced" });
    expect(await stateOf(body)).toEqual(["accepted"]);
    expect((await takeReceipt(body, ministry, newer)).outcome).toBe("known");
  });
});

describe("the office", () => {
  test("does not sign for a package that another file lies in the place of", async () => {
    await officer.decide(sha256, "accepted");
    const stranger = await ministry.reporter("EM");
    copyFileSync(await stranger.send(ministry.root), join(ministry.dataDir, "packages", `${sha256}.asice`));
    const { receipts, refused } = await officer.sign([sha256]);
    expect(receipts).toEqual([]);
    expect(refused).toMatchObject([{ package: sha256, code: "receipt.packageDamaged" }]);
    expect((await officer.api.receipts.open({ package: sha256 })).standing).toBe("decided");
  });

  test("hands out no receipt over another file of its name, and none that was damaged where it is kept", async () => {
    const path = await answer("accepted");
    writeFileSync(path, "somebody else's");
    await expect(officer.handOut([sha256])).rejects.toMatchObject({ code: "exchange.otherFileThere" });
    expect(readFileSync(path, "utf8")).toBe("somebody else's");
    const elsewhere = join(ministry.root, "elsewhere");
    mkdirSync(elsewhere);
    const { said } = await officer.api.receipts.open({ package: sha256 });
    const digest = (await officer.api.journal.list({ before: null, limit: 50 })).entries.find(
      ({ subject, action }) => action === "receipt.signed" && subject === `receipt:${said[0]?.receiptId}`,
    )?.data.sha256;
    writeFileSync(join(ministry.dataDir, "packages", `${digest}.asice`), "damaged");
    const request = { packages: [sha256], folder: elsewhere };
    await expect(officer.api.receipts.handOut(request).result).rejects.toMatchObject({
      code: "exchange.packageDamaged",
    });
  });

  test("cancelled while it signs many, keeps what is signed and goes on later with the rest", async () => {
    const bodies = [await ministry.reporter("EM"), await ministry.reporter("DSM")];
    for (const one of bodies) await ministry.takeIn([await one.send(ministry.drive)]);
    const answers = await officer.api.receipts.answers({ halfYear: "2018-H1" });
    await officer.api.receipts.acceptAll({ packages: answers.map((one) => one.sha256) });
    const packages = answers.map((one) => one.sha256);
    const job = officer.api.receipts.sign({ packages, as: "each", ...officer.key }, ({ done }) => {
      if (done === 2) job.cancel();
    });
    await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
    const standings = (await officer.api.receipts.answers({ halfYear: "2018-H1" })).map(({ standing }) => standing);
    expect(standings.filter((standing) => standing === "signed").length).toBe(2);
    const rest = (await officer.api.receipts.answers({ halfYear: "2018-H1" })).filter(
      (one) => one.standing === "decided",
    );
    expect((await officer.sign(rest.map((one) => one.sha256))).receipts).toHaveLength(1);
  });
});
