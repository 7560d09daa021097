import { existsSync } from "node:fs";
import { findResources } from "#backend/resources.ts";
import { annexContents } from "#cli/demo/annexes/content.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import type { InputEntry } from "#shared/report/input.ts";
import type { Random } from "./random.ts";

const names = Object.keys(annexContents);

/** Writes a file of every kind that is attached; they are shared by all bodies. */
export async function makeAnnexFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) await makeAnnexes(folder, findResources().fonts);
}

/** Attaches up to three files to some measures, as bodies do to what they have done. */
export function withAnnexes(entries: readonly InputEntry[], random: Random): InputEntry[] {
  return entries.map((entry) => {
    if (entry.status === "notDone" || !random.chance(45)) return entry;
    const count = random.whole(1, 3);
    const chosen = new Set(Array.from({ length: count }, () => random.pick(names)));
    return { ...entry, annexes: [...chosen].map((name) => ({ path: name })) };
  });
}
