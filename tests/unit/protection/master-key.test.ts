import { expect, test } from "vitest";
import { newProtection, openMaster, withPassphrase, withRecoveryKey } from "#backend/protection/index.ts";
import { unwrapKey } from "#backend/protection/wrapped-key.ts";
import { deriveKeys } from "#backend/sealing/index.ts";
import { formatRecoveryKey, readRecoveryKey } from "#shared/lock/recovery-key.ts";

const cost = { N: 2, r: 1, p: 1 };
const now = new Date("2018-07-05T06:00:00Z");
const by = (passphrase: string) => ({ by: "passphrase", passphrase }) as const;

test("a key that Python's hashlib.scrypt and AESGCM have wrapped is unwrapped, and its uses derived as RFC 5869 says", async () => {
  const wrapped = {
    cost: { N: 16, r: 8, p: 1 },
    salt: "AAECAwQFBgcICQoLDA0ODw==",
    nonce: "AAECAwQFBgcICQoL",
    sealed: "/jzhqtUZErluvqsjIzxf4Gy/4hibjeStM13wU4FINto+xPaQjD0sGbH09CGHXbj7",
  };
  const master = await unwrapKey(wrapped, "passphrase", "Қысқы таң ақ қар");
  expect(master).toEqual(new Uint8Array(32).fill(9));
  expect(await unwrapKey(wrapped, "recoveryKey", "Қысқы таң ақ қар")).toBeNull();
  const keys = deriveKeys(new Uint8Array(32).fill(9));
  expect(keys.id).toBe("ca4ec7b3936fc989");
  expect(Buffer.from(keys.database).toString("hex")).toBe(
    "d8585ed51afcf820a5f19e980a93c3f7c0163493d00d72ad58b5f9da98e91439",
  );
  expect(Buffer.from(keys.files).toString("hex")).toBe(
    "faf1f42c27d2316caf600607eacef3b9a7688ef22ddfc77972faffb7f91cebe4",
  );
});

test("passphrase and recovery key open the same key; each can be replaced, and the old one then opens nothing", async () => {
  const first = await newProtection("Қысқы таңдағы қоян", { now, cost });
  expect(await openMaster(first.record, by("Қысқы таңдағы қоян"))).toEqual(first.master);
  const recovery = { by: "recoveryKey", recoveryKey: first.recoveryKey } as const;
  expect(await openMaster(first.record, recovery)).toEqual(first.master);
  const second = await withPassphrase(first.record, first.master, "Жазғы кештегі құс", cost);
  expect(await openMaster(second, by("Жазғы кештегі құс"))).toEqual(first.master);
  await expect(openMaster(second, by("Қысқы таңдағы қоян"))).rejects.toMatchObject({ code: "lock.wrongPassphrase" });
  expect(await openMaster(second, recovery)).toEqual(first.master);
  const third = await withRecoveryKey(second, first.master, cost);
  await expect(openMaster(third.record, recovery)).rejects.toMatchObject({ code: "lock.wrongRecoveryKey" });
  expect(await openMaster(third.record, { by: "recoveryKey", recoveryKey: third.recoveryKey })).toEqual(first.master);
});

test("letters are the same however the system composes them; ten of them are enough, nine are not", async () => {
  const { record, master } = await newProtection("йёйёйёйёйё".normalize("NFD"), { now, cost });
  expect(await openMaster(record, by("йёйёйёйёйё".normalize("NFC")))).toEqual(master);
  await expect(newProtection("йёйёйёйёй".normalize("NFD"), { now, cost })).rejects.toMatchObject({
    code: "lock.tooShort",
    data: { least: 10 },
  });
});

test("an altered record opens nothing", async () => {
  const { record } = await newProtection("Қысқы таңдағы қоян", { now, cost });
  const sealed = Buffer.from(record.passphrase.sealed, "base64");
  sealed[0] = (sealed[0] ?? 0) ^ 1;
  const altered = { ...record, passphrase: { ...record.passphrase, sealed: sealed.toString("base64") } };
  await expect(openMaster(altered, by("Қысқы таңдағы қоян"))).rejects.toMatchObject({ code: "lock.wrongPassphrase" });
  const swapped = { ...record, passphrase: record.recoveryKey };
  await expect(openMaster(swapped, by("Қысқы таңдағы қоян"))).rejects.toMatchObject({ code: "lock.wrongPassphrase" });
});

test("a recovery key is read as it was printed, whatever stands between its digits; each mistyped group is named", () => {
  const bytes = Uint8Array.from([0, 0, 255, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 200, 100]);
  const printed = formatRecoveryKey(bytes);
  expect(printed).toBe("000000-720885-002838-008492-014146-019800-025454-564300");
  for (const typed of [printed, printed.replaceAll("-", ""), ` ${printed.replaceAll("-", " — ")}\n`]) {
    expect(readRecoveryKey(typed)).toEqual({ kind: "key", bytes });
  }
  for (let group = 1; group <= 8; group += 1) {
    const at = (group - 1) * 7 + 3;
    const digit = String((Number(printed[at]) + 1) % 10);
    expect(readRecoveryKey(`${printed.slice(0, at)}${digit}${printed.slice(at + 1)}`)).toEqual({
      kind: "mistyped",
      group,
    });
  }
  expect(readRecoveryKey("720896".repeat(8))).toEqual({ kind: "mistyped", group: 1 });
  expect(readRecoveryKey(printed.slice(0, -1))).toEqual({ kind: "mistyped", group: 8 });
  expect(readRecoveryKey(`${printed}1`)).toEqual({ kind: "mistyped", group: 9 });
});
