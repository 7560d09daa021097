import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { makeLoopDisk } from "./disk/loop-disk.ts";
import { type PlantedFault, plantedFaults } from "./process/planted-fault.ts";
import { torture } from "./torture.ts";

/*
 * The harness must notice what it is there for. Each fault is planted into a backend of the tests' own bundling; what is
 * not synced is only lost with the power, so the first two need a machine that lets a disk be mounted and its power cut.
 */
const needPower: readonly PlantedFault[] = ["unsyncedFiles", "unsyncedDatabase"];

const noticedAs: Readonly<Record<PlantedFault, RegExp>> = {
  unsyncedFiles: /half or damaged at its final name|a file is missing/,
  unsyncedDatabase: /acknowledged and is not there|has changed|forgot its row/,
  saidEarly: /type was acknowledged and is not there/,
  noRollback: /without (?:a|its) journal row|is half there|without all its entries/,
};

test.for(plantedFaults)("a planted fault is noticed: %s", { timeout: 400_000 }, async (planted, context) => {
  const place = temporaryFolder();
  if (needPower.includes(planted)) {
    const disk = await makeLoopDisk(place, "try", 10);
    await disk?.dispose();
    if (disk === null) context.skip("this machine lets nobody mount a disk and cut its power");
    rmSync(join(place, "try"), { recursive: true, force: true });
  }
  const tally = await torture({ seed: 7, minutes: 5, place, planted, untilLoss: true, onlyWriting: true });
  expect(tally.losses.join("\n")).toMatch(noticedAs[planted]);
});
