import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyStore } from "#backend/annexes/index.ts";
import { backUp } from "#backend/backup/index.ts";
import { convertFolder, holdDataFolder, openDataFolder } from "#backend/data-folder/index.ts";
import { checkIntegrity, findEntry } from "#backend/database/index.ts";
import { verifyJournal } from "#backend/journal/index.ts";
import { newProtection, readProtection } from "#backend/protection/index.ts";
import { deriveKeys, type FolderKeys } from "#backend/sealing/index.ts";
import { openFullFolder, packageBytes } from "#tests/support/data/full-folder.ts";
import { sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { failAtEveryStep } from "#tests/support/faults/every-step.ts";

const now = () => new Date("2018-07-08T09:00:00Z");
const asUser = { holder: "cli", now, dailyBackup: false } as const;
const text = "бірінші мәтін";

/** A folder with an entry, annexes, a package and a backup of them all, closed. */
async function fullFolder(): Promise<string> {
  const folder = await openFullFolder();
  await backUp(folder.database, folder.layout, { reason: "byHand" });
  await folder.close();
  return folder.root;
}

async function convert(root: string, from: FolderKeys | null, to: FolderKeys | null): Promise<void> {
  const held = await holdDataFolder(root, asUser);
  try {
    const record = (await readProtection(root)) ?? (await protection).record;
    await convertFolder(held.layout, from, to, record, asUser);
  } finally {
    await held.release();
  }
}

/** Whether it is protected now; it opens in either case, is whole, and nothing of the other state is left. */
async function stateOf(root: string, keys: FolderKeys): Promise<"plain" | "protected"> {
  // What was cut short is finished, or cleared away, before anybody is asked for a passphrase.
  await (await holdDataFolder(root, asUser)).release();
  expect(existsSync(join(root, "converting"))).toBe(false);
  const isProtected = (await readProtection(root)) !== null;
  const folder = await openDataFolder(root, { ...asUser, keys: isProtected ? keys : null });
  try {
    expect(checkIntegrity(folder.database)).toEqual({ faults: [], danglingRows: [] });
    expect((await verifyJournal(folder.database)).intact).toBe(true);
    expect(await verifyStore(folder.database, folder.layout)).toMatchObject({ missing: [], damaged: [], orphans: [] });
    expect(findEntry(folder.database, sampleReport.id, 17)?.entry.text.kk).toBe(text);
  } finally {
    await folder.close();
  }
  const stands = (words: string | Uint8Array) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((name) => join(root, name))
      .some((path) => statSync(path).isFile() && readFileSync(path).includes(Buffer.from(words)));
  for (const words of [text, "%PDF-", packageBytes]) expect(stands(words)).toBe(!isProtected);
  return isProtected ? "protected" : "plain";
}

const protection = newProtection("Қысқы таңдағы қоян", { now: now(), cost: { N: 2, r: 1, p: 1 } });

test.each(["protecting", "unprotecting"] as const)("%s, cut short anywhere, is done or not done", async (kind) => {
  const keys = deriveKeys((await protection).master);
  const [from, to] = kind === "protecting" ? [null, keys] : [keys, null];
  const template = await fullFolder();
  if (kind === "unprotecting") await convert(template, null, keys);
  const found = new Set<string>();
  const root = join(temporaryFolder(), "data");
  const renew = () => {
    rmSync(root, { recursive: true, force: true });
    cpSync(template, root, { recursive: true });
  };
  renew();
  // From that call on no call reaches the disk any more: as it is where the process is killed there.
  const steps = await failAtEveryStep(
    "pulled",
    () => [root],
    () => convert(root, from, to),
    async () => {
      found.add(await stateOf(root, keys));
      renew();
    },
    29,
  );
  expect(steps).toBeGreaterThan(100);
  expect([...found].sort()).toEqual(["plain", "protected"]);
  renew();
  await convert(root, from, to);
  expect(await stateOf(root, keys)).toBe(kind === "protecting" ? "protected" : "plain");
});
