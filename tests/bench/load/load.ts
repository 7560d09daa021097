import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { yearsOfUse } from "#tests/support/load/load-size.ts";
import { makeLoadedFolder } from "#tests/support/load/loaded-folder.ts";
import { questions } from "./questions.ts";
import { starts } from "./starts.ts";

/**
 * A data folder of years of use against an empty one: how long the backend process takes from its start until the first screen
 * has its answers, in both modes; then every question that a screen asks of the loaded folder. Prints Markdown as it goes.
 * @param made a loaded folder that is there already, which is left where it is; null = one is made
 */
export async function load(
  place: string,
  made: string | null,
  runs: number,
  print: (line: string) => void,
): Promise<void> {
  await mkdir(place, { recursive: true });
  const loaded = made ?? join(place, "loaded");
  if (made === null) {
    const begun = performance.now();
    await makeLoadedFolder(loaded, yearsOfUse);
    print(`made in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
  }
  await starts(place, loaded, runs, print);
  await questions(loaded, runs, print);
  rmSync(place, { recursive: true });
}
