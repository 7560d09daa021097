import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { lookForBackups, writeBackup } from "#backend/backup/index.ts";
import { openDataFolder, restoreDataFolder } from "#backend/data-folder/index.ts";
import { examine } from "#backend/doctor/index.ts";
import { isKalqanError } from "#shared/errors.ts";
import { temporaryFolder as folderOfFile } from "#tests/support/cli/temporary-folder.ts";
import { pdf } from "#tests/support/data/annex-files.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { changesBetween, type Facts, readFolderFacts } from "#tests/torture/check/facts.ts";

/*
 * One bit of a data folder at rest is flipped, any bit of any file: it is found when the folder is opened or by the full
 * check, or it says nothing; a restore mends it; no backup takes it over.
 */
const place = folderOfFile();
const now = () => new Date("2018-07-05T06:00:00Z");
let facts: Facts;
let template = "";
const copies = { count: 0 };

beforeAll(async () => {
  template = place("template");
  const backend = await openBackend({ dataDir: template, holder: "cli", clock: now });
  const { api } = backend;
  await api.settings.set({ mode: "body", body: "BGM", unit: { kk: "Бөлім", ru: "Отдел" }, signers: "head" });
  const { id, entries } = await api.report.open({ body: "BGM", halfYear: "2018-H1" });
  for (const { role: _, revision: __, readOnly: ___, shown: ____, annexes: _____, ...entry } of entries) {
    const text = { kk: `${entry.measure}-іс-шара бойынша жұмыс жүргізілді.`, ru: "Работа проведена." };
    await api.report.saveEntry({ reportId: id, entry: { ...entry, text }, expectedRevision: null });
    const bytes = pdf(`annex ${entry.measure}`.repeat(50));
    await api.annexes.addBytes({ reportId: id, measure: entry.measure, name: "қосымша.pdf", bytes }).result;
    const comment = { body: "BGM", halfYear: "2018-H1", measure: entry.measure, field: null } as const;
    await api.comments.add({ ...comment, text: "Осы жерін түзету керек." });
  }
  await api.backup.create({ folder: null }).result;
  await backend.close();
  facts = readFolderFacts(template);
});

/** A folder as it was, with one bit of a file flipped. */
function damaged(path: string, at: number, bit: number): string {
  copies.count += 1;
  const root = place(`copy-${copies.count}`);
  cpSync(template, root, { recursive: true });
  const file = join(root, path);
  const bytes = readFileSync(file);
  const byte = at % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte);
  writeFileSync(file, bytes);
  return root;
}

/** What the program says of the folder: why it does not open, or what the full check finds wrong. */
async function saidOf(root: string): Promise<string[]> {
  try {
    const folder = await openDataFolder(root, { holder: "cli", now, dailyBackup: false });
    try {
      const { database, layout } = folder;
      const node = { found: "v24.1.0", needed: 24 };
      const findings = await examine({ database, layout, fonts: [], node, now: now() });
      return findings
        .filter(({ code, severity }) => severity === "error" || code === "settingInvalid")
        .map(({ code }) => code);
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!isKalqanError(error)) throw error;
    return [error.code];
  }
}

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .sort();

/** The words of people, and what they are set to: damage to them may not pass unseen. */
const telling = /^(entry|setting|document|report|annex|comment) /;

test("a bit of the database: found, or nothing that anybody wrote is another", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: statSync(join(template, "kalqan.db")).size - 1 }),
      fc.nat({ max: 7 }),
      async (at, bit) => {
        const root = damaged("kalqan.db", at, bit);
        const said = await saidOf(root);
        if (said.length > 0) return;
        expect(changesBetween(facts, readFolderFacts(root)).filter(({ key }) => telling.test(key))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["a text", "іс-шара бойынша жұмыс", "entryDamaged"],
  ["a setting", "Бөлім", "settingDamaged"],
  ["a journal row", "annex.added", "journalBroken"],
  ["an annex's name", "қосымша.pdf", "annexNameDamaged"],
  ["a comment", "Осы жерін түзету", "commentDamaged"],
])("a bit inside %s is found and named", async (_, text, code) => {
  const bytes = readFileSync(join(template, "kalqan.db"));
  const needle = Buffer.from(text);
  const places: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) places.push(at);
  expect(places.length).toBeGreaterThan(0);
  const said = new Set<string>();
  for (const at of new Set([...places.slice(0, 6), ...places.slice(-8)])) {
    for (const one of await saidOf(damaged("kalqan.db", at + 1, 0))) said.add(one);
  }
  expect([...said]).toContain(code);
});

test("a bit of an annex: named, mended by a restore, and no backup takes it over", async () => {
  const annexes = filesOf(join(template, "annexes")).map((path) => join("annexes", path));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...annexes), fc.nat(), fc.nat({ max: 7 }), async (path, at, bit) => {
      const root = damaged(path, at, bit);
      expect(await saidOf(root)).toEqual(["annexDamaged"]);
      const drive = join(temporaryFolder(), "drive");
      mkdirSync(drive);
      const folder = await openDataFolder(root, { holder: "cli", now, dailyBackup: false });
      const backup = await writeBackup(folder.database, root, drive, { reason: "byHand", now: now() });
      await folder.close();
      expect(backup.record?.missingFiles).toBe(1);
      expect(filesOf(drive).filter((name) => path.endsWith(name.split("/").at(-1) ?? ""))).toEqual([]);
      await expectMended(root);
    }),
    { numRuns: 6 },
  );
});

test.each([0, 20_000, 60_000])("a damaged database (from byte %i) is mended by a restore", async (at) => {
  const root = damaged("kalqan.db", at, 3);
  const before = filesOf(join(root, "backups")).map((path) =>
    readFileSync(join(root, "backups", path)).toString("base64"),
  );
  await saidOf(root);
  const after = filesOf(join(root, "backups")).map((path) =>
    readFileSync(join(root, "backups", path)).toString("base64"),
  );
  expect(after, "what is found leaves the backups alone").toEqual(before);
  await expectMended(root);
});

async function expectMended(root: string): Promise<void> {
  const backup = (await lookForBackups(root)).find(({ reason }) => reason === "byHand");
  await restoreDataFolder(root, backup?.path ?? "", { holder: "cli", now });
  expect(await saidOf(root)).toEqual([]);
  expect(changesBetween(facts, readFolderFacts(root))).toEqual([]);
}
