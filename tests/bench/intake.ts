import { linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Cost, measure, median } from "./measure.ts";
import { makeOffice } from "./office.ts";

const megabyte = 1_000_000;
const few = 200;
const many = 1_000;
/** 2.8 MB with the picture and the data: what a body's report comes to. */
const load = { annexes: 3, size: 0.9 * megabyte };

/**
 * A drive full of packages, each of 2.8 MB, verified by two threads in one process, against their digests alone, taken by
 * openssl in one process; then five times as many: the same files under other names. Lines of Markdown.
 */
export function intake(place: string, bundle: string, runs: number): string[] {
  mkdirSync(place, { recursive: true });
  makeOffice(join(place, "office"), load);
  const run = (name: string): string =>
    `${JSON.stringify(process.execPath)} ${JSON.stringify(`${bundle}/${name}.mjs`)}`;
  fill(place, run("pack-many"));
  const lines = {
    few: `${run("verify-many")} few office/root.pem`,
    many: `${run("verify-many")} many office/root.pem`,
    digest: "openssl dgst -sha256 few/*.asice > /dev/null",
  };
  const costs: Record<keyof typeof lines, Cost[]> = { few: [], many: [], digest: [] };
  // The first round warms the cache and is not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const what of ["few", "digest", "many"] as const) {
      const cost = measure(lines[what], place);
      if (round > 0) costs[what].push(cost);
    }
  }
  const of = (what: keyof typeof lines, kind: "wall" | "processor") => median(costs[what].map((cost) => cost[kind]));
  const memory = (what: "few" | "many") => median(costs[what].map(({ output }) => (Number(output) * 1024) / megabyte));
  const [fewWall, manyWall, digest] = [of("few", "wall"), of("many", "wall"), of("digest", "wall")];
  return [
    "",
    `| ${few} packages of 2.8 MB, two threads | ours, s | baseline, s | ratio | target | ratio of processor time |`,
    "|---|---|---|---|---|---|",
    `| verify, against their digests alone | ${fewWall.toFixed(2)} | ${digest.toFixed(2)} | ${(fewWall / digest).toFixed(2)} | ≤ 5 | ${(of("few", "processor") / of("digest", "processor")).toFixed(2)} |`,
    `| ${many} against ${few} | ${manyWall.toFixed(2)} | ${fewWall.toFixed(2)} | ${(manyWall / fewWall).toFixed(2)} | ≤ 5.5 | ${(of("many", "processor") / of("few", "processor")).toFixed(2)} |`,
    "",
    `| most memory, MB | ${few} | ${many} | more | target |`,
    "|---|---|---|---|---|",
    `| verify | ${memory("few").toFixed(1)} | ${memory("many").toFixed(1)} | ${(memory("many") - memory("few")).toFixed(1)} | ≤ 32 |`,
  ];
}

/** `few/`: different packages. `many/`: each of them under five names. */
function fill(place: string, packMany: string): void {
  for (const folder of ["few", "many"]) mkdirSync(join(place, folder));
  measure(`${packMany} office few ${few}`, place);
  for (const name of readdirSync(join(place, "few"))) {
    for (let copy = 1; copy <= many / few; copy += 1) {
      linkSync(join(place, "few", name), join(place, "many", `${copy}-${name}`));
    }
  }
}
