import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Backend, openBackend } from "#backend/backend.ts";
import { layoutOf } from "#backend/data-folder/index.ts";
import { fromSystemError } from "#backend/files/index.ts";
import type { UnlockSecret } from "#shared/api/lock-view.ts";
import { KalqanError } from "#shared/errors.ts";
import type { CommandContext } from "./command.ts";
import { optional, required } from "./options.ts";
import { noonOf, readDate, readPassword } from "./read-options.ts";

/** `make`: `report fill` begins a data folder; every other command that is given a wrong path must not. */
export type WhenMissing = "make" | "refuse";

/**
 * Opens the data folder of `--data`, with the calendar of `--now`, and a protected one by `--passphrase-file`; closes it
 * whatever happens. Errors: usage.dataMissing {path}, lock.passphraseFileMissing {path}, lock.*, database.*, file.*
 */
export async function withBackend<T>(
  context: CommandContext,
  whenMissing: WhenMissing,
  use: (backend: Backend) => Promise<T>,
): Promise<T> {
  return withHeldBackend(context, whenMissing, async (backend) => {
    await unlock(context, backend);
    return use(backend);
  });
}

/** The same, and a protected folder stays locked. */
export async function withHeldBackend<T>(
  context: CommandContext,
  whenMissing: WhenMissing,
  use: (backend: Backend) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(required(context.options, "data"));
  if (whenMissing === "refuse" && !holdsData(dataDir)) throw new KalqanError("usage.dataMissing", { path: dataDir });
  const now = optional(context.options, "now") === null ? null : noonOf(readDate(context.options, "now"));
  const backend = await openBackend({
    dataDir,
    holder: "cli",
    clock: context.clock,
    ...(context.ncalayer && { ncalayer: context.ncalayer }),
    ...(now !== null && { calendarNow: () => now }),
  });
  try {
    return await use(backend);
  } finally {
    await backend.close();
  }
}

async function unlock({ options }: CommandContext, { api }: Backend): Promise<void> {
  if (!(await api.lock.state({})).locked) return;
  const file = optional(options, "passphrase-file");
  if (file === null) {
    throw new KalqanError("lock.passphraseFileMissing", { path: resolve(required(options, "data")) });
  }
  await api.lock.unlock(await passphraseIn(file));
}

/** What a file says that holds a passphrase. Errors: as `readPassword`. */
export async function passphraseIn(file: string): Promise<Extract<UnlockSecret, { by: "passphrase" }>> {
  return { by: "passphrase", passphrase: await readPassword(resolve(file)) };
}

/** A folder whose database was lost still holds annexes and backups: the backend says so better. */
function holdsData(dataDir: string): boolean {
  const { database, annexes, restored, backups } = layoutOf(dataDir);
  return [database, annexes, restored, backups].some(isThere);
}

/** Errors: file.unreadable, where the folder is closed to this user: that is not the same as empty. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw fromSystemError(error, path, "reading");
  }
}
