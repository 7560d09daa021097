import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "#manifest" with { type: "json" };
import { unbundledPackages } from "../unbundled-packages.ts";
import { buildIfStale } from "./build.ts";

/*
 * `npm run gateway [-- FOLDER]`: the command line with its own Node, for a gateway where nothing else is installed: one folder to
 * copy (release/kalqan-gateway-…), for the system and processor it is made on. `kalqan` starts it; SHA256SUMS names what belongs to it.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const windows = process.platform === "win32";
const name = `kalqan-gateway-${manifest.version}-${process.platform}-${process.arch}`;
const folder = process.argv[2] ?? join(root, "release", name);

await buildIfStale();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copy("dist/cli", "program");
for (const part of ["fonts", "trust"]) copy(`resources/${part}`, `resources/${part}`);
for (const unbundled of unbundledPackages) copyPackage(unbundled);
copy("LICENSE", "LICENSE.txt");
copy("docs/third-party-notices.md", "third-party-notices.md");
const node = windows ? "node.exe" : "node";
cpSync(process.execPath, join(folder, node));
chmodSync(join(folder, node), 0o755);
const start = writeStart();
compile();
writeFileSync(join(folder, "SHA256SUMS"), digests());
process.stdout.write(`${folder}\n`);

function copy(from: string, to: string): void {
  cpSync(join(root, from), join(folder, to), { recursive: true });
}

/** A package that is loaded from node_modules: its code and the native code of this system, without what that was built from. */
function copyPackage(unbundled: string): void {
  const from = join(root, "node_modules", unbundled);
  const needed = ["package.json", "LICENSE", "lib/**/*", `prebuilds/${process.platform}*-${process.arch}.node`];
  for (const path of needed.flatMap((pattern) => globSync(pattern, { cwd: from })))
    cpSync(join(from, path), join(folder, "node_modules", unbundled, path), { recursive: true });
}

/** What is typed: it finds its own Node beside it, wherever the folder lies and from wherever it is called. */
function writeStart(): string {
  const path = join(folder, windows ? "kalqan.cmd" : "kalqan");
  const text = windows
    ? '@"%~dp0node.exe" "%~dp0program\\kalqan.mjs" %*\r\n'
    : '#!/bin/sh\nhere=$(dirname -- "$(readlink -f -- "$0")")\nexec "$here/node" "$here/program/kalqan.mjs" "$@"\n';
  writeFileSync(path, text, { mode: 0o755 });
  return path;
}

/**
 * The first runs leave the program compiled in `compiled/` (program/kalqan.mjs), and prove that the folder works: a report is
 * made, signed and verified.
 */
function compile(): void {
  mkdirSync(join(folder, "compiled"));
  const scratch = mkdtempSync(join(tmpdir(), "kalqan-gateway-"));
  try {
    const demo = join(scratch, "demo");
    run("demo", "--out", demo);
    const [packed = ""] = globSync("*.asice", { cwd: demo });
    // Twice: what is compiled is written when a run ends.
    for (const _ of [1, 2]) run("verify", join(demo, packed), "--trust", join(demo, "root.pem"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(...args: readonly string[]): void {
  execFileSync(start, args, { stdio: ["ignore", "ignore", "inherit"], shell: windows });
}

/** As `sha256sum -c` reads it, in the order of names. */
function digests(): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  const line = (path: string): string =>
    `${createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex")}  ${path}\n`;
  return paths.sort().map(line).join("");
}
