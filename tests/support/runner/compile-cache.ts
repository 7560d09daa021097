import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;

/**
 * For one run of the tests: programs that they start from their sources find them compiled by whoever started first.
 * That is half of the time of a command.
 */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "kalqan-compiled-"));
  process.env.NODE_COMPILE_CACHE = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
