import type { Answer } from "./answer.ts";
import type { Progress } from "./api/method.ts";
import type { ErrorRecord } from "./errors.ts";
import type { Restored, RestoreOrder } from "./restore.ts";

/** From the shell to the backend process. `open` comes first and once. Ids are the shell's. */
export type ToBackend =
  | {
      readonly type: "open";
      readonly folder: string;
      /** Make the folder where it is missing; otherwise a missing one is refused. */
      readonly create: boolean;
      /** ISO instant that calendar and checks take for now; null = the machine's clock. */
      readonly calendarNow: string | null;
      /** What the folder is to be made of before it is opened; left out: it is opened as it is. */
      readonly restore?: RestoreOrder;
      /** Opens a protected folder without asking: what an earlier process of this folder sent as `master`. */
      readonly master?: Uint8Array;
    }
  /** Gives the restore up, if it is still under way. */
  | { readonly type: "cancelOpening" }
  | { readonly type: "call"; readonly id: number; readonly channel: string; readonly request: unknown }
  | { readonly type: "cancel"; readonly id: number }
  /** Finish or cancel what runs, close the database, leave with exit code 0. */
  | { readonly type: "close" };

/** From the backend process to the shell. `opened` or `refused` comes first. */
export type FromBackend =
  /** `restored`: where a restore was ordered. */
  | { readonly type: "opened"; readonly restored?: Restored }
  /**
   * The folder was unlocked by this key, or (null) is locked or not protected any more. The shell keeps it in memory alone, for
   * the next process of the same folder: a person who has unlocked it is not asked again because a process died. The shell
   * is of the same user and the same program, sees every answer anyway, and hands the key to no page.
   */
  | { readonly type: "master"; readonly master: Uint8Array | null }
  /** How far the restore is. */
  | { readonly type: "opening"; readonly progress: Progress }
  | { readonly type: "refused"; readonly error: ErrorRecord }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly type: "progress"; readonly id: number; readonly progress: Progress }
  /** The database is closed; the process leaves. */
  | { readonly type: "closed" };
