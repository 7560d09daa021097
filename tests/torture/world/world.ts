import type { Caller } from "../process/backend-process.ts";
import type { Operation, Outcome } from "./operation.ts";

/** One data folder that is worked in, and all that is known of it outside of the process that does so. */
export interface World {
  readonly name: string;
  readonly folder: string;
  /** Brings the folder to where the work begins, undisturbed. */
  readonly prepare: (backend: Caller) => Promise<void>;
  /** What is done next; null where there is nothing to do now. */
  readonly next: () => Operation | null;
  /** The next start is ordered to restore from there; null = an ordinary one. */
  readonly restore: () => { readonly source: string; readonly operation: Operation } | null;
  /** The folder is open and at rest after `operation`: what was lost. `fully`: after a start. */
  readonly look: (
    operation: Operation | null,
    outcome: Outcome,
    fully: boolean,
  ) => Promise<{ readonly losses: readonly string[]; readonly bytes: number }>;
}
