import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type BackendOptions, openBackend } from "#backend/backend.ts";
import { type RestoreOptions, restoreDataFolder } from "#backend/data-folder/index.ts";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { temporaryFolder } from "#tests/support/data/temporary-folder.ts";
import { exportedPackage, fillReport, officeDay, openOffice } from "#tests/support/exchange/office.ts";

/** Guessing is not what these tests are about. */
const passphraseCost = { N: 2, r: 1, p: 1 };
const passphrase = "Қысқы таңдағы үш ақ қоян";
const secret = { by: "passphrase", passphrase } as const;
const narrative = "Оқу-жаттығуға облыстардың барлық мамандары қатысты";

async function open(dataDir: string, options: Partial<BackendOptions> = {}) {
  const backend = await openBackend({ dataDir, holder: "cli", clock: () => officeDay, passphraseCost, ...options });
  onTestFinished(() => backend.close());
  return backend;
}

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** The files below a folder in which the words stand as they are. */
function whereItStands(folder: string, words: string | Uint8Array): string[] {
  return filesIn(folder).filter((path) => readFileSync(path).includes(Buffer.from(words)));
}

test("a folder with a signed report is protected, worked in, locked, killed, and unprotected again", async () => {
  const folder = temporaryFolder();
  const office = await openOffice(folder, () => officeDay, { passphraseCost });
  onTestFinished(() => office.backend.close());
  const { dataDir } = office;
  const { api } = office.backend;
  await exportedPackage(office, "head");
  const [{ id } = { id: "" }] = await api.report.list({});
  const { entries } = await api.report.get({ reportId: id });
  const annexId = entries.flatMap(({ annexes }) => annexes)[0]?.id ?? "";
  const annex = await api.annexes.read({ annexId }).result;
  await api.comments.add({ body: "BGM", halfYear: "2018-H1", measure: 37, field: null, text: narrative });
  await api.backup.create({ folder: null }).result;
  expect(whereItStands(dataDir, narrative).length).toBeGreaterThan(0);
  expect(whereItStands(dataDir, annex).length).toBeGreaterThan(1);

  const answered = await api.lock.protect({ passphrase }).result;
  const { recoveryKey, plainBackups } = answered;
  const sheet = await api.lock.recoverySheet(answered).result;
  expect(Buffer.from(sheet.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(recoveryKey).toMatch(/^(\d{6}-){7}\d{6}$/);
  expect(plainBackups).toEqual([]);
  expect(await api.lock.state({})).toEqual({
    protected: true,
    locked: false,
    waitSeconds: 0,
    protectedAt: officeDay.toISOString(),
  });
  // Work goes on: an annex is read, a comment written, a signed package exported, a backup made, all of it checked.
  expect(await api.annexes.read({ annexId }).result).toEqual(annex);
  const second = "Екінші сөз құлыптан кейін жазылды";
  await api.comments.add({ body: "BGM", halfYear: "2018-H1", measure: 37, field: null, text: second });
  await api.exchange.export({ reportId: id, folder: temporaryFolder() }).result;
  await api.backup.create({ folder: null }).result;
  const findings = await api.doctor.run({}).result;
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  // Nothing of it stands in the folder as it is, while it is open and the log is full.
  for (const words of [narrative, second, annex, annex.subarray(0, 64), "PK\u0003\u0004", "ASiCManifest"]) {
    expect(whereItStands(dataDir, words)).toEqual([]);
  }

  expect(await api.lock.lockNow({})).toMatchObject({ protected: true, locked: true });
  await expect(api.report.list({})).rejects.toMatchObject({ code: "lock.locked" });
  for (const words of [narrative, second, annex]) expect(whereItStands(dataDir, words)).toEqual([]);
  await office.backend.close();

  let told: Uint8Array | null = null;
  const next = await open(dataDir, {
    onMaster: (master) => {
      told = master;
    },
  });
  await expect(next.api.settings.get({})).rejects.toMatchObject({ code: "lock.locked" });
  await expect(next.api.lock.unlock({ ...secret, passphrase: "Қысқы таң" })).rejects.toMatchObject({
    code: "lock.wrongPassphrase",
    data: { waitSeconds: 0 },
  });
  expect(told).toBeNull();
  expect(await next.api.lock.unlock(secret)).toMatchObject({ locked: false });
  expect((await next.api.comments.list({ body: "BGM", halfYear: "2018-H1" })).map(({ text }) => text)).toEqual(
    expect.arrayContaining([narrative, second]),
  );
  await next.close();

  // After the backend alone was killed, the shell hands the key to the next one.
  const restarted = await open(dataDir, { master: told ?? new Uint8Array(32) });
  expect(await restarted.api.lock.state({})).toMatchObject({ protected: true, locked: false });
  await restarted.close();

  const found = await open(dataDir);
  await found.api.lock.unlock({ by: "recoveryKey", recoveryKey: recoveryKey.replaceAll("-", " ") });
  expect((await found.api.journal.list({ before: null, limit: 1 })).entries[0]?.action).toBe(
    "dataFolder.recoveryKeyUsed",
  );
  await found.api.lock.changePassphrase({
    secret: { by: "recoveryKey", recoveryKey },
    passphrase: "Жазғы кештегі жеті құс",
  });
  await expect(found.api.lock.unprotect(secret).result).rejects.toMatchObject({ code: "lock.wrongPassphrase" });
  await found.api.lock.unprotect({ by: "passphrase", passphrase: "Жазғы кештегі жеті құс" }).result;
  expect(await found.api.lock.state({})).toMatchObject({ protected: false, locked: false });
  expect(await found.api.annexes.read({ annexId }).result).toEqual(annex);
  await found.close();
  const plain = await open(dataDir);
  const actions = (await plain.api.journal.list({ before: null, limit: 50 })).entries.map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith("dataFolder."))).toEqual([
    "dataFolder.unprotected",
    "dataFolder.passphraseChanged",
    "dataFolder.recoveryKeyUsed",
    "dataFolder.protected",
    "dataFolder.created",
  ]);
  const errors = (await plain.api.doctor.run({}).result).filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
  expect(readFileSync(join(dataDir, "kalqan.db")).subarray(0, 15).toString()).toBe("SQLite format 3");
});

test("wrong passphrases are slowed, over a restart too, and a mistyped recovery key names its group", async () => {
  const dataDir = join(temporaryFolder(), "data");
  let now = officeDay;
  const first = await open(dataDir, { clock: () => now });
  const { recoveryKey } = await first.api.lock.protect({ passphrase }).result;
  await first.close();
  const wrong = { ...secret, passphrase: "басқа сөздер" };
  const backend = await open(dataDir, { clock: () => now });
  for (const waitSeconds of [0, 0, 5]) {
    await expect(backend.api.lock.unlock(wrong)).rejects.toMatchObject({ data: { waitSeconds } });
  }
  await expect(backend.api.lock.unlock(secret)).rejects.toMatchObject({ code: "lock.wait", data: { seconds: 5 } });
  await backend.close();
  const again = await open(dataDir, { clock: () => now });
  expect(await again.api.lock.state({})).toMatchObject({ locked: true, waitSeconds: 5 });
  now = new Date(now.getTime() + 5_000);
  const digit = recoveryKey[9] === "0" ? "1" : "0";
  const mistyped = `${recoveryKey.slice(0, 9)}${digit}${recoveryKey.slice(10)}`;
  await expect(again.api.lock.unlock({ by: "recoveryKey", recoveryKey: mistyped })).rejects.toMatchObject({
    code: "lock.recoveryKeyMistyped",
    data: { group: 2 },
  });
  expect(await again.api.lock.unlock(secret)).toMatchObject({ locked: false, waitSeconds: 0 });
});

test("cancelled, nothing is changed; too short a passphrase is refused", async () => {
  const office = await openOffice(temporaryFolder(), () => officeDay, { passphraseCost });
  onTestFinished(() => office.backend.close());
  const { api } = office.backend;
  await fillReport(office, "head");
  await expect(api.lock.protect({ passphrase: "қысқа" }).result).rejects.toMatchObject({ code: "lock.tooShort" });
  const job = api.lock.protect({ passphrase }, ({ done }) => {
    if (done > 0) job.cancel();
  });
  await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
  expect(await api.lock.state({})).toMatchObject({ protected: false, locked: false });
  expect((await api.report.list({})).length).toBe(1);
  expect(readdirSync(office.dataDir)).not.toContain("converting");
});

test("a backup on a drive is protected, opens elsewhere by the passphrase it was made under, and brings the protection along", async () => {
  const office = await openOffice(temporaryFolder(), () => officeDay, { passphraseCost });
  onTestFinished(() => office.backend.close());
  const { api } = office.backend;
  const drive = temporaryFolder();
  await fillReport(office, "head");
  await api.comments.add({ body: "BGM", halfYear: "2018-H1", measure: 37, field: null, text: narrative });
  const plain = await api.backup.create({ folder: drive }).result;
  const { plainBackups } = await api.lock.protect({ passphrase }).result;
  expect(plainBackups).toEqual([drive]);
  const made = await api.backup.create({ folder: drive }).result;
  expect((await api.backup.list({ folder: drive })).map(({ path }) => path)).toEqual(
    expect.arrayContaining([made.path, plain.path]),
  );
  await office.backend.close();
  const place = join(made.path, "..");
  expect(place).not.toBe(drive);
  for (const words of [narrative, "%PDF-"]) expect(whereItStands(place, words)).toEqual([]);

  const restore = (dataDir: string, from: string, options: Partial<RestoreOptions> = {}) =>
    restoreDataFolder(dataDir, from, { holder: "cli", now: () => officeDay, ...options });
  // At another workstation, whose folder has something in it already.
  const elsewhere = join(temporaryFolder(), "data");
  const there = await open(elsewhere);
  await there.api.settings.set({ body: "MOA" });
  await there.close();
  await expect(restore(elsewhere, made.path)).rejects.toMatchObject({ code: "lock.backupLocked" });
  const wrong = { by: "passphrase", passphrase: "басқа бір сөздер" } as const;
  await expect(restore(elsewhere, made.path, { secret: wrong })).rejects.toMatchObject({
    code: "lock.wrongPassphrase",
  });
  const { undo } = await restore(elsewhere, made.path, { secret });
  expect(whereItStands(elsewhere, narrative)).toEqual([]);
  // As a window has it: what takes long is done on threads of its own.
  const restored = await open(elsewhere, { holder: "window" });
  expect(await restored.api.lock.unlock(secret)).toMatchObject({ protected: true, locked: false });
  const told = async (api: typeof restored.api) =>
    (await api.comments.list({ body: "BGM", halfYear: "2018-H1" })).map(({ text }) => text);
  expect(await told(restored.api)).toEqual([narrative]);
  const findings = await restored.api.doctor.run({}).result;
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect((await restored.api.backup.create({ folder: drive }).result).path).toContain(place);
  await restored.close();

  // Into a folder under another passphrase: it keeps its own.
  const third = join(temporaryFolder(), "data");
  const other = { by: "passphrase", passphrase: "Үшінші қалтаның сөзі" } as const;
  let master: Uint8Array | null = null;
  const onMaster = (key: Uint8Array | null) => {
    master = key ?? master;
  };
  const own = await open(third, { onMaster });
  await own.api.lock.protect({ passphrase: other.passphrase }).result;
  await own.close();
  await expect(restore(third, made.path, { secret })).rejects.toMatchObject({ code: "lock.locked" });
  for (const from of [made.path, plain.path]) {
    await restore(third, from, { master: master ?? undefined, secret });
    const again = await open(third);
    await expect(again.api.lock.unlock(secret)).rejects.toMatchObject({ code: "lock.wrongPassphrase" });
    await again.api.lock.unlock(other);
    expect(await told(again.api)).toEqual([narrative]);
    await again.close();
    expect(whereItStands(third, narrative)).toEqual([]);
  }

  // Undone: what was there before comes back, under the passphrase that was taken over.
  const first = await open(elsewhere, { onMaster });
  await first.api.lock.unlock(secret);
  await first.close();
  await restore(elsewhere, undo ?? "", { master: master ?? undefined });
  const undone = await open(elsewhere);
  await undone.api.lock.unlock(secret);
  expect(await undone.api.settings.get({})).toMatchObject({ body: "MOA" });
});

test("a sealed annex with a flipped bit, and two that were exchanged, are found and mended from a backup", async () => {
  const office = await openOffice(temporaryFolder(), () => officeDay, { passphraseCost });
  onTestFinished(() => office.backend.close());
  const { api } = office.backend;
  const { entries } = await fillReport(office, "head");
  await api.lock.protect({ passphrase }).result;
  const backup = await api.backup.create({ folder: null }).result;
  const stored = [...new Set(entries.flatMap(({ annexes }) => annexes.map(({ sha256 }) => sha256)))];
  const pathOf = (sha256 = "") => join(office.dataDir, "annexes", sha256.slice(0, 2), sha256);
  const [first, second, third] = stored.map(pathOf);
  const flipped = readFileSync(first ?? "");
  flipped[500] = (flipped[500] ?? 0) ^ 1;
  writeFileSync(first ?? "", flipped);
  const exchanged = [readFileSync(second ?? ""), readFileSync(third ?? "")] as const;
  writeFileSync(second ?? "", exchanged[1]);
  writeFileSync(third ?? "", exchanged[0]);
  const damaged = (await api.doctor.run({}).result).filter(({ severity }) => severity === "error");
  expect(new Set(damaged.map(({ code }) => code))).toEqual(new Set(["annexDamaged"]));
  expect(new Set(damaged.map(({ data }) => data.sha256))).toEqual(new Set(stored.slice(0, 3)));
  let master: Uint8Array | undefined;
  await office.backend.close();
  const again = await open(office.dataDir, {
    onMaster: (key) => {
      master = key ?? master;
    },
  });
  await again.api.lock.unlock(secret);
  await again.close();
  await restoreDataFolder(office.dataDir, backup.path, { holder: "cli", now: () => officeDay, master });
  const mended = await open(office.dataDir, { master });
  const errors = (await mended.api.doctor.run({}).result).filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
});

test("the command line opens a protected folder by a file alone, and says so in one sentence without", async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, "data");
  const backend = await open(dataDir);
  await backend.api.lock.protect({ passphrase }).result;
  await backend.close();
  const file = join(folder, "passphrase.txt");
  writeFileSync(file, `${passphrase}\n`);
  const without = await callKalqan(["doctor", "--data", dataDir, "--lang", "ru"]);
  expect(without).toMatchObject({ exitCode: 3, stdout: "" });
  expect(without.stderr).toContain("--passphrase-file");
  const wrong = join(folder, "wrong.txt");
  writeFileSync(wrong, "басқа бір сөздер");
  expect((await callKalqan(["doctor", "--data", dataDir, "--passphrase-file", wrong])).exitCode).toBe(3);
  expect((await callKalqan(["doctor", "--data", dataDir, "--passphrase-file", file])).exitCode).toBe(0);
  const status = await callKalqan(["lock", "status", "--data", dataDir, "--json"]);
  expect(JSON.parse(status.stdout)).toMatchObject({ protected: true, waitSeconds: 0 });
  const sheet = join(folder, "sheet.pdf");
  const changed = ["lock", "change", "--data", dataDir, "--passphrase-file", file, "--recovery-sheet", sheet];
  expect((await callKalqan(changed)).exitCode).toBe(0);
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await callKalqan(["lock", "remove", "--data", dataDir, "--passphrase-file", file])).exitCode).toBe(0);
  expect((await callKalqan(["doctor", "--data", dataDir])).exitCode).toBe(0);
});
