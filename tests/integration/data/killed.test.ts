import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { verifyStore } from "#backend/annexes/index.ts";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { checkIntegrity, findEntry, listAnnexes } from "#backend/database/index.ts";
import { listJournalPage, verifyJournal } from "#backend/journal/index.ts";
import { type Child, startChild } from "#tests/support/data/child.ts";
import { openSampleFolder, sampleReport } from "#tests/support/data/sample.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

/** A data folder with the sample report, closed again. */
async function preparedFolder(): Promise<string> {
  const folder = await openSampleFolder();
  await folder.close();
  return folder.root;
}

async function reopen(root: string) {
  const folder = await openDataFolder(root, { holder: "window", now: () => new Date(), dailyBackup: false });
  const { database, layout } = folder;
  expect(checkIntegrity(database)).toEqual({ faults: [], danglingRows: [] });
  expect((await verifyJournal(database)).intact).toBe(true);
  expect(readdirSync(layout.temporary)).toEqual([]);
  return folder;
}

function acknowledged(child: Child, beginning: string): string[] {
  return child.lines.filter((line) => line.startsWith(beginning)).map((line) => line.split(" ").slice(1).join(" "));
}

test.each([1, 2, 7, 40])("typing, killed after saving %i: what was acknowledged is there, and whole", async (count) => {
  const root = await preparedFolder();
  const child = startChild("type", [root]);
  await child.says(`saved ${count}`);
  await child.kill();
  const last = Number(acknowledged(child, "saved").at(-1));

  const folder = await reopen(root);
  const kept = Number.parseInt(findEntry(folder.database, sampleReport.id, 17)?.entry.text.kk ?? "0", 10);
  expect(kept).toBeGreaterThanOrEqual(last);
  const [row] = listJournalPage(folder.database, { action: "entry.saved" }, { before: null, limit: 1 }).entries;
  expect(row?.data, "the change and its journal row belong together").toEqual({ count: kept });
  await folder.close();
});

test("killed inside a transaction: nothing of it stays, and all before it does", async () => {
  const root = await preparedFolder();
  const child = startChild("type", [root, "4"]);
  await child.ends();
  expect(acknowledged(child, "saved").at(-1)).toBe("3");

  const folder = await reopen(root);
  expect(findEntry(folder.database, sampleReport.id, 17)?.entry.text.kk).toMatch(/^3 /);
  await folder.close();
});

test.each(["chunk 1.1", "chunk 1.8", "added 1", "chunk 2.5", "chunk 4.8"])(
  "adding annexes, killed at «%s»: every acknowledged one is there, and no half one, no stray file",
  async (moment) => {
    const root = await preparedFolder();
    const child = startChild("attach", [root]);
    await child.says(moment);
    await child.kill();

    const folder = await reopen(root);
    const kept = listAnnexes(folder.database, sampleReport.id).map(
      ({ name, sha256 }) => `${Number.parseInt(name, 10)} ${sha256}`,
    );
    const said = acknowledged(child, "added");
    expect(kept.slice(0, said.length)).toEqual(said);
    expect(kept.length - said.length, "at most the one just being acknowledged").toBeLessThanOrEqual(1);
    expect(await verifyStore(folder.database, folder.layout)).toMatchObject({ missing: [], damaged: [], orphans: [] });
    await folder.close();
  },
);

test("a folder that another living process holds is refused with who holds it, and is free after kill -9", async () => {
  const root = temporaryFolder();
  const child = startChild("hold", [root]);
  await child.says("open");
  const open = () => openDataFolder(root, { holder: "cli", now: () => new Date() });
  await expect(open()).rejects.toMatchObject({
    code: "database.heldByOther",
    data: { kind: "window", pid: child.pid, path: root },
  });
  await child.kill();
  const folder = await open();
  await expect(open(), "nor twice in one process").rejects.toMatchObject({
    code: "database.heldByOther",
    data: { kind: "cli", pid: process.pid },
  });
  await folder.close();
  await (await open()).close();
});
