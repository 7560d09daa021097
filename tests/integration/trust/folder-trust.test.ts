import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { type Authority, toPem } from "#cli/demo/authority/authority.ts";
import { writeKeyFile } from "#cli/demo/authority/key-file.ts";
import { makeRevocationList, type RevokedEntry } from "#cli/demo/authority/revocation-list.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import {
  exportedPackage,
  type Office,
  officeDay,
  openOffice,
  password,
  readyReport,
} from "#tests/support/exchange/office.ts";
import { bodyBin, issueTo, testAuthority } from "#tests/support/signing/people.ts";

const day = 86_400_000;
let stranger: Authority;
let office: Office;

beforeAll(async () => {
  stranger = await testAuthority();
});

beforeEach(async () => {
  office = await openOffice(temporaryFolder());
  onTestFinished(() => office.backend.close());
});

const trust = () => office.backend.api.trust;

function write(name: string, content: Uint8Array | string): string {
  const path = join(office.folder, name);
  writeFileSync(path, content);
  return path;
}

const listOf = (revoked: readonly RevokedEntry[], by = office.authority.issuer, age = 2) =>
  makeRevocationList(by, {
    thisUpdate: new Date(officeDay.getTime() - age * day),
    nextUpdate: new Date(officeDay.getTime() + day),
    revoked,
  });

const examine = (path: string) => trust().examine({ path }).result;

/** Imports all that a file holds; its standings. */
async function bring(path: string): Promise<string[]> {
  const examined = await examine(path);
  await trust().import({ path, sha256: examined.map(({ material }) => material.sha256) }).result;
  return examined.map(({ standing }) => standing);
}

const bringAuthority = async (): Promise<void> => {
  await bring(write("authority.pem", toPem(office.authority.issuer.der, "CERTIFICATE") + office.authority.rootPem));
};

async function verdictOf(path: string): Promise<string> {
  const request = { paths: [path], trust: [], revocationLists: [], at: null };
  const [verification] = await office.backend.api.verification.verify(request).result;
  const codes = new Set(verification?.problems.map(({ code }) => code));
  return [verification?.verdict, verification?.subIndication, ...codes].join(" ");
}

const journal = async (): Promise<string[]> => {
  const { entries } = await office.backend.api.journal.list({ before: null, limit: 20 });
  return entries.filter(({ subject }) => /^(trust|setting):/.test(subject)).map(({ action }) => action);
};

describe("what a data folder believes", () => {
  test("begins with the authority's own certificates; a root that was imported makes a stranger's package pass", async () => {
    const path = await exportedPackage(office, "head");
    const before = await trust().get({});
    expect(before.certificates.every(({ origin, isBelieved }) => origin === "shipped" && isBelieved)).toBe(true);
    expect(before.certificates.filter(({ isRoot }) => isRoot)).toHaveLength(3);
    expect(await verdictOf(path)).toContain("INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND");

    const [found] = await examine(office.rootFile);
    expect(found).toMatchObject({ standing: "new", material: { kind: "certificate", isRoot: true } });
    expect(await bring(office.rootFile)).toEqual(["new"]);
    expect(await verdictOf(path)).toContain("TOTAL-PASSED");
    expect((await examine(office.rootFile))[0]?.standing).toBe("known");
    expect(await journal()).toContain("trust.added");

    const sha256 = found?.material.sha256 ?? "";
    const after = await trust().remove({ sha256 });
    expect(after.certificates.some((certificate) => certificate.sha256 === sha256)).toBe(false);
    expect(await verdictOf(path)).toContain("NO_CERTIFICATE_CHAIN_FOUND");
    expect(readdirSync(join(office.dataDir, "trust"))).toEqual([]);
    expect((await journal())[0]).toBe("trust.removed");
  });

  test("may do without one that came with the program, and take it back", async () => {
    const [shipped] = (await trust().get({})).certificates;
    const sha256 = shipped?.sha256 ?? "";
    const isBelieved = (view: Awaited<ReturnType<Office["backend"]["api"]["trust"]["get"]>>) =>
      view.certificates.find((certificate) => certificate.sha256 === sha256)?.isBelieved;
    expect(isBelieved(await trust().remove({ sha256 }))).toBe(false);
    expect((await journal())[0]).toBe("setting.changed");
    expect(isBelieved(await trust().restore({ sha256 }))).toBe(true);
    await expect(trust().remove({ sha256: "0".repeat(64) })).rejects.toMatchObject({ code: "trust.unknown" });
  });

  test("is what was imported and nothing that was laid beside it: neither another file nor other bytes", async () => {
    const path = await exportedPackage(office, "head");
    await bring(office.rootFile);
    const folder = join(office.dataDir, "trust");
    const [name = ""] = readdirSync(folder);
    writeFileSync(join(folder, name), stranger.root.der);
    writeFileSync(join(folder, `${"a".repeat(64)}.cer`), office.authority.root.der);
    expect((await trust().get({})).certificates.at(-1)).toMatchObject({ origin: "imported", isDamaged: true });
    expect(await verdictOf(path)).toContain("NO_CERTIFICATE_CHAIN_FOUND");
    await office.backend.close();
    const again = await openBackend({ dataDir: office.dataDir, holder: "cli", clock: () => officeDay });
    expect(readdirSync(folder)).toEqual([name]);
    await again.close();
  });

  test("refuses what is no certificate, a root that is none, and a file that changed after it was looked at", async () => {
    const garbage = write("garbage.cer", "no certificate");
    await expect(examine(garbage)).rejects.toMatchObject({ code: "trust.nothingInside" });
    await expect(examine(join(office.folder, "жоқ.cer"))).rejects.toMatchObject({ code: "signing.trustUnreadable" });
    const forged = Uint8Array.from(stranger.root.der);
    forged[forged.length - 5] = (forged.at(-5) ?? 0) ^ 1;
    expect((await examine(write("forged.cer", forged)))[0]?.standing).toBe("notRoot");
    const path = write("changing.cer", stranger.root.der);
    const [seen] = await examine(path);
    writeFileSync(path, office.authority.root.der);
    const sha256 = [seen?.material.sha256 ?? ""];
    await expect(trust().import({ path, sha256 }).result).rejects.toMatchObject({ code: "trust.changed" });
    expect(readdirSync(join(office.dataDir, "trust"))).toEqual([]);
  });
});

describe("lists of revoked certificates", () => {
  test("are imported where a believed authority signed them, and told with their age", async () => {
    await bringAuthority();
    expect(await bring(write("issuer.crl", toPem(await listOf([]), "X509 CRL")))).toEqual(["new"]);
    const old = await makeRevocationList(office.authority.root, {
      thisUpdate: new Date(officeDay.getTime() - 40 * day),
      nextUpdate: new Date(officeDay.getTime() - 10 * day),
      revoked: [],
    });
    await bring(write("root.crl", old));
    expect((await trust().get({})).lists).toMatchObject([
      { entries: 0, days: 2, isOld: false },
      { entries: 0, days: 40, isOld: true },
    ]);
  });

  test("are refused where their authority is not believed, or did not sign them", async () => {
    const path = write("issuer.crl", await listOf([]));
    expect((await examine(path))[0]?.standing).toBe("issuerUnknown");
    await bringAuthority();
    // Of the same name, by another's key.
    expect((await examine(write("forged.crl", await listOf([], stranger.issuer))))[0]?.standing).toBe("notGenuine");
    const list = await listOf([]);
    list[list.length - 3] = (list.at(-3) ?? 0) ^ 1;
    const broken = write("broken.crl", list);
    const [examined] = await examine(broken);
    expect(examined?.standing).toBe("notGenuine");
    const sha256 = [examined?.material.sha256 ?? ""];
    await expect(trust().import({ path: broken, sha256 }).result).rejects.toMatchObject({ code: "trust.changed" });
  });

  test("count wherever signatures are judged: verifying, and before one is kept", async () => {
    const { api } = office.backend;
    const path = await exportedPackage(office, "head");
    await bringAuthority();
    expect(await verdictOf(path)).toContain("TOTAL-PASSED  signing.noRevocationList");
    await api.settings.set({ requireRevocation: true });
    expect(await verdictOf(path)).toContain("INDETERMINATE TRY_LATER");
    await bring(write("root.crl", await listOf([], office.authority.root)));
    await bring(write("issuer.crl", await listOf([])));
    expect(await verdictOf(path)).toBe("TOTAL-PASSED ");
    await api.settings.set({ revocationMaxDays: 1 });
    expect(await verdictOf(path)).toContain("INDETERMINATE TRY_LATER signing.revocationListOld");
    expect((await trust().get({})).lists.map(({ isOld }) => isOld)).toEqual([true, true]);
    const { entries } = await api.journal.list({ before: null, limit: 1 });
    expect(entries[0]).toMatchObject({ subject: "setting:revocationMaxDays", data: { from: null, to: 1 } });
  });

  test("keep a revoked key from signing: told when it is opened, and nothing it signs is kept", async () => {
    const { api } = office.backend;
    await api.signing.confirmBin({ body: "BGM", bin: bodyBin });
    const { id } = await readyReport(office, "head");
    const issued = await issueTo(office.authority.issuer);
    const keyFile = write("revoked.p12", await writeKeyFile(issued, password, [office.authority.issuer]));
    const key = { keyFile, password };
    expect((await api.signing.readKey({ ...key, body: "BGM", role: "head" })).refusals).toEqual([]);
    await bringAuthority();
    await bring(
      write("issuer.crl", await listOf([{ certificate: issued, date: new Date(officeDay.getTime() - 3 * day) }])),
    );
    const { refusals } = await api.signing.readKey({ ...key, body: "BGM", role: "head" });
    expect(refusals.map(({ code }) => code)).toEqual(["signing.certificateRevoked"]);
    await expect(api.signing.sign({ reportId: id, role: "head", ...key }).result).rejects.toMatchObject({
      code: "exchange.signatureNotSound",
      data: { reason: "signing.revoked" },
    });
    expect((await api.report.get({ reportId: id })).state).toBe("ready");
  });
});

test("what was imported goes into backups, and comes back with them", async () => {
  await bringAuthority();
  const backup = await office.backend.api.backup.create({ folder: null }).result;
  await office.backend.close();
  rmSync(join(office.dataDir, "trust"), { recursive: true });
  await restoreDataFolder(office.dataDir, backup.path, { holder: "cli", now: () => officeDay });
  const again = await openBackend({ dataDir: office.dataDir, holder: "cli", clock: () => officeDay });
  onTestFinished(() => again.close());
  const { certificates } = await again.api.trust.get({});
  const imported = certificates.filter(({ origin }) => origin === "imported");
  expect(imported.map(({ isDamaged }) => isDamaged)).toEqual([false, false]);
});

test("what was imported and is damaged or gone is named by the full check, and mended by bringing it again", async () => {
  await bringAuthority();
  const list = write("list.crl", await listOf([]));
  expect(await bring(list)).toEqual(["new"]);
  const folder = join(office.dataDir, "trust");
  const findings = async () =>
    (await office.backend.api.doctor.run({}).result)
      .filter(({ code }) => /^(certificate|revocationList|trust)/.test(code))
      .map(({ code, data }) => [code, Object.keys(data)]);
  expect(await findings()).toEqual([["trustSound", ["count"]]]);

  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
  }
  // In the order of their digests, which are others with each run.
  expect((await findings()).toSorted()).toEqual([
    ["certificateDamaged", ["name"]],
    ["certificateDamaged", ["name"]],
    ["revocationListDamaged", ["name"]],
  ]);
  await bringAuthority();
  expect(await bring(list)).toEqual(["new"]);
  expect(await findings()).toEqual([["trustSound", ["count"]]]);
  for (const name of readdirSync(folder).filter((found) => found.endsWith(".crl"))) rmSync(join(folder, name));
  expect(await findings()).toEqual([["revocationListMissing", ["name"]]]);
  expect(await bring(list)).toEqual(["new"]);
  expect(await findings()).toEqual([["trustSound", ["count"]]]);
});
