import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { restoreDataFolder } from "#backend/data-folder/index.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import {
  confirmBin,
  exportedPackage,
  type Office,
  officeDay,
  openOffice,
  password,
  readyReport,
} from "#tests/support/exchange/office.ts";
import { type FailedStep, failAtEveryStep } from "#tests/support/faults/every-step.ts";
import { openMinistry } from "#tests/support/intake/ministry.ts";
import { decide, openMinistryOffice, qaomBin } from "#tests/support/receipts/ministry-office.ts";
import { openToLook, readFolderFacts } from "#tests/torture/check/facts.ts";
import { examineFolder } from "#tests/torture/check/invariants.ts";

/*
 * Whatever is kept in the data folder: each call to the file system that the program makes there itself is made to fail in
 * turn (SQLite's own calls are not among them: it undoes what it cannot finish, see database/disk-full tests). A sentence,
 * nothing changed, nothing half written, and with the disk in order again the same goes through.
 */
async function office(): Promise<Office> {
  const opened = await openOffice(temporaryFolder());
  onTestFinished(() => opened.backend.close());
  return opened;
}

/** What a clearing away could not take away, because it was made to fail, is cleared at the next opening. */
function lossesOf(dataDir: string, { call, error }: Pick<FailedStep, "call" | "error">, failing: string): string[] {
  const sqlite = openToLook(join(dataDir, "kalqan.db"));
  try {
    const { losses } = examineFolder(dataDir, sqlite, []);
    const mayRemain = failing === "pulled" || call.name === "rm" || (error !== null && call.name === "sync");
    return losses.filter((loss) => !(mayRemain && /left in tmp|nothing names/.test(loss)));
  } finally {
    sqlite.close();
  }
}

const all = ["full", "pulled", "once"] as const;

/** Fails at every step, holding after each that nothing was changed. */
async function expectUnchanged(
  dataDir: string,
  failing: (typeof all)[number],
  work: () => Promise<unknown>,
  least: number,
): Promise<void> {
  let before = readFolderFacts(dataDir);
  const steps = await failAtEveryStep(
    failing,
    () => [dataDir],
    work,
    async (failed) => {
      expect(lossesOf(dataDir, failed, failing), `${failing} at ${failed.call.name} ${failed.call.path}`).toEqual([]);
      if (failed.error !== null) expect(readFolderFacts(dataDir)).toEqual(before);
      before = readFolderFacts(dataDir);
    },
  );
  expect(steps).toBeGreaterThanOrEqual(least);
}

test.each(all)("an annex (%s)", async (failing) => {
  const { backend, dataDir, folder } = await office();
  const { id } = await backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
  let count = 0;
  await expectUnchanged(
    dataDir,
    failing,
    () => {
      count += 1;
      const path = join(folder, `${count}.pdf`);
      writeFileSync(path, pdf(`annex ${count}`));
      return backend.api.annexes.add({ reportId: id, measure: 17, path, name: null }).result;
    },
    2,
  );
});

test.each(["full", "once"] as const)("a signature (%s)", async (failing) => {
  const place = await office();
  const { id } = await readyReport(place, "head");
  await confirmBin(place);
  const keyFile = await place.key("head");
  const { api } = place.backend;
  await expectUnchanged(
    place.dataDir,
    failing,
    async () => {
      // Where it went through though a call had failed (clearing away), the next version is signed.
      const { id: current, state } = await api.report.open({ body: "BGM", halfYear: "2018-H1" });
      if (state !== "ready") return;
      await api.signing.sign({ reportId: current, role: "head", keyFile, password }).result;
    },
    5,
  );
  expect((await api.report.get({ reportId: id })).state).toBe("signed");
});

test.each(["once"] as const)("packages taken in (%s)", async (failing) => {
  const { drive, dataDir, reporter, takeIn } = await openMinistry();
  const sender = await reporter("BGM");
  await sender.send(drive);
  await expectUnchanged(
    dataDir,
    failing,
    async () => {
      const [taken] = await takeIn([drive]);
      return taken;
    },
    5,
  );
  expect(readdirSync(join(dataDir, "packages"))).toHaveLength(1);
});

test.each(["once"] as const)("a receipt (%s)", async (failing) => {
  const place = await office();
  const sent = await exportedPackage(place, "head");
  const folder = temporaryFolder();
  const dayAfter = new Date(officeDay.getTime() + 2 * 86_400_000);
  const ministry = await openMinistryOffice(folder, place.authority, () => dayAfter);
  onTestFinished(() => ministry.close());
  const receipt = await ministry.answer(decide(sent, "accepted"));
  const { api } = place.backend;
  await api.signing.confirmBin({ body: "QAOM", bin: qaomBin });
  await expectUnchanged(
    place.dataDir,
    failing,
    () => api.receipts.import({ path: receipt, trust: [place.rootFile] }).result,
    5,
  );
  expect((await api.report.list({}))[0]?.state).toBe("accepted");
});

test.each(all)(
  "a restore (%s): before it counts nothing is replaced, and after it nothing is lost",
  async (failing) => {
    const place = await openOffice(temporaryFolder());
    const { id, entries } = await place.backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
    const annex = { reportId: id, measure: entries[0]?.measure ?? 0, name: "a.pdf", bytes: pdf() };
    await place.backend.api.annexes.addBytes(annex).result;
    const drive = join(place.folder, "drive");
    mkdirSync(drive);
    await place.backend.api.backup.create({ folder: drive }).result;
    const old = readFolderFacts(place.dataDir);
    await place.backend.api.settings.set({ unit: { kk: "Жаңа бөлім", ru: "Новый отдел" } });
    await place.backend.close();
    const now = readFolderFacts(place.dataDir);
    expect(now).not.toEqual(old);
    // Each time from where it was: what is kept before a restore would make the next one longer.
    const copyOf = (step: number): string => {
      const root = join(place.folder, `copy-${step}`);
      cpSync(place.dataDir, root, { recursive: true, force: false });
      return root;
    };
    const steps = await failAtEveryStep(
      failing,
      (step) => [copyOf(step)],
      (step) => restoreDataFolder(join(place.folder, `copy-${step}`), drive, { holder: "cli", now: () => officeDay }),
      async ({ step, call, error }) => {
        const root = join(place.folder, `copy-${step}`);
        await (await openBackend({ dataDir: root, holder: "cli", clock: () => officeDay })).close();
        const facts = readFolderFacts(root);
        expect([now, old], `${failing} at ${call.name} ${call.path}`).toContainEqual(facts);
        expect(lossesOf(root, { call: { name: "open", path: "" }, error: null }, "")).toEqual([]);
        if (error === null) expect(facts).toEqual(old);
        rmSync(root, { recursive: true });
      },
    );
    expect(steps).toBeGreaterThan(10);
  },
);
