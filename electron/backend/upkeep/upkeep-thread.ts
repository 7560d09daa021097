import { parentPort, workerData } from "node:worker_threads";
import { writeHere } from "#backend/backup/index.ts";
import { closeDatabase, openAside, quickFault, type Reader } from "#backend/database/index.ts";
import { examine } from "#backend/doctor/index.ts";
import { holdKeys } from "#backend/sealing/index.ts";
import { toErrorRecord } from "#shared/answer.ts";
import type { UpkeepMessage, UpkeepResult, UpkeepStart, UpkeepWork } from "./work.ts";

/* A thread that reads a whole data folder through, so that whoever works in it does not wait. Told anything, it stops. */

const stop = new AbortController();
/** So long nothing is told of how far it is, in ms: a hundred thousand files would be as many messages. */
const quiet = 100;
let toldAt = 0;
const watch = {
  signal: stop.signal,
  onBytes: (done: number) => {
    if (performance.now() - toldAt < quiet) return;
    toldAt = performance.now();
    tell({ type: "bytes", done });
  },
};
parentPort?.once("message", () => stop.abort());

// Bundled it is CommonJS, which waits for nothing at its top.
const start = workerData as UpkeepStart;
for (const [folder, keys] of start.keys) holdKeys(folder, keys);
void carryOut(start.work).then((message) => {
  tell(message);
  parentPort?.close();
});

function tell(message: UpkeepMessage): void {
  parentPort?.postMessage(message);
}

async function carryOut(work: UpkeepWork): Promise<UpkeepMessage> {
  try {
    // A backup is of one moment; a check looks at what there is.
    const database = openAside(work.database, { asItStands: work.kind === "backup" });
    try {
      return { type: "done", value: await resultOf(work, database) };
    } finally {
      closeDatabase(database);
    }
  } catch (error) {
    return { type: "failed", error: toErrorRecord(error, "upkeep.thread") };
  }
}

async function resultOf(work: UpkeepWork, database: Reader): Promise<UpkeepResult[UpkeepWork["kind"]]> {
  switch (work.kind) {
    case "quickCheck":
      return quickFault(database);
    case "backup": {
      const { folder, target, reason, now } = work;
      return writeHere(database, folder)(target, { ...watch, reason, now });
    }
    case "examination":
      return examine({ ...work.patient, database }, watch);
  }
}
