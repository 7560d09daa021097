import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Builds dist/: pages, shell, preload, backend process, command line. Run by itself (`npm run build`) it always builds;
 * `npm start` and the end-to-end tests build where the source has changed since.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = join(root, "dist/built-from.txt");
const sources = [
  "shared/**/*",
  "electron/**/*",
  "renderer/**/*",
  "docs/guide/**/*",
  "resources/{locales,plan}/**/*",
  "resources/fonts/coverage.json",
  "build/vite.*.config.ts",
  "build/plugins/*",
  "build/unbundled-packages.ts",
  "build/scripts/build.ts",
  "package-lock.json",
];

/** Builds everything, whatever was there. */
async function build(): Promise<void> {
  const from = fingerprint();
  await vite("build/vite.renderer.config.ts");
  await vite("build/vite.node.config.ts", "--app");
  writeFileSync(stamp, from);
}

/** Builds where a source has changed since, or nothing is built yet. */
export async function buildIfStale(): Promise<void> {
  if (!isBuilt()) await build();
}

/** Whether what is built is made of the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Builds what a gateway's snapshot is made of: dist/gateway/gateway-start.cjs. */
export async function buildGatewayStart(): Promise<void> {
  await vite("build/vite.gateway.config.ts");
}

/** Names, sizes and times of all sources: cheap, and another one after every change. */
function fingerprint(): string {
  const lines = sources
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .sort()
    .map((path) => ({ path, stat: statSync(join(root, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => `${path} ${stat.size} ${stat.mtimeMs}`);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

function vite(config: string, ...more: readonly string[]): Promise<void> {
  const args = [
    join(root, "node_modules/vite/bin/vite.js"),
    "build",
    "--config",
    config,
    "--logLevel",
    "warn",
    ...more,
  ];
  // What is tested is what is shipped: under vitest's own NODE_ENV the pages would hold React's development build.
  const env = { ...process.env, NODE_ENV: "production" };
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" }).once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`vite build --config ${config} failed`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
