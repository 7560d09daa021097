import type { BackedUpFolder, Backup, BackupReason } from "#backend/backup/index.ts";
import type { DatabaseAddress } from "#backend/database/index.ts";
import type { Patient } from "#backend/doctor/index.ts";
import type { FolderKeys } from "#backend/sealing/index.ts";
import type { Finding } from "#shared/doctor.ts";
import type { ErrorRecord } from "#shared/errors.ts";

/** What a thread is given to do, on a connection of its own that only reads. */
export type UpkeepWork = { readonly database: DatabaseAddress } & (
  | { readonly kind: "quickCheck" }
  | {
      readonly kind: "backup";
      readonly folder: BackedUpFolder;
      readonly target: string;
      readonly reason: BackupReason;
      readonly now: Date;
    }
  | { readonly kind: "examination"; readonly patient: Omit<Patient, "database"> }
);

/** What the thread is started with. */
export interface UpkeepStart {
  readonly work: UpkeepWork;
  /** Of a protected data folder. */
  readonly keys: readonly (readonly [folder: string, keys: FolderKeys | null])[];
}

/** What comes of each. */
export interface UpkeepResult {
  /** What SQLite found; null = nothing. */
  readonly quickCheck: string | null;
  readonly backup: Backup;
  readonly examination: Finding[];
}

/** From the thread: how far it is, and at the end what came of it. */
export type UpkeepMessage =
  | { readonly type: "bytes"; readonly done: number }
  | { readonly type: "done"; readonly value: UpkeepResult[keyof UpkeepResult] }
  | { readonly type: "failed"; readonly error: ErrorRecord };
