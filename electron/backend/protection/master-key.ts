import { randomBytes } from "node:crypto";
import { deriveKeys } from "#backend/sealing/index.ts";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { KalqanError } from "#shared/errors.ts";
import { formatRecoveryKey, readRecoveryKey, recoveryKeyBytes } from "#shared/lock/recovery-key.ts";
import { type Cost, checkPassphrase, usualCost } from "./passphrase.ts";
import type { ProtectionRecord } from "./record.ts";
import { unwrapKey, wrapKey } from "./wrapped-key.ts";

/** A new protection: its master key, what is kept of it, and the recovery key that is shown once. */
export interface NewProtection {
  readonly master: Uint8Array;
  readonly record: ProtectionRecord;
  readonly recoveryKey: string;
}

/** Raises lock.tooShort. */
export async function newProtection(
  passphrase: string,
  { now, cost = usualCost }: { readonly now: Date; readonly cost?: Cost | undefined },
): Promise<NewProtection> {
  checkPassphrase(passphrase);
  const master = new Uint8Array(randomBytes(32));
  const recovery = randomBytes(recoveryKeyBytes);
  const record: ProtectionRecord = {
    format: "kz.kalqan.protection/1",
    id: deriveKeys(master).id,
    at: now.toISOString(),
    passphrase: await wrapKey(master, "passphrase", passphrase, cost),
    recoveryKey: await wrapKey(master, "recoveryKey", recovery, cost),
    unfinished: null,
  };
  return { master, record, recoveryKey: formatRecoveryKey(recovery) };
}

/**
 * The master key of a protected folder. Raises lock.wrongPassphrase, lock.wrongRecoveryKey, lock.recoveryKeyMistyped {group}.
 */
export async function openMaster(record: ProtectionRecord, secret: UnlockSecret): Promise<Uint8Array> {
  switch (secret.by) {
    case "passphrase": {
      const master = await unwrapKey(record.passphrase, "passphrase", secret.passphrase);
      if (master === null) throw new KalqanError("lock.wrongPassphrase");
      return master;
    }
    case "recoveryKey": {
      const master = await unwrapKey(record.recoveryKey, "recoveryKey", readTyped(secret.recoveryKey));
      if (master === null) throw new KalqanError("lock.wrongRecoveryKey");
      return master;
    }
  }
}

/** What cannot be the recovery key of any folder is no attempt at this one. Raises lock.recoveryKeyMistyped {group}. */
export function checkTyped(secret: UnlockSecret): void {
  if (secret.by === "recoveryKey") readTyped(secret.recoveryKey);
}

function readTyped(recoveryKey: string): Uint8Array {
  const typed = readRecoveryKey(recoveryKey);
  if (typed.kind === "mistyped") throw new KalqanError("lock.recoveryKeyMistyped", { group: typed.group });
  return typed.bytes;
}

/** The record with another passphrase to the same key: nothing that is sealed changes. Raises lock.tooShort. */
export async function withPassphrase(
  record: ProtectionRecord,
  master: Uint8Array,
  passphrase: string,
  cost: Cost = usualCost,
): Promise<ProtectionRecord> {
  checkPassphrase(passphrase);
  return { ...record, passphrase: await wrapKey(master, "passphrase", passphrase, cost) };
}

/** The record with a new recovery key: the sheet that was printed opens nothing any more. */
export async function withRecoveryKey(
  record: ProtectionRecord,
  master: Uint8Array,
  cost: Cost = usualCost,
): Promise<{ readonly record: ProtectionRecord; readonly recoveryKey: string }> {
  const recovery = randomBytes(recoveryKeyBytes);
  const changed = { ...record, recoveryKey: await wrapKey(master, "recoveryKey", recovery, cost) };
  return { record: changed, recoveryKey: formatRecoveryKey(recovery) };
}
