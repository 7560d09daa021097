import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Authority } from "#cli/demo/authority/authority.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { openReporter } from "#tests/support/intake/reporter.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

const day = 86_400_000;
/** The command line judges by the machine's clock. */
const now = new Date();
const life = { notBefore: new Date(now.getTime() - 30 * day), notAfter: new Date(now.getTime() + 300 * day) };
let root: string;
let drive: string;
let authority: Authority;
let trusting: readonly string[];

beforeEach(async () => {
  root = temporaryFolder();
  drive = join(root, "drive");
  mkdirSync(drive);
  authority = await testAuthority();
  const rootFile = join(root, "root.pem");
  writeFileSync(rootFile, authority.rootPem);
  trusting = ["--trust", rootFile, "--confirm-bins"];
});

async function send(code: string, number: number): Promise<void> {
  const request = { folder: join(root, code), authority, code, number, halfYear: "2018-H1", day: now, life };
  const reporter = await openReporter(request);
  onTestFinished(() => reporter.close());
  await reporter.send(drive);
}

async function intake(...argv: string[]) {
  const { exitCode, stdout } = await callKalqan(["intake", drive, "--data", join(root, "qaom"), ...argv]);
  return { exitCode, stdout, words: stdout.replaceAll(/\s+/gu, " ") };
}

async function packages(...argv: string[]) {
  const { exitCode, stdout } = await intake("--json", ...argv);
  const found = JSON.parse(stdout).packages as { body: string; decision: string; standing: string | null }[];
  return [exitCode, ...found.map(({ body, decision, standing }) => [body, decision, standing].join(" "))];
}

test("what waits or is kept apart is still told when the same drive comes again, with the exit code of how it stands", async () => {
  await send("MSM", 1);
  expect(await packages()).toEqual([2, "MSM waiting waiting"]);
  expect(await packages()).toEqual([2, "MSM duplicate waiting"]);
  const { words } = await intake("--lang", "ru");
  expect(words).toContain("Решение Уже принимался · Ждёт решения");
  // An answer to the question of BINs, and the root: what waited counts.
  expect(await packages(...trusting)).toEqual([0, "MSM imported imported"]);
  expect(await packages(...trusting)).toEqual([0, "MSM duplicate imported"]);

  writeFileSync(join(drive, "broken.asice"), "PK\u0003\u0004 cut short");
  expect(await packages(...trusting)).toEqual([1, "MSM duplicate imported", " apart apart"]);
  expect(await packages(...trusting)).toEqual([1, "MSM duplicate imported", " duplicate apart"]);
});

test("bodies are named as people name them, and the missing revocation lists once for all", async () => {
  await send("MSM", 1);
  await send("EM", 2);
  const { words } = await intake(...trusting, "--lang", "kk");
  expect(words).toContain("Есеп МСМ (MSM), 2018 жылдың I жартыжылдығы, 1-нұсқа");
  expect(words.match(/тізімдері жоқ/gu)).toHaveLength(1);
  expect(words).toContain("тізімдері жоқ (2 пакет)");
  expect(words).not.toContain("Себебі");
});
