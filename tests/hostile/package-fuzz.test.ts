import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPackage } from "#backend/verification/index.ts";
import { type FuzzSamples, makeFuzzSamples } from "#tests/support/verification/fuzz-samples.ts";
import { findFault, fuzzPackages, knownStatements } from "#tests/support/verification/package-fuzz.ts";

let folder: string;
let made: FuzzSamples;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-fuzz-"));
  made = await makeFuzzSamples(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function emptyFolder(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}

describe("signed files changed at random", () => {
  it("are verified to an end, and never pass with other content, files, signers or times", async () => {
    const report = await fuzzPackages({ ...made, folder: await emptyFolder("mutants"), seconds: 6, seed: 676 });
    const { mutants, signaturesChecked, verdicts, longest, faults } = report;
    console.log(`${mutants} mutants, ${signaturesChecked} reached signature checking, longest ${longest} ms`, verdicts);
    expect(faults).toEqual([]);
    expect(signaturesChecked).toBeGreaterThan(mutants / 4);
    expect(verdicts["TOTAL-PASSED"]).toBeGreaterThan(0);
    expect(longest).toBeLessThan(20_000);
  });

  it("are compared with something: another sound package is no unchanged one", async () => {
    const place = await emptyFolder("compared");
    const [one, two, other] = made.samples;
    if (!one || !two || !other) throw new Error("three packages");
    const known = await knownStatements({ ...made, samples: [one, two] }, place);
    const path = join(place, "mutant.asice");
    await writeFile(path, two.bytes);
    expect(findFault(await verifyPackage(path, made.policy), known)).toBeNull();
    await writeFile(path, other.bytes);
    expect(findFault(await verifyPackage(path, made.policy), known)).toContain("states otherwise");
  });
});
