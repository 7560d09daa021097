import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "#backend/data-folder/index.ts";
import { checkIntegrity } from "#backend/database/index.ts";
import { verifyJournal } from "#backend/journal/index.ts";
import type { Register, TakenPackage } from "#shared/api/intake-view.ts";
import { startChild } from "#tests/support/data/child.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { type AddresseeOffice, expectedOutcomes, openAddressee, outcomes } from "#tests/support/half-year/addressee.ts";
import { countWritten } from "#tests/support/half-year/count.ts";
import { daysOfIntake, type MadeHalfYear, makeHalfYear } from "#tests/support/half-year/index.ts";

/* A half-year of all bodies comes to ҚАӨМ on two drives: eighty packages, each as bodies, mishaps and forgers make them. */
let folder = "";
let made: MadeHalfYear;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-half-year-"));
  made = await makeHalfYear({ folder, size: "full" });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Promise<AddresseeOffice> => openAddressee(made, join(temporaryFolder(), "qaom"));

test("every package is decided on as it deserves, with a reason in both languages, and the register shows it", async () => {
  expect(made.packages).toHaveLength(80);
  const office = await open();
  const taken = await office.takeInAll();
  expect(outcomes(made, taken)).toEqual(expectedOutcomes(made));
  const byFile = new Map(taken.map((one) => [one.file, one]));
  for (const { path, kind, problem, body, version, drive, signedOn } of made.packages) {
    const one = byFile.get(path);
    const codes = one?.problems.map(({ code }) => code) ?? [];
    if (problem !== null) expect(codes, `${kind}: ${codes.join(" ")}`).toContain(problem);
    if (body === null) continue;
    expect([one?.body, one?.version], kind).toEqual([body, version]);
    // Days are those of the first copy; of what is ahead of its time no day has passed.
    if (kind === "copy" || kind === "ahead" || kind === "notBegun") continue;
    expect(one?.late, `${kind} ${signedOn}`).toEqual({
      bySigning: daysAfterTenth(signedOn),
      byIntake: drive === 0 ? 0 : 6,
    });
  }
  for (const { message, code } of taken.flatMap(({ problems }) => problems)) {
    expect(message.kk, code).toMatch(/[әғқңөұүһі]/i);
    expect(message.ru, code).toMatch(/[а-яё]{3}/i);
    expect(`${message.kk} ${message.ru}`, code).not.toMatch(/\{\{|\}\}|undefined|\[object/);
  }
  const register = await office.backend.api.intake.register({ halfYear: made.halfYear });
  expect(registerOf(register)).toEqual(expectedRegister());
  const reported = new Set(made.packages.flatMap(({ body }) => body ?? []));
  const silent = register.bodies.filter(({ packages }) => packages.length === 0).map(({ body }) => body);
  expect(silent).toEqual(made.silent);
  expect(silent.some((body) => reported.has(body))).toBe(false);
}, 300_000);

test("what is consolidated is what was written: statuses, money and evidence, added up from the reports themselves", async () => {
  const office = await open();
  await office.takeInAll();
  const { settings, consolidation } = office.backend.api;
  await settings.set({ mode: "qaom", body: "QAOM" });
  const { measures, missing } = await consolidation.open({ halfYear: made.halfYear });
  const written = countWritten(made);
  expect(measures.filter(({ counts }) => counts.done + counts.inProgress + counts.notDone > 0)).toHaveLength(
    written.size,
  );
  for (const { measure, counts, moneyTotal, evidence } of measures) {
    const { measure: _, money, ...counted } = written.get(measure) ?? { measure, money: 0 };
    expect({ ...counts, ...evidence }, `measure ${measure}`).toMatchObject(counted);
    expect(moneyTotal, `measure ${measure}`).toBeCloseTo(money, 5);
  }
  // Nor do those count whose packages wait.
  const waiting = made.packages.filter(({ kind }) => kind === "expired" || kind === "preparerOnly" || kind === "ahead");
  expect(new Set(missing)).toEqual(new Set([...made.silent, ...waiting.flatMap(({ body }) => body ?? [])]));
});

test("both drives once more: nothing is doubled, what was settled is known, what is open stays as it was", async () => {
  const office = await open();
  const first = await office.takeInAll();
  const before = await rowsOf(office);
  const again = await office.takeInAll();
  const kept = again.filter(({ problems }) => problems.every(({ code }) => code !== "intake.emptyFile"));
  expect(kept).toHaveLength(made.packages.length - 1);
  expect([...new Set(kept.map(({ decision }) => decision))]).toEqual(["duplicate"]);
  expect(problemsOf(again)).toEqual(problemsOf(first));
  expect(await rowsOf(office)).toEqual(before);
}, 300_000);

describe("killed in the middle of a drive", () => {
  test.each([1, 22])(
    "after %i files: whole what was decided, untouched the rest, and the next run goes on",
    async (count) => {
      const office = join(temporaryFolder(), "qaom");
      for (const [index, day] of daysOfIntake.entries()) {
        const args = [office, made.rootFile, day, made.drives[index] ?? ""];
        const child = startChild("take-in", args);
        await child.says(`taken ${count}.`);
        await child.kill();
        await expectWhole(office);
        const next = startChild("take-in", args);
        await next.says("all taken");
        await next.ends();
      }
      const { backend } = await openAddressee(made, office);
      const register = await backend.api.intake.register({ halfYear: made.halfYear });
      expect(registerOf(register)).toEqual(expectedRegister());
      const received = made.packages.filter(({ final }) => final !== null).length;
      const { entries } = await backend.api.journal.list({ before: null, limit: 500 });
      expect(entries.filter(({ action }) => action === "package.received")).toHaveLength(received);
      expect((await backend.api.doctor.run({}).result).filter(({ severity }) => severity === "error")).toEqual([]);
    },
    // Every child draws all pictures of a half-year anew.
    300_000,
  );
});

async function expectWhole(root: string): Promise<void> {
  const { database, close } = await openDataFolder(root, { holder: "cli", now: () => new Date(), dailyBackup: false });
  onTestFinished(close);
  expect(checkIntegrity(database)).toEqual({ faults: [], danglingRows: [] });
  expect((await verifyJournal(database)).intact).toBe(true);
  await close();
}

/** What the register must show: the last word on every package that is somebody's, worked out from what was made. */
function expectedRegister(): string[] {
  return made.packages
    .flatMap(({ body, kind, path, final }) =>
      final === null || kind === "notBegun" ? [] : [`${body ?? "nobody"} ${basename(path)} ${final}`],
    )
    .sort();
}

function registerOf({ bodies, nameless }: Register): string[] {
  const named = bodies.flatMap(({ body, packages }) =>
    packages.map((one) => `${body} ${one.fileName} ${one.decision}`),
  );
  return [...named, ...nameless.map(({ fileName, decision }) => `nobody ${fileName} ${decision}`)].sort();
}

async function rowsOf({ backend }: AddresseeOffice): Promise<unknown> {
  const { entries } = await backend.api.journal.list({ before: null, limit: 500 });
  return [entries.length, await backend.api.intake.register({ halfYear: made.halfYear })];
}

function problemsOf(taken: readonly TakenPackage[]): string[] {
  return taken.map(({ file, problems }) => `${file}: ${problems.map(({ code }) => code).join(" ")}`).sort();
}

/** Paragraph 2, 2) of the resolution: due on the 10th, which is in time. */
function daysAfterTenth(day: string): number {
  return Math.max(0, Number(day.slice(-2)) - 10);
}
