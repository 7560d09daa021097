import { existsSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { KalqanError } from "#shared/errors.ts";
import type { WorkerPolicy } from "./messages.ts";

/** Where a bundle keeps the thread's program (build/vite.node.config.ts): beside this module's chunk, or above it. */
const bundled = ["./verification-worker.cjs", "../verification-worker.cjs"];

let program: string | null = null;

/**
 * Starts a thread that examines packages. In a bundle its program is handed over as text: within the archive of the packed
 * program files are read by the process that owns the window's work, whatever a thread may read there, and stay under the
 * archive's integrity check. Of the sources it is the module itself. Error: internal.resourcesMissing.
 */
export function startThread(policy: WorkerPolicy): Worker {
  const source = new URL("./worker.ts", import.meta.url);
  if (existsSync(source)) return new Worker(source, { workerData: policy });
  program ??= readProgram();
  return new Worker(program, { eval: true, workerData: policy });
}

function readProgram(): string {
  const found = bundled.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined) throw new KalqanError("internal.resourcesMissing");
  return readFileSync(found, "utf8");
}
