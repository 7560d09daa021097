import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { findResources } from "#backend/resources.ts";
import { loadTrustStore } from "#backend/signing/index.ts";
import { verifyPackage } from "#backend/verification/index.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { exportedPackage, type Office, officeDay, openOffice } from "#tests/support/exchange/office.ts";
import { failAtEveryStep } from "#tests/support/faults/every-step.ts";
import { systemError, withFileLayer } from "#tests/support/faults/file-layer.ts";
import { decide, type MinistryOffice, openMinistryOffice } from "#tests/support/receipts/ministry-office.ts";
import { readFolderFacts } from "#tests/torture/check/facts.ts";

/*
 * Whatever is written out to a drive: each call that the drive takes part in is made to fail in turn. A sentence, nothing
 * half written under a final name, nothing changed at home, and with the drive in order again the same goes through.
 */
const place = temporaryFolder();
let office: Office;
let ministry: MinistryOffice;
/** One annex, and no more to back up. */
let small: Office;
let sent = "";
let reportId = "";

beforeAll(async () => {
  office = await openOffice(place("."));
  sent = await exportedPackage(office, "head");
  reportId = (await office.backend.api.report.list({}))[0]?.id ?? "";
  mkdirSync(place("ministry"));
  const dayAfter = new Date(officeDay.getTime() + 2 * 86_400_000);
  ministry = await openMinistryOffice(place("ministry"), office.authority, () => dayAfter);
  mkdirSync(place("small"));
  small = await openOffice(place("small"));
  const { id, entries } = await small.backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
  const measure = entries[0]?.measure ?? 0;
  await small.backend.api.annexes.addBytes({ reportId: id, measure, name: "a.pdf", bytes: pdf() }).result;
  return async () => {
    await office.backend.close();
    await small.backend.close();
    await ministry.close();
  };
});

const trust = async () => loadTrustStore({ defaultFolder: findResources().trust, files: [office.rootFile] });

/** Everything under its final name in a folder is whole. */
async function expectWhole(folder: string): Promise<string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".asice"));
  for (const name of names) {
    const policy = { trust: await trust(), revocationLists: [], at: officeDay };
    const { verdict } = await verifyPackage(join(folder, name), policy);
    expect(verdict, name).not.toBe("TOTAL-FAILED");
  }
  return names;
}

interface WritingOut {
  readonly dataDir: () => string;
  readonly write: (folder: string) => Promise<unknown>;
  /** What must be there when it went through. */
  readonly isThere: (folder: string) => Promise<boolean>;
}

const ways: Readonly<Record<string, WritingOut>> = {
  "an export": {
    dataDir: () => office.dataDir,
    write: (folder) => office.backend.api.exchange.export({ reportId, folder }).result,
    isThere: async (folder) => (await expectWhole(folder)).length === 1,
  },
  "a receipt": {
    dataDir: () => place("ministry", "data"),
    write: (folder) => ministry.write([decide(sent, "accepted")], { folder }),
    isThere: async (folder) => (await expectWhole(folder)).length >= 1,
  },
  "a backup": {
    dataDir: () => small.dataDir,
    write: (folder) => small.backend.api.backup.create({ folder }).result,
    isThere: async (folder) => (await small.backend.api.backup.list({ folder })).length > 0,
  },
};

describe.each(Object.entries(ways))("%s", (name, { dataDir, write, isThere }) => {
  test.each(["full", "pulled", "once"] as const)("%s, at every step in turn", async (failing) => {
    const folderOf = (step: number): string => place(`drive-${name}-${failing}-${step}`);
    const drive = (step: number): string => {
      mkdirSync(folderOf(step), { recursive: true });
      return folderOf(step);
    };
    let before = readFolderFacts(dataDir());
    const steps = await failAtEveryStep(
      failing,
      (step) => [folderOf(step)],
      (step) => write(drive(step)),
      async ({ step, error }) => {
        const folder = drive(step);
        await expectWhole(folder);
        if (error !== null) expect(readFolderFacts(dataDir())).toEqual(before);
        expect(readdirSync(join(dataDir(), "tmp"))).toEqual([]);
        await write(folder);
        expect(await isThere(folder), "and again, with the drive in order").toBe(true);
        expect(existsSync(join(folder, "unfinished"))).toBe(false);
        before = readFolderFacts(dataDir());
      },
    );
    expect(steps).toBeGreaterThan(failing === "full" ? 1 : 5);
  });

  test("an antivirus holds the fresh file for a moment: it goes through", async () => {
    const folder = place(`drive-${name}-antivirus`);
    mkdirSync(folder);
    const refused = new Map<string, number>();
    await withFileLayer(
      [folder],
      (call) => {
        const count = refused.get(call.path) ?? 0;
        if (call.name !== "rename" || count === 2) return;
        refused.set(call.path, count + 1);
        throw systemError(count === 0 ? "EPERM" : "EBUSY", call);
      },
      () => write(folder),
    );
    expect(refused.size).toBeGreaterThan(0);
    expect(await isThere(folder)).toBe(true);
  });
});
