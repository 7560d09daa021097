import { z } from "zod";
import { unlockSecretSchema } from "./api/lock-view.ts";

/** From what a data folder is to be restored, and which faults of the source the person has seen and accepts. */
export const restoreOrderSchema = z.strictObject({
  /** A backup's database file, a folder of backups (the newest is taken), or a data folder copied by hand. Absolute. */
  source: z.string().min(1),
  acceptMissingFiles: z.boolean(),
  acceptBrokenJournal: z.boolean(),
  /** What opens a backup that is protected otherwise than the data folder: after lock.backupLocked. */
  secret: unlockSecretSchema.optional(),
});
export type RestoreOrder = z.infer<typeof restoreOrderSchema>;

/** How a restore ended. */
export interface Restored {
  /** Where the state that was replaced is kept; restoring from it undoes this one. Null where there was none. */
  readonly undo: string | null;
  /** Annexes and packages that were nowhere to be found; 0 unless accepted. */
  readonly missingFiles: number;
}
