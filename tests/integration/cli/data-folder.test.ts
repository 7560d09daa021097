import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type DemoResult, runDemo } from "#tests/support/cli/demo.ts";
import { ofReport } from "#tests/support/cli/report-case.ts";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const inFolder = temporaryFolder();
let demo: DemoResult;
let backupPath: string;

beforeAll(async () => {
  demo = await runDemo(inFolder("demo"));
  mkdirSync(inFolder("drive"));
  const { exitCode, json } = await runJson(["backup", "--data", demo.dataDir, "--to", inFolder("drive")]);
  expect(exitCode).toBe(0);
  backupPath = (json as { backup: { path: string } }).backup.path;
});

const checkIn = (data: string) => runJson(["report", "check", "--data", data, ...ofReport]);

describe("backup and restore", () => {
  it("bring a data folder to another place, signed package and all", async () => {
    expect(backupPath.startsWith(inFolder("drive"))).toBe(true);
    const restored = await runJson(["restore", "--data", inFolder("restored"), "--from", backupPath]);
    expect(restored).toMatchObject({ exitCode: 0, json: { before: null, missingFiles: 0 } });
    expect(await checkIn(inFolder("restored"))).toMatchObject({ exitCode: 0, json: { report: { state: "exported" } } });
    mkdirSync(inFolder("copies"));
    const argv = ["report", "export", "--data", inFolder("restored"), ...ofReport, "--out", inFolder("copies")];
    expect((await runJson(argv)).exitCode).toBe(0);
    expect(readdirSync(inFolder("copies"))).toEqual([demo.package.slice(inFolder("demo").length + 1)]);
  });

  it("keep what was there before a restore", async () => {
    const { exitCode, json } = await runJson(["restore", "--data", inFolder("restored"), "--from", backupPath]);
    expect(exitCode).toBe(0);
    expect(existsSync((json as { before: string }).before)).toBe(true);
  });

  it("refuse what is no backup and leave the folder as it is", async () => {
    mkdirSync(inFolder("letters"));
    writeFileSync(inFolder("letters", "letter.txt"), "хат");
    const run = await runJson(["restore", "--data", demo.dataDir, "--from", inFolder("letters")]);
    expect(run).toMatchObject({ exitCode: 3, json: { error: { code: "backup.notFound" } } });
    expect(await checkIn(demo.dataDir)).toMatchObject({ exitCode: 0 });
  });
});

describe("doctor", () => {
  it("finds a sound folder sound", async () => {
    const { exitCode, json } = await runJson(["doctor", "--data", demo.dataDir]);
    expect(exitCode).toBe(0);
    const { findings } = json as { findings: { severity: string; message: { kk: string; ru: string } }[] };
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.every(({ severity, message }) => severity !== "error" && message.kk !== message.ru)).toBe(true);
  });

  it("finds an annex that was lost, and ends with 1", async () => {
    await runJson(["restore", "--data", inFolder("damaged"), "--from", backupPath]);
    const annexes = inFolder("damaged", "annexes");
    rmSync(join(annexes, readdirSync(annexes)[0] ?? ""), { recursive: true });
    const { exitCode, stdout } = await runKalqan(["doctor", "--data", inFolder("damaged"), "--lang", "ru"]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^неисправность/m);
  });

  it.each(["doctor", "backup"])("%s makes no data folder where none is", async (command) => {
    const run = await runJson([command, "--data", inFolder("none")]);
    expect(run).toMatchObject({ exitCode: 3, json: { error: { code: "usage.dataMissing" } } });
    expect(existsSync(inFolder("none"))).toBe(false);
  });
});
