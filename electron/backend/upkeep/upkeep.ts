import { setTimeout as pause } from "node:timers/promises";
import { type Backup, type BackupReason, type BackupWriter, backUp, backUpDaily } from "#backend/backup/index.ts";
import type { DataFolder } from "#backend/data-folder/index.ts";
import { addressOf } from "#backend/database/index.ts";
import { examine, type Patient } from "#backend/doctor/index.ts";
import type { CopyOptions } from "#backend/files/index.ts";
import type { Finding } from "#shared/doctor.ts";
import { isKalqanError } from "#shared/errors.ts";
import { inThread } from "./in-thread.ts";

/** What was found without anybody having asked. */
export interface FoundSinceOpening {
  /** What SQLite's quick check found; null = the database is sound. */
  readonly fault: Finding | null;
  /** Why the day's backup could not be made; null = it was, or was not due. */
  readonly backupFault: unknown;
}

/** Looking after a data folder beside the work that is done in it. */
export interface Upkeep {
  readonly backUp: (
    options: CopyOptions & { readonly reason: BackupReason; readonly target?: string | undefined },
  ) => Promise<Backup>;
  readonly examine: (patient: Omit<Patient, "database">, watch: CopyOptions) => Promise<Finding[]>;
  /** Comes when all that the opening left over is done. */
  readonly found: Promise<FoundSinceOpening>;
  /** Ends what is under way, and waits for it a moment. */
  readonly stop: () => Promise<void>;
}

/** For a command: nothing was left over, and it waits for what it has asked for. */
export function upkeepHere({ database, layout, backupFault }: DataFolder): Upkeep {
  return {
    backUp: (options) => backUp(database, layout, options),
    examine: (patient, watch) => examine({ ...patient, database }, watch),
    found: Promise.resolve({ fault: null, backupFault }),
    stop: async () => undefined,
  };
}

/** The first screen has its answers by then, in ms after the opening. */
const afterFirstScreen = 3_000;
/** So long a thread may take to clear away what it has half written before the process leaves, in ms. */
const patience = 2_000;

/**
 * For a window: what reads a whole folder through is done on threads of its own, one after the other, and what the opening
 * owes `calm` ms after it. `collect` clears away packages that no row names.
 */
export function upkeepAside(folder: DataFolder, collect: () => Promise<void>, calm = afterFirstScreen): Upkeep {
  const { database, layout, owed } = folder;
  const stopping = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  /** Two backups at once would clear away each other's half-written files. */
  function inTurn<T>(options: CopyOptions, work: (options: CopyOptions) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([stopping.signal, ...(options.signal ? [options.signal] : [])]);
    const done = turn.then(() => work({ ...options, signal }));
    turn = done.catch(() => undefined);
    return done;
  }

  const write: BackupWriter = (target, { reason, now, ...watch }) =>
    inTurn(watch, (options) =>
      inThread<"backup">(
        { kind: "backup", database: addressOf(database), folder: placesOf(layout), target, reason, now },
        options,
      ),
    );

  async function afterOpening(): Promise<FoundSinceOpening> {
    if (!owed.check && !owed.backup) return { fault: null, backupFault: folder.backupFault };
    await pause(calm, undefined, { signal: stopping.signal });
    const fault = owed.check ? await quickCheck() : null;
    // No backup takes damage over, and what a damaged database does not name any more may be wanted yet.
    if (fault !== null) return { fault, backupFault: null };
    if (owed.check) await collect();
    const backupFault = await backUpDaily(database, layout, { write }).then(
      () => null,
      (error: unknown) => error,
    );
    return { fault, backupFault };
  }

  async function quickCheck(): Promise<Finding | null> {
    const work = { kind: "quickCheck", database: addressOf(database) } as const;
    const detail = await inTurn({}, (options) => inThread<"quickCheck">(work, options)).catch(damageIn);
    return detail === null ? null : { code: "databaseFault", severity: "error", data: { count: 1, detail } };
  }

  const found = afterOpening();
  // Told to whoever asks; a folder that is closed meanwhile has nothing to tell.
  found.catch(() => undefined);
  return {
    backUp: (options) => backUp(database, layout, { ...options, write }),
    examine: (patient, watch) =>
      inThread<"examination">(
        { kind: "examination", database: addressOf(database), patient },
        {
          ...watch,
          signal: AbortSignal.any([stopping.signal, ...(watch.signal ? [watch.signal] : [])]),
        },
      ),
    found,
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.allSettled([found, turn]), pause(patience)]);
    },
  };
}

/** What hinders SQLite to read the file through is damage; anything else is no finding. */
function damageIn(error: unknown): string {
  if (isKalqanError(error) && error.code === "database.damaged") return error.message;
  throw error;
}

function placesOf({ root, backups }: DataFolder["layout"]) {
  return { root, backups };
}
