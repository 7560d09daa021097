import type { Worker } from "node:worker_threads";
import { KalqanError } from "#shared/errors.ts";
import type { ExaminedPackage, WorkAnswer, WorkerPolicy, WorkRequest } from "./messages.ts";
import { startThread } from "./start-thread.ts";

/** How an error names a thread that died of what it examined. */
export const threadOfExaminers = "verification.worker";

/** Threads that examine packages by the rules of our own, as `openPackage` does. */
export interface Examiners {
  /** Errors: as `openPackage`, signing.trust*, signing.revocationList*, internal.unexpected where the thread died. */
  readonly examine: (path: string) => Promise<ExaminedPackage>;
  /** Ends the threads; what they were at is refused with internal.cancelled. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (examined: ExaminedPackage) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Starts `count` threads. A file goes to the thread that has least to do; a thread that dies of one file takes only what
 * it was given with it, and is started anew.
 */
export function startExaminers(policy: WorkerPolicy, count: number): Examiners {
  let closed = false;
  let lastId = 0;
  const threads: Thread[] = [];
  for (let index = 0; index < count; index += 1) threads.push(follow(startThread(policy), replace));

  function replace(dead: Thread): void {
    if (!closed) threads[threads.indexOf(dead)] = follow(startThread(policy), replace);
  }

  return {
    examine: (path) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new KalqanError("internal.cancelled"));
        const id = ++lastId;
        const thread = threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
        thread.waiting.set(id, { resolve, reject });
        thread.worker.postMessage({ id, path } satisfies WorkRequest);
      }),
    close: async () => {
      closed = true;
      for (const { waiting } of threads) refuseAll(waiting, new KalqanError("internal.cancelled"));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function follow(worker: Worker, onDeath: (thread: Thread) => void): Thread {
  const thread: Thread = { worker, waiting: new Map() };
  worker.on("message", (answer: WorkAnswer) => {
    const waiting = thread.waiting.get(answer.id);
    thread.waiting.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.examined);
    else waiting?.reject(new KalqanError(answer.error.code, answer.error.data));
  });
  worker.on("error", (cause) => {
    refuseAll(
      thread.waiting,
      new KalqanError("internal.unexpected", { method: threadOfExaminers, path: "" }, { cause }),
    );
    onDeath(thread);
  });
  return thread;
}

function refuseAll(waiting: Map<number, Waiting>, error: KalqanError): void {
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
