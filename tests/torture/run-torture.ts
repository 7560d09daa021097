import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addTally, emptyTally, tallyText } from "./tally.ts";
import { torture } from "./torture.ts";
import { tortureWhole } from "./whole/torture-whole.ts";

/*
 * `npm run torture [-- --minutes N --seed N --folder DIR --whole]`: kills the program's backend at random moments while it works, and
 * prints what it survived. Exit code 1 where anything was lost. As root on Linux the power is cut too (docs/reliability.md).
 * With `--whole` it is the whole program that is killed, window and all: the one that was built last (`npm run build`). Linux alone.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    seed: { type: "string" },
    folder: { type: "string" },
    whole: { type: "boolean" },
  },
});
const minutes = Number(values.minutes ?? 1);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
/** Worlds are begun anew after so many minutes: they grow, and looking at everything takes longer. */
const longest = 5;

const place = mkdtempSync(join(values.folder ?? tmpdir(), "kalqan-torture-"));
const tally = emptyTally();
const began = Date.now();
try {
  const generations = Math.max(1, Math.ceil(minutes / longest));
  for (let generation = 0; generation < generations && tally.losses.length === 0; generation += 1) {
    const folder = join(place, String(generation));
    if (values.whole) {
      addTally(tally, await tortureWhole({ seed: seed + generation, minutes: minutes / generations, place: folder }));
      continue;
    }
    const onMachine = (canCutPower: boolean): void => {
      if (generation > 0) return;
      const power = canCutPower
        ? "and cuts the power"
        : "and cannot cut the power: that needs root, loop devices and ext4";
      process.stdout.write(`seed ${seed}: kills -9 ${power}\n`);
    };
    const options = { seed: seed + generation, minutes: minutes / generations, place: folder, onMachine };
    addTally(tally, await torture(options));
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  if (tally.losses.length === 0) rmSync(place, { recursive: true, force: true });
  else process.stdout.write(`what was found lies in ${place}\n`);
}
process.stdout.write(`${tallyText(tally, seed, (Date.now() - began) / 60_000)}\n`);
process.exitCode = tally.losses.length > 0 ? 1 : 0;
