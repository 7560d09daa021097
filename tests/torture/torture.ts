import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { findResources } from "#backend/resources.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { demoInput } from "#cli/demo/example.ts";
import { reportInputSchema } from "#shared/report/input.ts";
import { createRandom } from "#tests/support/container/mutate.ts";
import { makeMachine } from "./machine.ts";
import { bundleBackend } from "./process/bundle-backend.ts";
import type { PlantedFault } from "./process/planted-fault.ts";
import { Rounds } from "./rounds.ts";
import type { Tally } from "./tally.ts";
import { createClerk } from "./world/clerk.ts";
import { createMinistry } from "./world/ministry.ts";
import { makeOldFolders } from "./world/old-folder.ts";
import { makePeople } from "./world/people.ts";

export interface TortureOptions {
  readonly seed: number;
  /** How long to go on. */
  readonly minutes: number;
  /** An empty folder to work in. */
  readonly place: string;
  readonly planted?: PlantedFault;
  /** End at the first loss: to show that a planted fault is noticed. */
  readonly untilLoss?: boolean;
  /** Nothing but typing and annexes: what a planted fault is soonest seen in. */
  readonly onlyWriting?: boolean;
  /** Told once whether this machine lets the power be cut. */
  readonly onMachine?: (canCutPower: boolean) => void;
}

/**
 * Works in real data folders through real backend processes, kills them at random moments, and after each restart holds
 * everything against what was acknowledged before. Seeded: the same seed does the same things; the moments of the kills
 * depend on the machine besides.
 */
export async function torture(options: TortureOptions): Promise<Tally> {
  const { seed, minutes, place, planted = null, untilLoss = false, onlyWriting = false } = options;
  const random = createRandom(seed);
  const { entry, remove } = await bundleBackend(planted);
  const machine = await makeMachine(place);
  options.onMachine?.(machine.disk !== null);
  try {
    const people = await makePeople(join(machine.desk, "keys"), new Date());
    const inputFolder = join(machine.desk, "input");
    mkdirSync(inputFolder);
    await makeAnnexes(join(inputFolder, "annexes"), findResources().fonts);
    const { $schema: _, ...given } = demoInput;
    const input = reportInputSchema.parse({ ...given, signers: ["preparer", "head"] });
    const receipts = new Map<string, string>();
    const drive = join(machine.drive, "packages");
    const receiptFolder = join(machine.drive, "receipts");
    mkdirSync(drive, { recursive: true });
    const common = { drive, people, random, receipts };
    const clerk = createClerk({
      ...common,
      folder: join(machine.folder, "clerk"),
      desk: join(machine.desk, "clerk"),
      input,
      inputFolder,
      onlyWriting,
    });
    const ministry = createMinistry({
      ...common,
      folder: join(machine.folder, "ministry"),
      desk: join(machine.desk, "ministry"),
      receiptFolder,
    });
    const old = await makeOldFolders(join(machine.desk, "old"), join(machine.folder, "old"), random);
    const rounds = new Rounds({ machine, random, entry, compileCache: join(machine.desk, "compiled") });
    await rounds.prepare(clerk);
    if (!onlyWriting) await rounds.prepare(ministry);
    const until = Date.now() + minutes * 60_000;
    while (Date.now() < until && !(untilLoss && rounds.tally.losses.length > 0)) {
      const dice = random(10);
      if (onlyWriting) await rounds.work(clerk);
      else if (dice === 0) await rounds.migrate(old);
      else await rounds.work(dice < 8 ? clerk : ministry);
      await setTimeout(0);
    }
    // What the last kill has left.
    for (const world of onlyWriting ? [clerk] : [clerk, ministry]) await rounds.finish(world);
    return rounds.tally;
  } finally {
    await machine.dispose();
    remove();
  }
}
