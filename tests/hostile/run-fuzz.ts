import { mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeFuzzSamples } from "#tests/support/verification/fuzz-samples.ts";
import { fuzzPackages } from "#tests/support/verification/package-fuzz.ts";

/* `npm run fuzz -- --seconds N [--seed N]`: mutants of signed packages against the whole verification. Exit code 1 where one gets through. */
const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" } } });
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

const folder = mkdtempSync(join(tmpdir(), "kalqan-fuzz-"));
try {
  const samples = await makeFuzzSamples(folder);
  await mkdir(join(folder, "mutants"));
  process.stdout.write(`seed ${seed}, ${seconds} s\n`);
  const report = await fuzzPackages({ ...samples, folder: join(folder, "mutants"), seconds, seed });
  const { mutants, signaturesChecked, verdicts, longest, faults } = report;
  process.stdout.write(
    `${mutants} mutants, ${signaturesChecked} of them reached signature checking\n` +
      `${verdicts["TOTAL-FAILED"]} failed, ${verdicts.INDETERMINATE} undecided, ${verdicts["TOTAL-PASSED"]} passed unchanged in what counts\n` +
      `longest ${longest} ms\n${faults.length} faults\n`,
  );
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
