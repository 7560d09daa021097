import { isMainThread, Worker } from "node:worker_threads";
import { KalqanError } from "#shared/errors.ts";
import type { DigestAlgorithm } from "./digest-algorithms.ts";
import { type BeginHashing, withSha256 } from "./hashing.ts";

/** Takes digests on a thread of its own: of bytes in shared memory, one entry after the other. Close it. */
export interface DigestThread {
  /** Errors of its promises: internal.unexpected where the thread has died. */
  readonly begin: BeginHashing;
  readonly close: () => Promise<void>;
}

type Request = { readonly algorithms: readonly string[] } | { readonly bytes: Uint8Array } | "digest";
/** To bytes: that they are done with. To `digest`: the digests. */
type Answer = null | readonly (readonly [DigestAlgorithm, Uint8Array])[];

/**
 * What the thread runs. A text and no file of its own: so it starts the same from the sources, from a bundle and from
 * inside a packed archive.
 */
const program = `
const { createHash } = require("node:crypto");
const { parentPort } = require("node:worker_threads");
let hashes = [];
parentPort.on("message", (request) => {
  if (request === "digest") {
    parentPort.postMessage(hashes.map(([algorithm, hash]) => [algorithm, hash.digest()]));
  } else if ("algorithms" in request) {
    hashes = request.algorithms.map((algorithm) => [algorithm, createHash(algorithm)]);
  } else {
    for (const [, hash] of hashes) hash.update(request.bytes);
    parentPort.postMessage(null);
  }
});
`;

/** From so many bytes on the time that a thread takes to start is won back several times. */
const worthwhileBytes = 32_000_000;

/** Whether so much is to be digested that a second thread pays; a thread starts none of its own: its neighbours are busy. */
export function paysToDigestBeside(bytes: number): boolean {
  return isMainThread && bytes >= worthwhileBytes;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the thread; it is ready for requests at once. */
export function startDigestThread(): DigestThread {
  const worker = new Worker(program, { eval: true });
  const waiting: Waiting[] = [];
  let dead: KalqanError | null = null;
  const die = (cause: unknown): void => {
    dead = new KalqanError("internal.unexpected", { method: "container.digest", path: "" }, { cause });
    for (const { reject } of waiting.splice(0)) reject(dead);
  };
  worker.on("message", (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on("error", die);
  worker.on("exit", () => die(new Error("the thread has ended")));
  const ask = (request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
  return {
    begin: (algorithms) => {
      worker.postMessage({ algorithms: [...withSha256(algorithms)] } satisfies Request);
      return {
        update: async (bytes) => {
          await ask({ bytes });
        },
        digest: async () => {
          const digests = (await ask("digest")) ?? [];
          return new Map(digests.map(([algorithm, digest]) => [algorithm, Buffer.from(digest)]));
        },
      };
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
