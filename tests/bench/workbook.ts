import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Cost, measure, median } from "./measure.ts";

/** The release that was compared; nothing newer has come since 2023. */
const exceljs = "exceljs@4.4.0";

const few = 5_000;
const many = 50_000;

/**
 * A workbook of the register's answers against exceljs' stream, each a whole process; and ours ten times as long, for its
 * memory. exceljs is fetched for the run alone: it brings archivers that are kept by nobody any more, which a lock file of
 * ours should not name. Where it cannot be fetched, only ours is measured. Lines of Markdown.
 */
export function workbook(place: string, bundle: string, runs: number): string[] {
  mkdirSync(place, { recursive: true });
  const node = JSON.stringify(process.execPath);
  const ours = (rows: number): string => `${node} ${JSON.stringify(join(bundle, "workbook.mjs"))} ${rows} ours.xlsx`;
  const theirs = `${node} ${JSON.stringify(join(bundle, "exceljs.mjs"))} ${few} theirs.xlsx ${JSON.stringify(place)}`;
  const isThere = fetchExceljs(place);
  const costs: { readonly own: Cost[]; readonly other: Cost[] } = { own: [], other: [] };
  // The first round warms the cache and is not counted.
  for (let round = 0; round <= runs; round += 1) {
    const own = measure(ours(few), place);
    const other = isThere ? measure(theirs, place) : null;
    if (round === 0) continue;
    costs.own.push(own);
    if (other !== null) costs.other.push(other);
  }
  const wall = (each: readonly Cost[]): number => median(each.map((cost) => cost.wall));
  const megabytes = ({ output }: Cost): number => (Number(output) * 1024) / 1_000_000;
  const mine = wall(costs.own);
  const against = isThere ? wall(costs.other) : null;
  const small = median(costs.own.map(megabytes));
  const large = median(Array.from({ length: 3 }, () => megabytes(measure(ours(many), place))));
  rmSync(place, { recursive: true });
  const speed = [mine.toFixed(2), against?.toFixed(2) ?? "not fetched", against ? (mine / against).toFixed(2) : "–"];
  return [
    "",
    `| XLSX of ${few} rows | ours, s | exceljs' stream, s | ratio | target |`,
    "|---|---|---|---|---|",
    `| | ${speed.join(" | ")} | ≤ 0.8 |`,
    "",
    `| most memory, MB | ${few} rows | ${many} rows | more | target |`,
    "|---|---|---|---|---|",
    `| XLSX | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large - small).toFixed(1)} | flat |`,
  ];
}

function fetchExceljs(place: string): boolean {
  try {
    measure(`npm install --prefix . --no-audit --no-fund --loglevel=error ${exceljs}`, place);
    return true;
  } catch {
    return false;
  }
}
