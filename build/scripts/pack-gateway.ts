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
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "#manifest" with { type: "json" };
import { unbundledPackages } from "../unbundled-packages.ts";
import { buildGatewayStart, buildIfStale } from "./build.ts";

/*
 * `npm run gateway [-- FOLDER]`: the command line with its own Node, for a gateway where nothing else is installed: one folder to
 * copy (release/kalqan-gateway-…), for the system and processor it is made on. `kalqan` starts it; SHA256SUMS names what belongs to it.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const windows = process.platform === "win32";
const name = `kalqan-gateway-${manifest.version}-${process.platform}-${process.arch}`;
const folder = resolve(process.argv[2] ?? join(root, "release", name));
/** Under the folder. */
const snapshot = "program/start.blob";

await buildIfStale();
await buildGatewayStart();
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
warmUp();
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

/**
 * What is typed: it finds its own Node beside it, wherever the folder lies and from wherever it is called. `verify` starts from the
 * snapshot. What the machine sets for other programs of Node is left out.
 */
function writeStart(): string {
  const path = join(folder, windows ? "kalqan.cmd" : "kalqan");
  writeFileSync(path, windows ? startOnWindows() : startOnUnix(), { mode: 0o755 });
  return path;
}

function startOnUnix(): string {
  return `#!/bin/sh
start=$0
[ -L "$start" ] && start=$(readlink -f -- "$start")
case $start in */*) here=\${start%/*} ;; *) here=. ;; esac
export NODE_OPTIONS=
[ "$1" = verify ] && exec "$here/node" --snapshot-blob "$here/${snapshot}" "$here/program/kalqan.mjs" "$@"
exec "$here/node" "$here/program/kalqan.mjs" "$@"
`;
}

function startOnWindows(): string {
  const lines = [
    "@setlocal",
    "@set NODE_OPTIONS=",
    "@set SNAPSHOT=",
    `@if "%~1"=="verify" set SNAPSHOT=--snapshot-blob "%~dp0${snapshot}"`,
    '@"%~dp0node.exe" %SNAPSHOT% "%~dp0program\\kalqan.mjs" %*',
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/**
 * A report is made, signed and verified: what is verified goes into the snapshot (electron/cli/gateway-start.ts), and what the
 * other commands need is left compiled in `compiled/` (program/kalqan.mjs). It also proves that the folder works.
 */
function warmUp(): void {
  mkdirSync(join(folder, "compiled"));
  const scratch = mkdtempSync(join(tmpdir(), "kalqan-gateway-"));
  try {
    const demo = join(scratch, "demo");
    // Not from a snapshot yet. Twice: what is compiled is written when a run ends.
    for (const out of [demo, join(scratch, "again")]) runNode(join(folder, "program/kalqan.mjs"), "demo", "--out", out);
    const [name = ""] = globSync("*.asice", { cwd: demo });
    const [packed, trusted] = [join(demo, name), join(demo, "root.pem")];
    const entry = join(folder, "program/gateway-start.cjs");
    cpSync(join(root, "dist/gateway/gateway-start.cjs"), entry);
    runNode("--snapshot-blob", join(folder, snapshot), "--build-snapshot", entry, packed, trusted);
    rmSync(entry);
    execFileSync(start, ["verify", packed, "--trust", trusted], { stdio: "pipe", shell: windows });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** With the folder's own Node; throws what it says where it fails. */
function runNode(...args: readonly string[]): void {
  execFileSync(join(folder, node), args, { stdio: "pipe", env: { ...process.env, NODE_OPTIONS: "" } });
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
