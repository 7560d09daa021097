import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const inFolder = temporaryFolder();

interface Called {
  readonly exitCode: number | null;
  readonly output: string;
  readonly told: string;
}

/** Nothing of this machine: no Node on the path, no settings but those of `env`. */
function runIn(cwd: string, env: Readonly<Record<string, string>>, start: string, ...args: readonly string[]): Called {
  const { status, stdout, stderr } = spawnSync(start, args, {
    cwd,
    env: { PATH: "/usr/bin:/bin", ...env },
    encoding: "utf8",
  });
  return { exitCode: status, output: stdout, told: stderr };
}

const run = (start: string, ...args: readonly string[]): Called => runIn("/", {}, start, ...args);

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

  it("says from its snapshot what the ordinary program says, whatever is asked of verify", () => {
    const demo = inFolder("demo");
    run(join(gateway, "kalqan"), "demo", "--out", demo);
    const [name = ""] = globSync("*.asice", { cwd: demo });
    const bytes = readFileSync(join(demo, name));
    const inPicture = bytes.indexOf("%PDF") + 20;
    bytes.writeUInt8(bytes.readUInt8(inPicture) ^ 1, inPicture);
    writeFileSync(join(demo, "changed.asice"), bytes);
    writeFileSync(join(demo, "text.txt"), "text");
    const data = inFolder("data");
    expect(run(join(gateway, "kalqan"), "intake", "--data", data, join(demo, name)).exitCode).toBe(0);

    const trusted = ["--trust", "root.pem"];
    const calls: readonly (readonly string[])[] = [
      ["verify", name, ...trusted],
      ["verify", name, ...trusted, "--lang", "ru"],
      ["verify", name, "changed.asice", "text.txt", "nowhere.asice", ...trusted, "--json"],
      ["verify", name, ...trusted, "--at", "2031-02-30"],
      ["verify", name, ...trusted, "--at", "2001-01-01"],
      ["verify", name, ...trusted, "--crl", "text.txt"],
      ["verify", "root.pem", "--content", "text.txt"],
      ["verify", name, ...trusted, "--receipt", name],
      ["verify", name, ...trusted, "--data", data],
      ["verify", name, ...trusted, "--data", "nowhere"],
      ["verify", name, ...trusted, "--protocol", "text.txt"],
      ["verify", "--help"],
      ["verify"],
      ["verify", name, "--unknown"],
      [],
      ["--help", "--lang", "ru"],
    ];
    const exits = calls.map((args) => {
      const ordinary = runIn(demo, {}, join(gateway, "node"), join(gateway, "program/kalqan.mjs"), ...args);
      const env = { NODE_OPTIONS: "--max-semi-space-size=32" };
      expect(runIn(demo, env, join(gateway, "kalqan"), ...args), args.join(" ")).toEqual(ordinary);
      return ordinary.exitCode;
    });
    expect(exits).toEqual([0, 0, 3, 3, 1, 3, 1, 0, 0, 3, 3, 0, 3, 3, 3, 0]);
  });

  it("writes the protocol of what it verifies", () => {
    const demo = inFolder("demo");
    run(join(gateway, "kalqan"), "demo", "--out", demo);
    const [packed = ""] = globSync(join(demo, "*.asice"));
    const protocol = inFolder("protocol.pdf");
    const { exitCode } = run(join(gateway, "kalqan"), "verify", packed, "--protocol", protocol);
    expect(exitCode).toBe(2);
    expect(readFileSync(protocol).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("calls itself by its name in its help", () => {
    const { output } = run(join(gateway, "kalqan"), "help", "verify", "--lang", "ru");
    expect(output).toContain("kalqan verify");
    expect(output).not.toContain("npm run");
  });
});
