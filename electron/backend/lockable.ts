import { plainBackupPlaces } from "#backend/backup/index.ts";
import { convertFolder, type HeldFolder } from "#backend/data-folder/index.ts";
import { type Database, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import {
  attemptMaster,
  type Cost,
  newProtection,
  type ProtectionRecord,
  readProtection,
  waitLeft,
  withPassphrase,
  withRecoveryKey,
  writeProtection,
} from "#backend/protection/index.ts";
import { deriveKeys, type FolderKeys, wipeKeys } from "#backend/sealing/index.ts";
import type { LockState, UnlockSecret } from "#shared/api/lock-view.ts";
import type { JobContext } from "#shared/api/method.ts";
import { isKalqanError, KalqanError } from "#shared/errors.ts";
import type { JournalAction } from "#shared/journal.ts";
import type { Dispatch } from "./dispatch.ts";

/** An open data folder with its use cases. */
export interface OpenFolder {
  readonly database: Database;
  readonly dispatch: Dispatch;
  /** Gives up what is done beside the work: checks, backups. */
  readonly stopUpkeep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LockableOptions {
  readonly held: HeldFolder;
  readonly open: (keys: FolderKeys | null) => Promise<OpenFolder>;
  readonly clock: () => Date;
  /** Told when the folder is unlocked, with the master key, and null when it is locked or not protected any more. */
  readonly onMaster: (master: Uint8Array | null) => void;
  /** Of new passphrases; what is usual where left out. */
  readonly cost?: Cost | undefined;
}

/**
 * A held data folder that may be locked. What is asked of it goes through `dispatch`; the passphrase is the matter of the
 * methods here, one at a time. While it is locked the database is closed and this process holds no key.
 */
export class LockableFolder {
  readonly #options: LockableOptions;
  #open: OpenFolder | null = null;
  #keys: FolderKeys | null = null;
  /** A conversion is under way, or the folder is about to be locked: nothing new begins. */
  #closing: "lock.busy" | "lock.locked" | null = null;
  readonly #running = new Set<Promise<unknown>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: LockableOptions) {
    this.#options = options;
  }

  /** Opens a folder that is not protected, or by a master key that is known already; else it is locked. */
  async start(master: Uint8Array | null): Promise<void> {
    const record = await this.#record();
    if (record === null) this.#open = await this.#options.open(null);
    else if (master !== null && deriveKeys(master).id === record.id) await this.#openBy(master);
  }

  readonly dispatch: Dispatch = async (channel, request, context) => {
    if (this.#closing !== null) throw this.#refusal(this.#closing);
    if (this.#open === null) throw this.#refusal("lock.locked");
    const running = this.#open.dispatch(channel, request, context);
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      // What waited for the upkeep, which was given up.
      if (this.#closing !== null && !isKalqanError(error)) throw this.#refusal(this.#closing);
      throw error;
    } finally {
      this.#running.delete(running);
    }
  };

  async state(): Promise<LockState> {
    const record = await this.#record();
    return {
      protected: record !== null,
      // While everything is encrypted or decrypted the folder is closed, and yet nobody is to ask for the passphrase.
      locked: this.#closing === "lock.locked" || (this.#open === null && this.#closing !== "lock.busy"),
      waitSeconds: await waitLeft(this.#root, this.#options.clock()),
      protectedAt: record?.at ?? null,
    };
  }

  unlock(secret: UnlockSecret): Promise<LockState> {
    return this.#inTurn(async () => {
      const master = await this.#masterBy(secret, await this.#requireRecord());
      if (this.#open === null) await this.#openBy(master);
      if (secret.by === "recoveryKey") this.#journal("dataFolder.recoveryKeyUsed");
      return this.state();
    });
  }

  lockNow(): Promise<LockState> {
    return this.#inTurn(async () => {
      await this.#requireRecord();
      await this.#closed("lock.locked", async () => undefined);
      this.#options.onMaster(null);
      return this.state();
    });
  }

  protect(
    passphrase: string,
    { signal, progress }: JobContext,
  ): Promise<{ recoveryKey: string; plainBackups: string[] }> {
    return this.#inTurn(async () => {
      if ((await this.#record()) !== null) throw new KalqanError("lock.alreadyProtected");
      const { clock, cost } = this.#options;
      const { master, record, recoveryKey } = await newProtection(passphrase, { now: clock(), cost });
      const plainBackups = this.#open === null ? [] : plainBackupPlaces(this.#open.database, this.#root);
      await this.#convert(deriveKeys(master), record, "protect", { signal, progress });
      await this.#openBy(master);
      return { recoveryKey, plainBackups };
    });
  }

  unprotect(secret: UnlockSecret, { signal, progress }: JobContext): Promise<LockState> {
    return this.#inTurn(async () => {
      const record = await this.#requireRecord();
      const master = await this.#masterBy(secret, record);
      if (this.#open === null) await this.#openBy(master);
      await this.#convert(null, record, "unprotect", { signal, progress });
      this.#options.onMaster(null);
      this.#open = await this.#options.open(null);
      return this.state();
    });
  }

  changePassphrase(secret: UnlockSecret, passphrase: string): Promise<LockState> {
    return this.#inTurn(async () => {
      const record = await this.#requireRecord();
      const master = await this.#masterBy(secret, record);
      await this.#keepRecord(await withPassphrase(record, master, passphrase, this.#options.cost));
      if (this.#open === null) await this.#openBy(master);
      this.#journal("dataFolder.passphraseChanged");
      return this.state();
    });
  }

  newRecoveryKey(secret: UnlockSecret): Promise<{ recoveryKey: string }> {
    return this.#inTurn(async () => {
      const record = await this.#requireRecord();
      const master = await this.#masterBy(secret, record);
      const { record: changed, recoveryKey } = await withRecoveryKey(record, master, this.#options.cost);
      await this.#keepRecord(changed);
      if (this.#open === null) await this.#openBy(master);
      this.#journal("dataFolder.recoveryKeyChanged");
      return { recoveryKey };
    });
  }

  /** What the sheet says besides the key, which is tried first. */
  sheetOf(recoveryKey: string): Promise<{ folder: string; at: Date }> {
    return this.#inTurn(async () => {
      await this.#masterBy({ by: "recoveryKey", recoveryKey }, await this.#requireRecord());
      return { folder: this.#root, at: this.#options.clock() };
    });
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#shut();
    await this.#options.held.release();
  }

  get #root(): string {
    return this.#options.held.layout.root;
  }

  #record(): Promise<ProtectionRecord | null> {
    return readProtection(this.#root);
  }

  async #requireRecord(): Promise<ProtectionRecord> {
    const record = await this.#record();
    if (record === null) throw new KalqanError("lock.notProtected");
    return record;
  }

  /** The folder's own record, and that of its backups. */
  async #keepRecord(record: ProtectionRecord): Promise<void> {
    await writeProtection(this.#root, record);
    await writeProtection(this.#options.held.layout.backups, record);
  }

  #refusal(code: "lock.busy" | "lock.locked"): KalqanError {
    return new KalqanError(code, { path: this.#root });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #masterBy(secret: UnlockSecret, record: ProtectionRecord): Promise<Uint8Array> {
    return attemptMaster(this.#root, record, secret, this.#options.clock());
  }

  async #openBy(master: Uint8Array): Promise<void> {
    const keys = deriveKeys(master);
    try {
      this.#open = await this.#options.open(keys);
      this.#keys = keys;
    } catch (error) {
      wipeKeys(keys);
      throw error;
    } finally {
      // Also where the folder could not be opened: what is in it can be restored then.
      this.#options.onMaster(master);
    }
  }

  /** Closes the folder when what runs has finished, and runs `work` then. Until it is through nothing new begins. */
  async #closed(reason: "lock.busy" | "lock.locked", work: () => Promise<void>): Promise<void> {
    this.#closing = reason;
    try {
      await this.#open?.stopUpkeep();
      while (this.#running.size > 0) await Promise.allSettled(this.#running);
      await this.#shut();
      await work();
    } finally {
      this.#closing = null;
    }
  }

  async #shut(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.close();
    if (this.#keys !== null) wipeKeys(this.#keys);
    this.#keys = null;
  }

  async #convert(
    to: FolderKeys | null,
    record: ProtectionRecord,
    step: "protect" | "unprotect",
    { signal, progress }: JobContext,
  ): Promise<void> {
    const from = this.#keys === null ? null : copyKeys(this.#keys);
    let total = 0;
    await this.#closed("lock.busy", async () => {
      try {
        await convertFolder(this.#options.held.layout, from, to, record, {
          signal,
          now: this.#options.clock,
          onTotal: (bytes) => {
            total = bytes;
          },
          onBytes: (done) => progress({ step, done, total }),
        });
      } catch (error) {
        // Once it counts, what is left of it is done when the folder is opened again. Before, it is opened as it was.
        if (((await this.#record())?.unfinished ?? null) === null) await this.#reopen(from);
        throw error;
      }
    });
    if (from !== null) wipeKeys(from);
  }

  async #reopen(keys: FolderKeys | null): Promise<void> {
    this.#open = await this.#options.open(keys);
    this.#keys = keys;
  }

  #journal(action: JournalAction): void {
    if (this.#open === null) return;
    transaction(this.#open.database, (writer) => appendJournal(writer, { action, subject: "dataFolder" }));
  }
}

/** Of their own, so that they outlive the wiping of the others. */
function copyKeys({ id, database, files }: FolderKeys): FolderKeys {
  return { id, database: database.slice(), files: files.slice() };
}
