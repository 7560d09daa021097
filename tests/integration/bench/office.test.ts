import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeOffice } from "#tests/bench/office.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

const processes = fileURLToPath(new URL("../../bench/processes/", import.meta.url));

it("what the bench packs and signs is what it verifies: a package with nothing to find fault with", () => {
  const folder = temporaryFolder();
  const office = join(folder, "office");
  const out = join(folder, "packed.asice");
  const run = (name: string, ...args: string[]) => execFileSync(process.execPath, [join(processes, name), ...args]);
  makeOffice(office, { annexes: 2, size: 1_000 });
  run("pack.ts", office, out, "digest");
  expect(Number(run("verify.ts", out, join(office, "root.pem")))).toBeGreaterThan(0);
});
