import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleProcesses } from "./bundle.ts";
import { baselines, type OwnCommand, ourCommands } from "./commands.ts";
import { intake } from "./intake.ts";
import { load } from "./load/load.ts";
import { lock } from "./lock.ts";
import { type Cost, measure, median } from "./measure.ts";
import { makeOffice } from "./office.ts";
import { search } from "./search.ts";
import { workbook } from "./workbook.ts";

/*
 * `npm run bench [-- --folder DIR --runs N --only packages|intake|register|lock|load]`: how packing, signing and verifying compare with
 * public tools in the same run, and how much memory they take; how many packages are verified one after the other; how the
 * register is searched and written; what a passphrase costs; how a data folder of years of use starts and answers (`--loaded DIR`: one that was
 * made before). Needs bash, openssl, zip, unzip, 7 GB in the folder. Prints Markdown.
 */
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    runs: { type: "string" },
    only: { type: "string" },
    loaded: { type: "string" },
  },
});
const runs = Number(values.runs ?? 7);
const megabyte = 1_000_000;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is compared with what, and the most it may come to. */
const comparisons = [
  { what: "pack and sign", own: "pack", against: "pack", most: 0.45 },
  { what: "pack, sign, read back", own: "packAndReadBack", against: "pack", most: null },
  { what: "verify, against each file unzipped and digested", own: "verify", against: "verifyFiles", most: 0.3 },
  { what: "verify, against all unzipped and digested at once", own: "verify", against: "verifyStream", most: null },
  { what: "verify, against the package digested", own: "verify", against: "digest", most: 2.2 },
] as const satisfies readonly {
  own: OwnCommand;
  against: keyof typeof baselines;
  what: string;
  most: number | null;
}[];

const folder = mkdtempSync(join(values.folder ?? tmpdir(), "kalqan-bench-"));
const ours = ourCommands(join(folder, "bundle"), join(folder, "gateway"));
try {
  await bundleProcesses(join(folder, "bundle"));
  print(
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB RAM, Node ${process.version}, ${measure("openssl version", folder).output.trim()}\n`,
  );
  if (isAsked("packages")) {
    execFileSync(process.execPath, [join(root, "build/scripts/pack-gateway.ts"), join(folder, "gateway")]);
    speed(join(folder, "speed"));
    memory(join(folder, "memory"));
  }
  if (isAsked("intake")) for (const line of intake(join(folder, "intake"), join(folder, "bundle"), runs)) print(line);
  if (isAsked("register")) {
    for (const line of await search(join(folder, "search"), runs)) print(line);
    for (const line of workbook(join(folder, "workbook"), join(folder, "bundle"), runs)) print(line);
  }
  if (isAsked("lock")) for (const line of await lock(join(folder, "lock"), runs)) print(line);
  if (isAsked("load")) await load(join(folder, "load"), values.loaded ?? null, runs, print);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isAsked(part: "packages" | "intake" | "register" | "lock" | "load"): boolean {
  return values.only === undefined || values.only === part;
}

/** 20 annexes of 200 MB in all. Every round runs every command once, so that what disturbs one disturbs all. */
function speed(place: string): void {
  prepare(place, { annexes: 20, size: 10 * megabyte });
  const lines = new Map<string, Cost[]>(
    [ours.pack, ours.packAndReadBack, ours.verify, ...Object.values(baselines)].map((line) => [line, []]),
  );
  // The first round warms the cache and is not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const [line, costs] of lines) {
      const cost = measure(line, place);
      if (round > 0) costs.push(cost);
    }
  }
  const costOf = (line: string, kind: "wall" | "processor"): number =>
    median((lines.get(line) ?? []).map((cost) => cost[kind]));
  print("| 20 annexes, 200 MB | ours, s | baseline, s | ratio | target | ratio of processor time |");
  print("|---|---|---|---|---|---|");
  for (const { what, own, against, most } of comparisons) {
    const [mine, theirs] = [ours[own], baselines[against]];
    const ratio = (kind: "wall" | "processor"): string => (costOf(mine, kind) / costOf(theirs, kind)).toFixed(2);
    const seconds = [mine, theirs].map((line) => costOf(line, "wall").toFixed(2));
    print(
      `| ${[what, ...seconds, ratio("wall"), most === null ? "–" : `≤ ${most}`, ratio("processor")].join(" | ")} |`,
    );
  }
}

/** The most memory of a package of 20 MB and of one of 2 GB. */
function memory(place: string): void {
  const peaks = {
    small: peaksOf(join(place, "small"), 1 * megabyte),
    large: peaksOf(join(place, "large"), 99 * megabyte),
  };
  print("\n| most memory, MB | 20 MB | 2 GB | more | target |");
  print("|---|---|---|---|---|");
  for (const what of ["pack", "verify"] as const) {
    const [small, large] = [peaks.small[what], peaks.large[what]];
    print(`| ${what} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large - small).toFixed(1)} | ≤ 16 |`);
  }
}

function peaksOf(place: string, size: number): Record<"pack" | "verify", number> {
  prepare(place, { annexes: 20, size, same: true });
  const peak = (line: string): number =>
    median(Array.from({ length: 3 }, () => (Number(measure(line, place).output) * 1024) / megabyte));
  const peaks = { pack: peak(ours.packAndReadBack), verify: peak(ours.verifyAlone) };
  rmSync(place, { recursive: true });
  return peaks;
}

/** An office and its package, `META-INF/` of it beside. */
function prepare(place: string, load: Parameters<typeof makeOffice>[1]): void {
  mkdirSync(place, { recursive: true });
  makeOffice(join(place, "office"), load);
  measure(`${ours.pack}; mv packed.asice package.asice; unzip -q -o package.asice 'META-INF/*'`, place);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
