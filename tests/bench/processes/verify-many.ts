import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startExaminers } from "#backend/verification/index.ts";

/*
 * node verify-many.mjs FOLDER ROOT.pem: verifies every package of a folder on two threads, as intake does beside the
 * database, without keeping anything. Prints the most memory the whole process had, threads included, in KB.
 */
const [folder = "", root = ""] = process.argv.slice(2);
const threads = 2;
/** As many as intake has on their way at a time. */
const ahead = threads + 1;

const examiners = startExaminers(
  {
    trust: { files: [root] },
    revocationLists: [],
    requireRevocation: false,
    revocationMaxDays: null,
    at: new Date().toISOString(),
  },
  threads,
);
const names = readdirSync(folder);
let next = 0;

async function take(): Promise<void> {
  while (next < names.length) {
    const name = names[next] ?? "";
    next += 1;
    const { verification, report } = await examiners.examine(join(folder, name));
    const { verdict, problems } = verification;
    if (verdict !== "TOTAL-PASSED" || report === null) {
      throw new Error(`${name}: ${verdict}: ${problems.map(({ code }) => code).join(", ")}`);
    }
  }
}

await Promise.all(Array.from({ length: ahead }, take));
await examiners.close();
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
