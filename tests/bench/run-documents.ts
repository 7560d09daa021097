import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { consolidatedOf } from "#tests/support/consolidation/large-consolidated.ts";
import { bundleProcesses } from "./bundle.ts";
import { type Cost, measure, median } from "./measure.ts";

/*
 * `npm run bench:documents [-- --runs N]`: what the consolidated PDF costs with 41 answers of bodies, 410 and 4,100, each a
 * process from start to end, and LibreOffice setting the same text from the DOCX in the same run. Prints Markdown.
 */
const { values } = parseArgs({ options: { runs: { type: "string" } } });
const runs = Number(values.runs ?? 5);
const resources = fileURLToPath(new URL("../../resources", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kalqan-documents-"));
const sizes = [41, 410, 4_100] as const;
try {
  await bundleProcesses(join(folder, "bundle"));
  const run = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(folder, "bundle/print-consolidated.mjs"))}`;
  for (const answers of sizes) writeFileSync(join(folder, `${answers}.json`), JSON.stringify(consolidatedOf(answers)));
  measure(`${run} 41.json 41.docx ${JSON.stringify(resources)}`, folder);
  mkdirSync(join(folder, "profile"));
  const office =
    `soffice -env:UserInstallation=file://${folder}/profile --headless --convert-to pdf --outdir office 41.docx >/dev/null 2>&1; ` +
    "test -s office/41.pdf";
  const lines = new Map<string, Cost[]>([
    ...sizes.map((answers): [string, Cost[]] => [`${run} ${answers}.json ${answers}.pdf ${resources}`, []]),
    ...(hasOffice() ? [[office, []] as [string, Cost[]]] : []),
  ]);
  // The first round warms the cache and makes LibreOffice's profile: not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const [line, costs] of lines) {
      // The longest is measured once: it is its ratio to the one before that counts.
      if (line.includes(" 4100.json") && round !== 1) continue;
      const cost = measure(line, folder);
      if (round > 0) costs.push(cost);
    }
  }
  const seconds = [...lines.values()].map((costs) => median(costs.map(({ wall }) => wall)));
  const [small = 0, middle = 0, large = 0, theirs] = seconds;
  print(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB RAM, Node ${process.version}\n`);
  print("| consolidated PDF | s | against | ratio | target |");
  print("|---|---|---|---|---|");
  const office41 = theirs === undefined ? "LibreOffice is not here" : `LibreOffice ${theirs.toFixed(2)} s`;
  print(row("41 answers", small, office41, theirs === undefined ? null : small / theirs, 0.55));
  print(row("410 answers", middle, "41 answers", middle / small, null));
  print(row("4,100 answers", large, "410 answers", large / middle, 12));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function hasOffice(): boolean {
  try {
    measure("command -v soffice", folder);
    return true;
  } catch {
    return false;
  }
}

function row(what: string, seconds: number, against: string, ratio: number | null, most: number | null): string {
  const cells = [what, seconds.toFixed(2), against, ratio?.toFixed(2) ?? "–", most === null ? "–" : `≤ ${most}`];
  return `| ${cells.join(" | ")} |`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
