import { z } from "zod";

/** Characters of the shortest passphrase that is taken; the longest is there to bound the work. */
export const shortestPassphrase = 10;
export const longestPassphrase = 1_000;

/** Whether the data folder is protected, and whether it is open. The one thing besides unlocking that a locked folder tells. */
export const lockStateSchema = z.strictObject({
  protected: z.boolean(),
  /** Everything but `lock.*` is answered with lock.locked. Never without `protected`. */
  locked: z.boolean(),
  /** Seconds until the next attempt is heard; 0 = now. */
  waitSeconds: z.int().min(0),
  /** When the passphrase was set first, ISO 8601; null = not protected. */
  protectedAt: z.string().nullable(),
});
export type LockState = z.infer<typeof lockStateSchema>;

/** What opens a protected folder. The recovery key as typed: anything may stand between its digits. */
export const unlockSecretSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("passphrase"), passphrase: z.string().max(longestPassphrase) }),
  z.strictObject({ by: z.literal("recoveryKey"), recoveryKey: z.string().max(1_000) }),
]);
export type UnlockSecret = z.infer<typeof unlockSecretSchema>;

/** The recovery key, shown once: nothing that is kept can show it again. */
export const recoveryKeySchema = z.strictObject({
  /** Eight groups of six digits, joined by hyphens. */
  recoveryKey: z.string(),
});

export const protectedFolderSchema = recoveryKeySchema.extend({
  /** Folders outside the data folder to which backups were made: they are not protected, and the program cannot reach them. */
  plainBackups: z.array(z.string()),
});
