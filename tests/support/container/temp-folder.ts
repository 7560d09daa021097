import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A folder for the tests of one file, removed after them. Call it once at the top of a test file. */
export function createTempFolder(): { path: (...parts: string[]) => string } {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kalqan-container-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return { path: (...parts) => join(folder, ...parts) };
}
