import { join } from "node:path";
import { z } from "zod";
import { fileSize, readText, removeFile } from "#backend/files/index.ts";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import { checkTyped, openMaster } from "./master-key.ts";
import { type ProtectionRecord, writeWhole } from "./record.ts";

/*
 * Wrong passphrases are slowed: the first three cost nothing, then each waits twice as long as the one before. This holds
 * up whoever sits down at somebody's machine; whoever takes the disk away meets the memory-hard function alone.
 */

const schema = z.strictObject({ failed: z.int().min(0), at: z.iso.datetime() });
type Attempts = z.infer<typeof schema>;

const free = 3;
const firstWait = 5;
const longestWait = 900;

function attemptsPath(folder: string): string {
  return join(folder, "attempts.json");
}

/** Seconds to wait after so many wrong ones in a row. */
function waitAfter(failed: number): number {
  return failed < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failed - free));
}

/** Seconds until the next attempt may be made. A clock that was set back makes nobody wait longer than the whole wait. */
export async function waitLeft(folder: string, now: Date): Promise<number> {
  const { failed, at } = await readAttempts(folder);
  const passed = Math.max(0, (now.getTime() - Date.parse(at)) / 1_000);
  return Math.max(0, Math.ceil(waitAfter(failed) - passed));
}

/** Before the attempt is judged, so that ending the program spares nobody the wait. */
async function countAttempt(folder: string, now: Date): Promise<void> {
  const { failed } = await readAttempts(folder);
  await writeWhole(attemptsPath(folder), JSON.stringify({ failed: failed + 1, at: now.toISOString() }));
}

export async function forgetAttempts(folder: string): Promise<void> {
  await removeFile(attemptsPath(folder));
}

/** A file that says nothing readable is as good as none: it guards nothing that the keys do not guard. */
async function readAttempts(folder: string): Promise<Attempts> {
  const none = { failed: 0, at: new Date(0).toISOString() };
  const path = attemptsPath(folder);
  if ((await fileSize(path)) === null) return none;
  const text = await readText(path);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return none;
  }
}

/**
 * The master key of the protected folder, by one attempt that is counted before it is judged. Raises lock.wait {seconds},
 * lock.recoveryKeyMistyped {group} (no attempt), lock.wrongPassphrase {waitSeconds}, lock.wrongRecoveryKey {waitSeconds}.
 */
export async function attemptMaster(
  folder: string,
  record: ProtectionRecord,
  secret: UnlockSecret,
  now: Date,
): Promise<Uint8Array> {
  checkTyped(secret);
  const seconds = await waitLeft(folder, now);
  if (seconds > 0) throw new KalqanError("lock.wait", { seconds });
  await countAttempt(folder, now);
  try {
    const master = await openMaster(record, secret);
    await forgetAttempts(folder);
    return master;
  } catch (error) {
    if (!isKalqanError(error)) throw error;
    const waitSeconds = await waitLeft(folder, now);
    throw new KalqanError(error.code, { ...error.data, waitSeconds }, { cause: error });
  }
}
