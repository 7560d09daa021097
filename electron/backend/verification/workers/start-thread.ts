import type { Worker } from "node:worker_threads";
import { listHeldKeys } from "#backend/sealing/index.ts";
import { startThread as startAnyThread } from "#backend/start-thread.ts";
import type { WorkerPolicy, WorkerStart } from "./messages.ts";

/**
 * Hundreds of packages leave little behind each; it is swept early, so that memory does not grow with their number. A data
 * file of the largest size, however made, needs less than half of the rest.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1_024 };

/** Starts a thread that examines packages. Error: internal.resourcesMissing. */
export function startThread(policy: WorkerPolicy): Worker {
  const start: WorkerStart = { policy, keys: listHeldKeys() };
  return startAnyThread(new URL("./worker.ts", import.meta.url), "verification-worker", start, { resourceLimits });
}
