import type { Worker } from "node:worker_threads";
import { startThread as startAnyThread } from "#backend/start-thread.ts";
import type { WorkerPolicy } from "./messages.ts";

/** Starts a thread that examines packages. Error: internal.resourcesMissing. */
export function startThread(policy: WorkerPolicy): Worker {
  return startAnyThread(new URL("./worker.ts", import.meta.url), "verification-worker", policy);
}
