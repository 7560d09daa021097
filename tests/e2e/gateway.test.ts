import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const inFolder = temporaryFolder();

/** Nothing of this machine: no Node on the path, no settings. */
function run(start: string, ...args: readonly string[]): { exitCode: number; output: string } {
  try {
    const output = execFileSync(start, args, { env: { PATH: "/usr/bin:/bin" }, encoding: "utf8", stdio: "pipe" });
    return { exitCode: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { exitCode: status, output: stdout };
  }
}

describe("the folder for a gateway", () => {
  let gateway = "";

  beforeAll(() => {
    gateway = mkdtempSync(join(tmpdir(), "kalqan-gateway-made-"));
    execFileSync(process.execPath, [join(root, "build/scripts/pack-gateway.ts"), gateway], { stdio: "pipe" });
  });
  afterAll(() => rmSync(gateway, { recursive: true, force: true }));

  it("carried elsewhere and called through a link, makes, verifies and takes in a report with its own Node", () => {
    const elsewhere = inFolder("шлюз ә");
    cpSync(gateway, elsewhere, { recursive: true });
    const start = inFolder("kalqan");
    symlinkSync(join(elsewhere, "kalqan"), start);

    const demo = inFolder("demo");
    expect(run(start, "demo", "--out", demo).exitCode).toBe(0);
    const [packed = ""] = globSync(join(demo, "*.asice"));
    const trusted = run(start, "verify", packed, "--trust", join(demo, "root.pem"), "--json");
    expect(trusted.exitCode).toBe(0);
    expect(JSON.parse(trusted.output).results[0].verdict).toBe("TOTAL-PASSED");
    expect(run(start, "verify", packed).exitCode).toBe(2);
    const { output } = run(start, "intake", "--data", inFolder("data"), packed, "--json");
    expect(JSON.parse(output).packages[0].decision).toBe("waiting");
  });

  it("names every file by its digest, and using it changes none of them", () => {
    const check = (): string =>
      execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: gateway, encoding: "utf8" });
    expect(check()).toBe("");
    expect(run(join(gateway, "kalqan"), "plan", "list", "--json").exitCode).toBe(0);
    expect(check()).toBe("");
    const named = readFileSync(join(gateway, "SHA256SUMS"), "utf8");
    for (const file of ["node", "kalqan", "program/kalqan.mjs", "LICENSE.txt"]) expect(named).toContain(`  ${file}\n`);
  });

  it("calls itself by its name in its help", () => {
    const { output } = run(join(gateway, "kalqan"), "help", "verify", "--lang", "ru");
    expect(output).toContain("kalqan verify");
    expect(output).not.toContain("npm run");
  });
});
