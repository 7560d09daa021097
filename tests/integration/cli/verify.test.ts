import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { type DemoResult, runDemo } from "#tests/support/cli/demo.ts";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const inFolder = temporaryFolder();
let demo: DemoResult;
let changed: string;

beforeAll(async () => {
  demo = await runDemo(inFolder("demo"));
  const bytes = readFileSync(demo.package);
  const place = bytes.indexOf("report.json") + 200;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  changed = inFolder("changed.asice");
  writeFileSync(changed, bytes);
});

describe("verify", () => {
  it("with the demo's root: TOTAL-PASSED, 0", async () => {
    const { exitCode, json } = await runJson(["verify", demo.package, "--trust", demo.trust]);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      results: [
        {
          file: demo.package,
          verdict: "TOTAL-PASSED",
          subIndication: null,
          signatures: [{ verdict: "TOTAL-PASSED" }, { verdict: "TOTAL-PASSED" }],
        },
      ],
    });
  });

  it("judges by what a data folder believes, and leaves the folder as it was", async () => {
    const backend = await openBackend({ dataDir: demo.dataDir, holder: "cli", clock: () => new Date() });
    const { trust } = backend.api;
    const examined = await trust.examine({ path: demo.trust }).result;
    await trust.import({ path: demo.trust, sha256: examined.map(({ material }) => material.sha256) }).result;
    const journal = await backend.api.journal.list({ before: null, limit: 1 });
    await backend.close();

    const printed = inFolder("by-folder.pdf");
    const argv = [demo.package, "--data", demo.dataDir, "--protocol", printed];
    const { exitCode, json } = await runJson(["verify", ...argv]);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ results: [{ file: demo.package, verdict: "TOTAL-PASSED" }], protocol: printed });
    expect(readFileSync(printed).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await runJson(["verify", changed, inFolder("nowhere.asice"), "--data", demo.dataDir])).toMatchObject({
      exitCode: 3,
      json: { results: [{ verdict: "TOTAL-FAILED" }, { error: { code: "file.notFound" } }] },
    });

    const again = await openBackend({ dataDir: demo.dataDir, holder: "cli", clock: () => new Date() });
    expect((await again.api.journal.list({ before: null, limit: 1 })).entries).toEqual(journal.entries);
    await again.close();
    expect(await runJson(["verify", demo.package, "--data", inFolder("no-data")])).toMatchObject({
      exitCode: 3,
      json: { error: { code: "usage.dataMissing" } },
    });
  });

  it("without it: INDETERMINATE, 2", async () => {
    const { exitCode, json } = await runJson(["verify", demo.package]);
    expect(exitCode).toBe(2);
    expect(json).toMatchObject({
      results: [{ verdict: "INDETERMINATE", subIndication: "NO_CERTIFICATE_CHAIN_FOUND" }],
    });
  });

  it("with one byte changed: TOTAL-FAILED, 1", async () => {
    const { exitCode, json } = await runJson(["verify", changed, "--trust", demo.trust]);
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({ results: [{ verdict: "TOTAL-FAILED" }] });
  });

  it("on a day when the certificates were not yet valid does not pass", async () => {
    const { exitCode } = await runJson(["verify", demo.package, "--trust", demo.trust, "--at", "2018-07-05"]);
    expect([1, 2]).toContain(exitCode);
  });

  it("takes a folder of roots, and of several files reports each; the worst code counts", async () => {
    const good = inFolder("copy.asice");
    copyFileSync(demo.package, good);
    const trust = ["--trust", demo.trust];
    const verdicts = async (...argv: string[]) => {
      const { exitCode, json } = await runJson(["verify", ...argv]);
      const { results } = json as { results: { verdict?: string; error?: { code: string } }[] };
      return [exitCode, results.map(({ verdict, error }) => verdict ?? error?.code)];
    };
    expect(await verdicts(good, demo.package, ...trust)).toEqual([0, ["TOTAL-PASSED", "TOTAL-PASSED"]]);
    expect(await verdicts(good, changed)).toEqual([1, ["INDETERMINATE", "TOTAL-FAILED"]]);
    expect(await verdicts(inFolder("nowhere.asice"), changed, good, ...trust)).toEqual([
      3,
      ["file.notFound", "TOTAL-FAILED", "TOTAL-PASSED"],
    ]);
  });

  it("tells people the verdict, the body, who signed and when; of a changed package nothing that it says of itself", async () => {
    const good = await runKalqan(["verify", demo.package, "--trust", demo.trust, "--lang", "ru"]);
    const text = good.stdout.replaceAll(/\s+/g, " ");
    for (const words of [
      "TOTAL-PASSED – действителен",
      "Министерство образования и науки",
      "I полугодие 2018 года",
      "Версия 1",
      "ӘБЕНОВА ГҮЛНАР",
      "ТҰРЛЫБЕКОВ ЕРЖАН",
      "Назначение: юридическое лицо, первый руководитель, для подписи",
      "время подписания",
      "report.kk.pdf",
    ]) {
      expect(text).toContain(words);
    }
    expect(good.stderr).toBe("");
    const bad = await runKalqan(["verify", changed, "--lang", "kk"]);
    expect(bad.stdout).toContain("TOTAL-FAILED – жарамсыз");
    expect(bad.stdout).not.toContain("жартыжылдығы");
  });

  it.each([
    [["--trust", "nowhere.pem"], "signing.trustUnreadable"],
    [["--crl", "nowhere.crl"], "signing.revocationListUnreadable"],
    [["--at", "05.07.2018"], "usage.badDate"],
  ])("refuses %j before any file is read", async (argv, code) => {
    expect(await runJson(["verify", demo.package, ...argv])).toMatchObject({ exitCode: 3, json: { error: { code } } });
  });

  it("has no words for a stray file but that it is not a package", async () => {
    writeFileSync(inFolder("letter.txt"), "хат");
    const { exitCode, json } = await runJson(["verify", inFolder("letter.txt")]);
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({ results: [{ verdict: "TOTAL-FAILED", format: null }] });
  });
});

describe("inspect", () => {
  it("shows what is inside without judging it", async () => {
    const { exitCode, json } = await runJson(["inspect", changed]);
    expect(exitCode).toBe(0);
    expect(json).not.toHaveProperty("verdict");
    const whole = await runJson(["inspect", demo.package]);
    expect(whole).toMatchObject({
      exitCode: 0,
      json: {
        document: { format: "kz.kalqan.report/1", body: { code: "BGM" } },
        manifests: [{ name: "META-INF/ASiCManifest001.xml" }, { name: "META-INF/ASiCManifest002.xml" }],
      },
    });
    const { stdout } = await runKalqan(["inspect", demo.package]);
    expect(stdout).toContain("attachments/37/01 Бұйрық № 245.pdf");
    expect(stdout).toContain("verify");
  });

  it("refuses what it cannot read", async () => {
    expect(await runJson(["inspect", inFolder("nowhere")])).toMatchObject({
      exitCode: 3,
      json: { error: { code: "file.notFound" } },
    });
  });
});
