import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { reportDocumentSchema } from "#shared/package/report-document.ts";
import { type DemoResult, runDemo } from "#tests/support/cli/demo.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { entry, runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const inFolder = temporaryFolder();
let demo: DemoResult;
let seconds = 0;

beforeAll(async () => {
  const began = performance.now();
  demo = await runDemo(inFolder("new", "demo"));
  seconds = (performance.now() - began) / 1_000;
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("kalqan demo", () => {
  it("does the main job in under a minute and says where everything is", () => {
    expect(seconds).toBeLessThan(60);
    expect(Object.keys(demo).sort()).toEqual(["dataDir", "package", "pdf", "report", "trust", "verdict"]);
    expect(demo.verdict).toBe("TOTAL-PASSED");
    expect(demo.pdf).toHaveLength(2);
    for (const path of [demo.package, demo.trust, demo.report, demo.dataDir, ...demo.pdf]) {
      expect([isAbsolute(path), existsSync(path)]).toEqual([true, true]);
    }
    expect(readFileSync(demo.trust, "utf8")).toContain("-----BEGIN CERTIFICATE-----");
  });

  it("makes the report of БҒМ for 2018-H1 with all its ten measures, both languages and annexes", () => {
    const report = reportDocumentSchema.parse(JSON.parse(readFileSync(demo.report, "utf8")));
    expect(report).toMatchObject({ body: { code: "BGM" }, halfYear: "2018-H1", version: 1 });
    expect(report.requiredSignatures).toEqual(["preparer", "head"]);
    expect(report.entries.map(({ measure }) => measure)).toEqual([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]);
    for (const { text, status } of report.entries) {
      expect(status).not.toBeNull();
      expect(Math.min(text.kk.length, text.ru.length)).toBeGreaterThan(200);
    }
    expect(new Set(report.annexes.map(({ measure }) => measure)).size).toBe(10);
    expect(new Set(report.annexes.map(({ mediaType }) => mediaType)).size).toBe(8);
    expect(report.entries.filter(({ money }) => money.some(({ amount }) => amount !== null))).toHaveLength(3);
  });

  it("leaves no error and no warning in the checks of its day", async () => {
    const ofReport = ["--data", demo.dataDir, "--body", "BGM", "--period", "2018-H1", "--now", "2018-07-05"];
    expect(await runJson(["report", "check", ...ofReport])).toMatchObject({
      exitCode: 0,
      json: { errors: 0, warnings: 0, report: { state: "exported" } },
    });
  });

  it("gives a package whose files and digests unzip and sha256sum confirm, and openssl both signatures", () => {
    const unpacked = inFolder("unpacked");
    execFileSync("unzip", ["-q", demo.package, "-d", unpacked]);
    for (const path of [demo.report, ...demo.pdf]) {
      const inside = join(unpacked, path.slice(dirname(demo.report).length + 1));
      expect(sha256(readFileSync(inside))).toBe(sha256(readFileSync(path)));
    }
    const report = reportDocumentSchema.parse(JSON.parse(readFileSync(demo.report, "utf8")));
    for (const { path, sha256: stated } of report.annexes) {
      expect(sha256(readFileSync(join(unpacked, path)))).toBe(stated);
    }
    for (const number of ["001", "002"]) {
      execFileSync(
        "openssl",
        ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-out", "/dev/null", "-CAfile", demo.trust]
          .concat(["-content", `META-INF/ASiCManifest${number}.xml`])
          .concat(["-in", `META-INF/signature${number}.p7s`]),
        { cwd: unpacked, stdio: "pipe" },
      );
    }
  });

  it("keeps its input beside it, as report fill takes it", async () => {
    const input = join(dirname(demo.package), "input", "report-input.json");
    const argv = ["report", "fill", "--data", inFolder("refilled"), "--body", "BGM", "--period", "2018-H1"];
    const { exitCode, json } = await runJson([...argv, "--input", input, "--now", "2018-07-05"]);
    expect([exitCode, json]).toEqual([0, expect.objectContaining({ errors: 0, warnings: 0 })]);
  });

  it("tells people what to type next", async () => {
    const { stdout, exitCode } = await runKalqan(["demo", "--out", inFolder("told"), "--lang", "ru"], { entry });
    expect(exitCode).toBe(0);
    const lines = stdout.split("\n").map((line) => line.trim());
    const typed = lines.filter((line) => line.startsWith("npm run --silent kalqan -- verify "));
    expect(typed).toHaveLength(2);
    for (const [line, code] of [
      [typed[0], 0],
      [typed[1], 2],
    ] as const) {
      const argv = [...(line ?? "").matchAll(/"([^"]+)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
      expect((await runKalqan(argv.slice(argv.indexOf("--") + 1))).exitCode).toBe(code);
    }
    const shell = lines.filter((line) => /^unzip|^\(cd/.test(line)).join(" && ");
    execFileSync("sh", ["-c", shell], { stdio: "pipe" });
  });

  it("prints what to type so that all of it can be pasted, on a narrow terminal too", async () => {
    const argv = ["demo", "--out", inFolder("narrow"), "--lang", "ru"];
    const { stdout } = await callKalqan(argv, { columns: 60 });
    const [, toType = ""] = stdout.split("Что набрать дальше:\n");
    const lines = toType.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => !/^ {2}(# |npm run |unzip |\(cd )/.test(line))).toEqual([]);
  });

  it("refuses a folder with something in it, and leaves it as it is", async () => {
    mkdirSync(inFolder("full"));
    writeFileSync(inFolder("full", "letter.txt"), "хат");
    const { exitCode, json } = await runJson(["demo", "--out", inFolder("full")]);
    expect([exitCode, json]).toMatchObject([3, { error: { code: "usage.outNotEmpty" } }]);
    expect(readdirSync(inFolder("full"))).toEqual(["letter.txt"]);
    const onFile = await runJson(["demo", "--out", inFolder("full", "letter.txt")]);
    expect(onFile).toMatchObject({ exitCode: 3, json: { error: { code: "file.notWritable" } } });
  });

  it.each(["fresh", "given"])("stopped by Ctrl+C takes away all it wrote (%s folder)", async (name) => {
    if (name === "given") mkdirSync(inFolder(name));
    const interruption = new AbortController();
    const call = await callKalqan(["demo", "--out", inFolder(name), "--lang", "ru"], {
      signal: interruption.signal,
      onStderr: (text) => text.includes("печатный вид") && interruption.abort(),
    });
    expect(call).toMatchObject({ exitCode: 3, stdout: "" });
    expect(call.stderr).toContain("Действие отменено");
    expect(existsSync(inFolder(name))).toBe(name === "given");
    if (name === "given") expect(readdirSync(inFolder(name))).toEqual([]);
  });
});
