import { parentPort, workerData } from "node:worker_threads";
import { playBody } from "./bodies.ts";
import { seededRandom } from "./random.ts";
import { authorityOf, type PlayedPart, type ThreadWork } from "./thread-work.ts";

/* A thread that lets bodies report: what a body writes hangs on the seed and its number, not on which thread it fell to. */
const { stage, authority, bodies } = workerData as ThreadWork;
const { seed, ...place } = stage;
const revived = authorityOf(authority);
const done: PlayedPart[] = [];
for (const { code, part, number } of bodies) {
  const random = seededRandom(seed * 1_000 + number);
  done.push({ part, number, played: await playBody({ ...place, random, authority: revived }, code, part, number) });
}
parentPort?.postMessage(done);
