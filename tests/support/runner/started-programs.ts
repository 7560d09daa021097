import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isBuilt } from "../../../build/scripts/build.ts";

const builtEntry = fileURLToPath(new URL("../../../dist/cli/kalqan.mjs", import.meta.url));
let folder: string;

/**
 * For one run of the tests: programs that they start from their sources find them compiled by whoever started first, and the
 * command line is the built one where it is built of these very sources. A command takes a quarter of the time so.
 */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "kalqan-compiled-"));
  process.env.NODE_COMPILE_CACHE = folder;
  if (isBuilt()) process.env.KALQAN_BUILT_ENTRY = builtEntry;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
