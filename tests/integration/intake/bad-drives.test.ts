import { existsSync, readdirSync, rmSync } from "node:fs";
import { copyFile, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { decisionsOf, openMinistry, reasonsOf } from "#tests/support/intake/ministry.ts";

/** A drive with as many different packages as told, of different bodies. */
async function fullDrive(count: number) {
  const ministry = await openMinistry();
  for (const code of ["DSM", "EM", "ADILET", "PAVLODAR"].slice(0, count)) {
    await (await ministry.reporter(code)).send(ministry.drive);
  }
  const request = { paths: [ministry.drive], trust: [ministry.rootFile], revocationLists: [], confirmBins: true };
  return { ...ministry, request };
}

test("a drive pulled in the middle: what was read counts, the rest is said to be gone, and plugged in again it goes on", async () => {
  const { backend, drive, request, takeIn, dataDir } = await fullDrive(4);
  const kept = join(temporaryFolder(), "kept");
  await cp(drive, kept, { recursive: true });
  const job = backend.api.intake.takeIn(request, ({ done }) => {
    if (done === 1) rmSync(drive, { recursive: true, force: true });
  });
  const taken = await job.result;
  expect(taken).toHaveLength(4);
  const [first] = taken;
  expect(first?.decision).toBe("imported");
  const gone = taken.filter(({ decision }) => decision === null);
  expect(gone.length).toBeGreaterThan(0);
  for (const { error } of gone) {
    expect(error?.code).toBe("file.notFound");
    expect(error?.message.kk).not.toBe(error?.message.ru);
  }
  expect(readdirSync(join(dataDir, "tmp"))).toEqual([]);
  const counted = taken.filter(({ decision }) => decision === "imported").length;
  await cp(kept, drive, { recursive: true });
  const again = decisionsOf(await takeIn([drive]));
  expect(again.filter((line) => line.endsWith("duplicate"))).toHaveLength(counted);
  expect(again.filter((line) => line.endsWith("imported"))).toHaveLength(4 - counted);
});

// What the system answers where a medium is worn out; there is one file on Linux that always does.
test.skipIf(!existsSync("/proc/self/mem"))(
  "a file whose bytes cannot be read is named, and the others are taken",
  async () => {
    const { drive, takeIn } = await fullDrive(1);
    const taken = await takeIn(["/proc/self/mem", drive]);
    expect(taken.map(({ decision }) => decision)).toEqual([null, "imported"]);
    expect(taken[0]?.error?.code).toBe("file.unreadable");
  },
);

test("ten thousand files that are no packages: each is said, none is kept, and the one package among them is found", async () => {
  const { drive, dataDir, backend, takeIn } = await fullDrive(1);
  const [name = ""] = await readdir(drive);
  const heap = join(drive, "Құжаттар");
  for (let folder = 0; folder < 100; folder += 1) {
    const place = join(heap, `${folder}`);
    await mkdir(place, { recursive: true });
    const files = Array.from({ length: 100 }, (_, index) =>
      writeFile(join(place, `${index}.docx`), `PK ${folder} ${index}`),
    );
    await Promise.all(files);
  }
  await copyFile(join(drive, name), join(heap, "50", "есеп.zip"));
  await rm(join(drive, name));
  const taken = await takeIn([drive]);
  expect(taken).toHaveLength(10_001);
  const strangers = taken.filter((one) => basename(one.file) !== "есеп.zip");
  expect(new Set(strangers.flatMap(reasonsOf))).toEqual(new Set(["intake.notPackage"]));
  expect(strangers.every(({ problems }) => problems.length === 1)).toBe(true);
  expect(decisionsOf(taken.filter((one) => basename(one.file) === "есеп.zip"))).toEqual(["DSM v1 imported"]);
  expect(readdirSync(join(dataDir, "packages"))).toHaveLength(1);
  expect(readdirSync(join(dataDir, "tmp"))).toEqual([]);
  const { entries } = await backend.api.journal.list({ before: null, limit: 100 });
  expect(entries.filter(({ action }) => action.startsWith("package."))).toHaveLength(1);
});

test("stopped by the officer: the answer comes at once, what was decided stays, and nothing half lies about", async () => {
  const { backend, request, takeIn, drive, dataDir } = await fullDrive(4);
  const job = backend.api.intake.takeIn(request, ({ done }) => done === 2 && job.cancel());
  await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
  expect(readdirSync(join(dataDir, "tmp"))).toEqual([]);
  const register = await backend.api.intake.register({ halfYear: "2018-H1" });
  expect(register.bodies.flatMap(({ packages }) => packages)).toHaveLength(2);
  const decisions = decisionsOf(await takeIn([drive])).map((line) => line.split(" ").at(-1));
  expect(decisions).toEqual(["duplicate", "duplicate", "imported", "imported"]);
});
