import { parentPort, workerData } from "node:worker_threads";
import { holdKeys } from "#backend/sealing/index.ts";
import { loadRevocationLists, loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { toErrorRecord } from "#shared/answer.ts";
import { openPackage } from "../examine-container.ts";
import type { ExaminedPackage, WorkAnswer, WorkerPolicy, WorkerStart, WorkRequest } from "./messages.ts";

/* A thread that examines packages, so that the database and the windows beside it never wait for a digest. */

const start = workerData as WorkerStart;
for (const [folder, keys] of start.keys) holdKeys(folder, keys);
const policy = readPolicy(start.policy);
// Raised to whoever asks first; until then it is no fault of this thread.
policy.catch(() => undefined);

parentPort?.on("message", async (request: WorkRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer({ id, path }: WorkRequest): Promise<WorkAnswer> {
  try {
    return { id, ok: true, examined: await examine(path) };
  } catch (error) {
    return { id, ok: false, error: toErrorRecord(error, "verification.worker") };
  }
}

async function examine(path: string): Promise<ExaminedPackage> {
  const { verification, own, reading } = await openPackage(path, await policy, { ours: true });
  await reading.close();
  const believed = verification.verdict !== "TOTAL-FAILED" && own?.kind === "report";
  return { verification, report: believed ? own.document : null };
}

async function readPolicy(given: WorkerPolicy): Promise<ValidationPolicy> {
  return {
    trust: await loadTrustStore(given.trust),
    revocationLists: await loadRevocationLists(given.revocationLists),
    requireRevocation: given.requireRevocation,
    revocationMaxDays: given.revocationMaxDays,
    at: new Date(given.at),
  };
}
