import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { type Authority, toPem } from "#cli/demo/authority/authority.ts";
import { makeRevocationList } from "#cli/demo/authority/revocation-list.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { issueTo, testAuthority } from "#tests/support/signing/people.ts";

const day = 86_400_000;
let authority: Authority;
let folder: string;
let data: string;

beforeAll(async () => {
  authority = await testAuthority();
});

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  await (await openBackend({ dataDir: data, holder: "cli", clock: () => new Date() })).close();
});

function write(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function kalqan(...argv: string[]) {
  const { exitCode, stdout } = await callKalqan([...argv, "--data", data, "--json"]);
  return { exitCode, found: JSON.parse(stdout) };
}

/** What people are told, on one line. */
async function text(language: "kk" | "ru", ...argv: string[]): Promise<string> {
  const { stdout } = await callKalqan([...argv, "--data", data, "--lang", language]);
  return stdout.replaceAll(/\s+/gu, " ");
}

async function journal(): Promise<string[]> {
  const backend = await openBackend({ dataDir: data, holder: "cli", clock: () => new Date() });
  const { entries } = await backend.api.journal.list({ before: null, limit: 50 });
  await backend.close();
  return entries
    .filter(({ subject }) => /^(trust|setting|certificate):/.test(subject))
    .map(({ action, subject }) => `${action} ${subject}`)
    .reverse();
}

const rootFile = () => write("root.pem", authority.rootPem);

/** The list of the issuing authority, made so many days ago. */
async function listFile(name: string, daysAgo: number, by = authority): Promise<string> {
  const list = await makeRevocationList(by.issuer, {
    thisUpdate: new Date(Date.now() - daysAgo * day),
    nextUpdate: new Date(Date.now() + day),
    revoked: [],
  });
  return write(name, list);
}

test("a root is shown, added once its SHA-256 is given, taken out; each is journalled", async () => {
  const path = rootFile();
  const shown = await kalqan("trust", "add", path);
  expect(shown.exitCode).toBe(1);
  const [{ added, left }] = shown.found.files;
  expect([added.length, left[0].standing]).toEqual([0, "new"]);
  const { sha256 } = left[0].material;
  expect(await journal()).toEqual([]);
  expect(await text("ru", "trust", "add", path)).toContain("Сверьте их SHA-256");
  expect(await text("kk", "trust", "add", path)).toContain(`SHA-256 ${sha256}`);

  const written = `${sha256.slice(0, 32).toUpperCase()} ${sha256.slice(32)}`;
  const done = await kalqan("trust", "add", path, "--sha256", written);
  expect([done.exitCode, done.found.files[0].added[0].sha256]).toEqual([0, sha256]);
  const { found } = await kalqan("trust", "list");
  const own = found.certificates.find((one: { sha256: string }) => one.sha256 === sha256);
  expect(own).toMatchObject({ origin: "imported", isBelieved: true, isRoot: true });
  expect((await kalqan("trust", "add", path)).exitCode).toBe(0);

  const removed = await kalqan("trust", "remove", sha256);
  expect([removed.exitCode, removed.found]).toEqual([0, { removed: sha256 }]);
  expect((await kalqan("trust", "remove", sha256)).found.error.code).toBe("trust.unknown");
  expect(await journal()).toEqual([`trust.added trust:${sha256}`, `trust.removed trust:${sha256}`]);
});

test("a digest that no file holds changes nothing, not even of the other files", async () => {
  const path = rootFile();
  const { sha256 } = (await kalqan("trust", "add", path)).found.files[0].left[0].material;
  const wrong = await kalqan("trust", "add", path, "--sha256", sha256, "--sha256", "0".repeat(64));
  expect([wrong.exitCode, wrong.found.error.code]).toEqual([3, "trust.digestNotInside"]);
  expect((await kalqan("trust", "add", path, "--sha256", "123")).found.error.code).toBe("usage.badDigest");
  expect(await journal()).toEqual([]);
});

test("lists are added without a digest, after the certificates of one call, and shown with their age; a stranger's is not", async () => {
  const chain = write("chain.pem", toPem(authority.issuer.der, "CERTIFICATE") + authority.rootPem);
  const list = await listFile("own.crl", 3);
  const forged = await listFile("forged.crl", 1, await testAuthority());
  const nothing = write("nothing.crl", "not a list");

  const early = await kalqan("trust", "add", list);
  expect([early.exitCode, early.found.files[0].left[0].standing]).toEqual([1, "issuerUnknown"]);

  const digests = (await kalqan("trust", "add", chain)).found.files[0].left.map(
    ({ material }: { material: { sha256: string } }) => material.sha256,
  );
  const compared = digests.flatMap((sha256: string) => ["--sha256", sha256]);
  const all = await kalqan("trust", "add", list, forged, nothing, chain, ...compared);
  expect(all.exitCode).toBe(3);
  const told = all.found.files.map((file: { file: string; added?: unknown[]; error?: { code: string } }) => [
    file.file.split("/").at(-1),
    file.error?.code ?? file.added?.length,
  ]);
  expect(told).toEqual([
    ["chain.pem", 2],
    ["own.crl", 1],
    ["forged.crl", 0],
    ["nothing.crl", "trust.nothingInside"],
  ]);
  const { lists } = (await kalqan("trust", "list")).found;
  expect(lists).toEqual([expect.objectContaining({ days: 3, isOld: false, entries: 0 })]);
  expect(await text("ru", "trust", "list")).toContain("3 дня назад · свежий");
  expect(await text("kk", "trust", "list")).toContain("3 күн бұрын · жаңа");
});

test("one that came with the program is taken out and believed again", async () => {
  const { sha256 } = (await kalqan("trust", "list")).found.certificates[0];
  const isBelieved = async () =>
    (await kalqan("trust", "list")).found.certificates.find((one: { sha256: string }) => one.sha256 === sha256)
      .isBelieved;
  await kalqan("trust", "remove", sha256);
  expect(await isBelieved()).toBe(false);
  expect((await kalqan("trust", "restore", sha256)).exitCode).toBe(0);
  expect(await isBelieved()).toBe(true);
  expect((await kalqan("trust", "restore", "0".repeat(64))).found.error.code).toBe("trust.unknown");
  expect(await journal()).toEqual(Array(2).fill("setting.changed setting:distrustedCertificates"));
});

test("the policy is shown, changed and makes lists old; what is no answer changes nothing", async () => {
  expect((await kalqan("trust", "policy")).found.policy).toEqual({ requireRevocation: false, revocationMaxDays: null });
  const set = ["--require-revocation", "yes", "--revocation-max-days", "7"];
  const changed = await kalqan("trust", "policy", ...set);
  expect([changed.exitCode, changed.found.policy]).toEqual([0, { requireRevocation: true, revocationMaxDays: 7 }]);
  expect((await kalqan("trust", "list")).found.policy).toEqual(changed.found.policy);
  expect(await text("ru", "trust", "policy")).toContain("Предельный возраст списка 7 дней");
  for (const [option, value, code] of [
    ["--revocation-max-days", "0", "usage.badDays"],
    ["--revocation-max-days", "366", "usage.badDays"],
    ["--revocation-max-days", "1e1", "usage.badDays"],
    ["--require-revocation", "да", "usage.badYesNo"],
  ] as const) {
    const refused = await kalqan("trust", "policy", option, value);
    expect([refused.exitCode, refused.found.error.code]).toEqual([3, code]);
  }
  const loose = await kalqan("trust", "policy", "--revocation-max-days", "none");
  expect(loose.found.policy).toEqual({ requireRevocation: true, revocationMaxDays: null });
  expect(await journal()).toEqual([
    "setting.changed setting:requireRevocation",
    "setting.changed setting:revocationMaxDays",
    "setting.changed setting:revocationMaxDays",
  ]);
});

test("ҚАӨМ's certificate is shown, pinned by its SHA-256 and unpinned; an authority's is not pinned", async () => {
  const person = await issueTo(authority.issuer);
  const path = write("qaom.cer", person.der);
  const shown = await kalqan("trust", "pin", path);
  expect([shown.exitCode, shown.found.pinned, shown.found.found[0].standing]).toEqual([1, null, "new"]);
  const { sha256 } = shown.found.found[0].certificate;
  const pinned = await kalqan("trust", "pin", path, "--sha256", sha256);
  expect([pinned.exitCode, pinned.found.pinned]).toEqual([0, sha256]);
  expect((await kalqan("trust", "list")).found.qaom[0].certificate.sha256).toBe(sha256);
  expect((await kalqan("trust", "pin", path, "--sha256", "0".repeat(64))).found.error.code).toBe(
    "trust.digestNotInside",
  );
  const twice = ["--sha256", sha256, "--sha256", sha256];
  expect((await kalqan("trust", "pin", path, ...twice)).found.error.code).toBe("usage.optionTwice");
  const root = rootFile();
  const rootDigest = (await kalqan("trust", "pin", root)).found.found[0].certificate.sha256;
  const refused = await kalqan("trust", "pin", root, "--sha256", rootDigest);
  expect([refused.exitCode, refused.found.pinned, refused.found.found[0].standing]).toEqual([1, null, "authority"]);
  expect(await text("ru", "trust", "pin", root, "--sha256", rootDigest)).toContain("не закреплён, ничего не изменено");

  expect((await kalqan("trust", "unpin", sha256)).exitCode).toBe(0);
  expect((await kalqan("trust", "unpin", sha256)).found.error.code).toBe("trust.unknown");
  expect(await journal()).toEqual([
    `qaomCertificate.added certificate:${sha256}`,
    `qaomCertificate.removed certificate:${sha256}`,
  ]);
});
