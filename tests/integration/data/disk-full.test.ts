import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyStore } from "#backend/annexes/index.ts";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { checkIntegrity, listAnnexes, listEntries, saveEntry, transaction } from "#backend/database/index.ts";
import { verifyJournal } from "#backend/journal/index.ts";
import { type Child, startChild } from "#tests/support/data/child.ts";
import { sampleEntry, sampleReport } from "#tests/support/data/sample.ts";
import { smallDisk } from "#tests/support/data/small-disk.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";

/** After the disk was full: whole, all that was acknowledged is there, nothing half written, and work goes on. */
async function expectNothingLost(root: string, child: Child): Promise<void> {
  const saved = child.lines.filter((line) => line.startsWith("saved")).length;
  expect(saved).toBeGreaterThan(0);
  const folder = await openDataFolder(root, { holder: "window", now: () => new Date(), dailyBackup: false });
  const { database, layout } = folder;
  expect(checkIntegrity(database)).toEqual({ faults: [], danglingRows: [] });
  expect((await verifyJournal(database)).intact).toBe(true);
  expect(listEntries(database, sampleReport.id)).toHaveLength(saved);
  expect(listAnnexes(database, sampleReport.id)).toEqual([]);
  expect(await verifyStore(database, layout)).toMatchObject({ missing: [], damaged: [], orphans: [] });
  expect(readdirSync(layout.temporary)).toEqual([]);
  transaction(database, (writer) =>
    saveEntry(writer, sampleReport.id, sampleEntry(20_000), "2018-07-01T00:00:00.000Z"),
  );
  await folder.close();
}

test("files that may grow no further: a clear word, nothing lost, nothing half written", async () => {
  const root = join(temporaryFolder(), "data");
  const child = startChild("fill", [root], { fileLimit: 2_000_000 });
  await child.ends();
  expect(child.lines).toContain("annex refused file.tooLargeForDrive");
  expect(child.lines).toContain("entry refused file.writeFailed");
  expect(child.lines.at(-1)).toBe("closed");
  await expectNothingLost(root, child);
});

const disk = "a full disk (where none can be mounted: a limit on file sizes)";
test(`${disk}: a clear word, nothing lost, and with room again work goes on`, async () => {
  const mounted = smallDisk(8);
  const place = mounted ?? temporaryFolder();
  const ballast = join(place, "ballast");
  writeFileSync(ballast, Buffer.alloc(1_000_000));
  const root = join(place, "data");
  const child = startChild("fill", [root], mounted === null ? { fileLimit: 3_000_000 } : {});
  await child.ends();
  const codes = mounted === null ? ["file.tooLargeForDrive", "file.writeFailed"] : ["file.diskFull", "file.diskFull"];
  expect(child.lines).toContain(`annex refused ${codes[0]}`);
  expect(child.lines).toContain(`entry refused ${codes[1]}`);
  expect(child.lines.at(-1)).toBe("closed");
  rmSync(ballast);
  await expectNothingLost(root, child);
});
