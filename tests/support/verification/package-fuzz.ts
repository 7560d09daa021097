import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyPackage } from "#backend/verification/index.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { createRandom } from "#tests/support/container/mutate.ts";
import type { FuzzSamples } from "./fuzz-samples.ts";
import { mutateSample } from "./package-mutations.ts";

export interface FuzzRequest extends FuzzSamples {
  /** An empty folder of its own. */
  readonly folder: string;
  readonly seconds: number;
  readonly seed: number;
}

export interface FuzzReport {
  readonly mutants: number;
  /** At least one signature was read so far that its algorithm is known: its digest, value and path were checked. */
  readonly signaturesChecked: number;
  readonly verdicts: Readonly<Record<Verification["verdict"], number>>;
  /** The longest that one mutant took, in milliseconds. */
  readonly longest: number;
  /** What must never be: each with the number of its mutant. */
  readonly faults: readonly string[];
}

/** More faults say no more. */
const mostFaults = 20;

/**
 * Verifies mutants of signed samples until the time is over. A fault is: anything thrown, a file left behind, and an
 * acceptance of other content, files, signers or signing times than a sample's. The same seed makes the same mutants.
 */
export async function fuzzPackages({ samples, policy, folder, seconds, seed }: FuzzRequest): Promise<FuzzReport> {
  const random = createRandom(seed);
  const known = await knownStatements({ samples, policy }, folder);
  const verdicts = { "TOTAL-PASSED": 0, INDETERMINATE: 0, "TOTAL-FAILED": 0 };
  const faults: string[] = [];
  let [mutants, signaturesChecked, longest] = [0, 0, 0];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end && faults.length < mostFaults) {
    const sample = samples[random(samples.length)];
    if (!sample) break;
    const path = join(folder, `mutant.${sample.extension}`);
    await writeFile(path, mutateSample(sample, samples, random));
    mutants += 1;
    const started = performance.now();
    try {
      const verification = await verifyPackage(path, policy);
      verdicts[verification.verdict] += 1;
      if (verification.signatures.some(({ algorithm }) => algorithm !== null)) signaturesChecked += 1;
      const fault = findFault(verification, known);
      if (fault !== null) faults.push(`mutant ${mutants} of ${sample.name}: ${fault}`);
    } catch (error) {
      faults.push(`mutant ${mutants} of ${sample.name}: ${error}`);
    }
    longest = Math.max(longest, performance.now() - started);
  }
  const left = (await readdir(folder)).filter((name) => !/^mutant\.(asice|cms)$/.test(name));
  faults.push(...left.map((name) => `left behind: ${name}`));
  return { mutants, signaturesChecked, verdicts, longest: Math.round(longest), faults };
}

export interface Known {
  /** What a signature of a sample states: who, when, over which files of which content. */
  readonly statements: ReadonlySet<string>;
  /** All that a sample of ours is: its files and its signatures. */
  readonly packages: ReadonlySet<string>;
}

/** Verifies the samples, which must pass, and keeps what their acceptance vouches for. */
export async function knownStatements({ samples, policy }: FuzzSamples, folder: string): Promise<Known> {
  const statements = new Set<string>();
  const packages = new Set<string>();
  for (const { name, extension, bytes } of samples) {
    const path = join(folder, `mutant.${extension}`);
    await writeFile(path, bytes);
    const verification = await verifyPackage(path, policy);
    if (verification.verdict !== "TOTAL-PASSED") throw new Error(`sample does not pass: ${name}`);
    for (const statement of statementsOf(verification)) statements.add(statement);
    packages.add(wholeOf(verification));
  }
  return { statements, packages };
}

/** What each signature that passed states. */
function statementsOf({ signatures, files }: Verification): string[] {
  const content = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  return signatures
    .filter(({ verdict }) => verdict === "TOTAL-PASSED")
    .map(({ signer, signingTime, covers }) =>
      JSON.stringify([signer, signingTime, [...covers].sort().map((name) => [name, content.get(name)])]),
    );
}

/** The files by name and content, but for the last signature, of which only what it states counts; and the signatures. */
function wholeOf(verification: Verification): string {
  const last = verification.signatures.at(-1)?.name;
  const files = verification.files.filter(({ name }) => name !== last).map(({ name, sha256 }) => `${name} ${sha256}`);
  return JSON.stringify([files.sort(), statementsOf(verification)]);
}

/** Why a mutant's verification must never be, or null. */
export function findFault(verification: Verification, { statements, packages }: Known): string | null {
  const other = statementsOf(verification).find((statement) => !statements.has(statement));
  if (other !== undefined) return `a signature passed that states otherwise: ${other}`;
  if (verification.verdict !== "TOTAL-PASSED") return null;
  if (verification.signatures.length === 0) return "passed without a signature";
  const isOurs = verification.format?.startsWith("kz.kalqan.") ?? false;
  return isOurs && !packages.has(wholeOf(verification)) ? "passed as another package" : null;
}
