import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entry, runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const inFolder = temporaryFolder();

/** An older Node of this machine, or null. */
function findOldNode(): string | null {
  const candidates = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"];
  const isOld = (path: string): boolean =>
    existsSync(path) && Number(/^v(\d+)/.exec(execFileSync(path, ["--version"], { encoding: "utf8" }))?.[1]) < 24;
  return candidates.find(isOld) ?? null;
}

describe("under an older Node", () => {
  async function expectRefusal(run: ReturnType<typeof runKalqan>, version: RegExp): Promise<void> {
    const { exitCode, stdout, stderr } = await run;
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(version);
    expect(stderr).toContain("керек");
    expect(stderr).toContain("Нужен");
    expect(stderr).toContain("npm run");
  }

  it("that only says it is one, the entry says one line and leaves with 3", async () => {
    const pretence = inFolder("pretence.mjs");
    writeFileSync(
      pretence,
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "12.22.12" } });',
    );
    await expectRefusal(runKalqan(["plan", "list"], { nodeArguments: ["--import", pretence] }), /12\.22\.12/);
  });

  it("is of this machine, where it has one; and nothing newer is needed to read the entry", async () => {
    const old = findOldNode();
    if (old !== null) await expectRefusal(runKalqan(["plan", "list", "--json"], { node: old }), /\d+\.\d+\.\d+/);
    // Node 12 knows no `?.`, `??`, private fields, top-level await or `node:` … in what it must parse.
    for (const file of ["kalqan.mjs", "node-version.mjs"]) {
      const text = readFileSync(new URL(`../../../electron/cli/${file}`, import.meta.url), "utf8");
      expect(text).not.toMatch(/\?\.|\?\?|^await |\|\|=|&&=|#\w+;/m);
    }
  });
});

describe("the entry", () => {
  it("starts quickly for what needs no data: neither PDF nor signing is loaded", async () => {
    const tracer = inFolder("tracer.mjs");
    writeFileSync(
      tracer,
      `import { registerHooks } from "node:module";
       registerHooks({ load(url, context, next) { process.stderr.write(url + "\\n"); return next(url, context); } });`,
    );
    const { stderr, exitCode } = await runKalqan(["plan", "list"], { entry, nodeArguments: ["--import", tracer] });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("electron/cli/commands/plan-list.ts");
    expect(stderr).not.toMatch(/pdfmake|pkijs|node-forge|better-sqlite3|electron\/backend\/backend\.ts/);
  });

  it("is not stopped by a reader who has read enough", async () => {
    const { exitCode, stderr } = await runKalqan(["plan", "list", "--json"], { readOnly: 10 });
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("speaks the language of --lang, of KALQAN_LANG, of LANG, else Kazakh", async () => {
    const summary = async (argv: string[], env: Record<string, string>) =>
      (await runKalqan(["help", ...argv], { env })).stdout.replaceAll(/\s+/g, " ");
    expect(await summary([], {})).toMatch(/желісіз/);
    expect(await summary([], { LANG: "ru_RU.UTF-8" })).toMatch(/отчёт/);
    expect(await summary(["--lang", "kk"], { KALQAN_LANG: "ru" })).toMatch(/желісіз/);
  });

  it("prints usage errors as sentences, or as one JSON document in both languages", async () => {
    const told = await runKalqan(["verify", "--lang", "ru"]);
    expect(told).toMatchObject({ exitCode: 3, stdout: "" });
    expect(told.stderr).toBe(
      "Команде «verify» не хватает аргумента. Ничего не выполнено. Как вызывать: «kalqan help verify».\n",
    );
    const { exitCode, json } = await runJson(["verify"]);
    expect(exitCode).toBe(3);
    expect(json).toEqual({
      error: {
        code: "usage.argumentMissing",
        message: { kk: expect.stringContaining("kalqan help verify"), ru: told.stderr.trimEnd() },
      },
    });
  });
});
