import { parentPort, workerData } from "node:worker_threads";
import { holdKeys } from "#backend/sealing/index.ts";
import { loadRevocationLists, loadTrustStore, type ValidationPolicy } from "#backend/signing/index.ts";
import { toErrorRecord } from "#shared/answer.ts";
import type { Language } from "#shared/language/language.ts";
import { packageNames } from "#shared/package/formats.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { type OpenedPackage, openPackage } from "../examine-container.ts";
import { pictureDigest } from "../picture-digest.ts";
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
  try {
    const report = verification.verdict !== "TOTAL-FAILED" && own?.kind === "report" ? own.document : null;
    return { verification, report, pictures: report ? await digestPictures(reading, report) : {} };
  } finally {
    await reading.close();
  }
}

/** A picture far larger than any that is drawn of a report; larger ones are another program's. Bytes. */
const largestPicture = 64_000_000;

async function digestPictures(
  reading: OpenedPackage["reading"],
  { languages }: ReportDocument,
): Promise<ExaminedPackage["pictures"]> {
  const digests: Partial<Record<Language, string | null>> = {};
  for (const language of languages) {
    const name = packageNames.pdf[language];
    const size = reading.entries.find((entry) => entry.name === name)?.size ?? 0;
    digests[language] = size > largestPicture ? null : pictureDigest(await reading.read(name, largestPicture));
  }
  return digests;
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
