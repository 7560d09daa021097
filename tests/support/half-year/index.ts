import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Authority, makeAuthority } from "#cli/demo/authority/authority.ts";
import { makeAnnexFolder } from "./annexes.ts";
import type { Played, Stage } from "./bodies.ts";
import { castOf, type Size } from "./cast.ts";
import type { Era } from "./era.ts";
import type { MadePackage } from "./made-package.ts";
import { seededRandom } from "./random.ts";
import { addStrangers, type StrangerNumbers } from "./strangers.ts";
import { type PlayedPart, recordOf, type ThreadWork } from "./thread-work.ts";

export type { MadePackage } from "./made-package.ts";

export interface HalfYearOptions {
  /** Empty or not there yet. */
  readonly folder: string;
  /** `full`: about 80 packages of all bodies. `small`: about a dozen. */
  readonly size: Size;
  readonly era?: Era;
  readonly seed?: number;
}

/** A half-year's worth of packages on two drives, and what must become of each. */
export interface MadeHalfYear {
  readonly halfYear: "2018-H1";
  /** Brought by the 10th, and on the 16th. */
  readonly drives: readonly [string, string];
  readonly authority: Authority;
  /** Its root, PEM. */
  readonly rootFile: string;
  /** In the order in which they were made, which is not the one in which they lie on the drives. */
  readonly packages: readonly MadePackage[];
  /** Bodies from which nothing came. */
  readonly silent: readonly string[];
  /** Every body's office as it was left: its data folder, its head's key. */
  readonly offices: readonly Played["office"][];
}

/** The days on which the two drives are brought. */
export const daysOfIntake = ["2018-07-10", "2018-07-16"] as const;

const strangers: Readonly<Record<Size, StrangerNumbers>> = {
  full: {
    ...{ broken: 8, rewritten: 1, copy: 4, otherKey: 3, employeeKey: 3, ownAuthority: 4 },
    ...{ notBegun: 1, unknownBody: 2, otherPlan: 1, otherEdition: 1, otherContent: 1 },
  },
  small: {
    ...{ broken: 2, rewritten: 1, copy: 1, otherKey: 1, employeeKey: 0, ownAuthority: 1 },
    ...{ notBegun: 0, unknownBody: 1, otherPlan: 0, otherEdition: 0, otherContent: 0 },
  },
};

/**
 * Makes a believable half-year: bodies report through the use cases, each in a data folder of its own with its own key;
 * forged, broken and mistaken packages are made of theirs.
 */
export async function makeHalfYear(options: HalfYearOptions): Promise<MadeHalfYear> {
  const { folder, size, era = "story", seed = 676 } = options;
  const halfYear = "2018-H1";
  const drives = [join(folder, "FLASH 1"), join(folder, "FLASH 2")] as const;
  for (const drive of drives) await mkdir(drive, { recursive: true });
  const life = { notBefore: new Date("2015-01-01T00:00:00Z"), notAfter: new Date("2030-01-01T00:00:00Z") };
  const authority = await makeAuthority({ ...life, algorithm: "ECDSA-P256" });
  const rootFile = join(folder, "root.pem");
  await writeFile(rootFile, authority.rootPem);
  const random = seededRandom(seed);
  const annexes = join(folder, "annexes");
  await makeAnnexFolder(annexes);
  const stage: Stage = { folder, drives, annexes, authority, era, halfYear, random };

  const cast = castOf(halfYear, size, random);
  const { authority: _, random: __, ...place } = stage;
  const bodies = [...cast].flatMap(([code, part], index) =>
    part === "silent" ? [] : [{ code, part, number: index + 1 }],
  );
  const work = { stage: { ...place, seed }, authority: recordOf(authority) };
  const played = (await inThreads(work, bodies)).sort((one, other) => one.number - other.number);
  const clean = played.filter(({ part }) => part === "clean").map((one) => one.played);
  const strange = await addStrangers(stage, clean, strangers[size]);
  return {
    ...{ halfYear, drives, authority, rootFile },
    packages: [...played.flatMap((one) => one.played.packages), ...strange],
    silent: [...cast].filter(([, part]) => part === "silent").map(([code]) => code),
    offices: played.map((one) => one.played.office),
  };
}

/** Most of the time goes into printing reports: two threads share it, each body whole on one of them. */
async function inThreads(work: Omit<ThreadWork, "bodies">, bodies: ThreadWork["bodies"]): Promise<PlayedPart[]> {
  const shares = [0, 1].map((share) => bodies.filter((_, index) => index % 2 === share));
  const done = await Promise.all(shares.map((share) => inThread({ ...work, bodies: share })));
  return done.flat();
}

function inThread(workerData: ThreadWork): Promise<PlayedPart[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./thread.ts", import.meta.url), { workerData });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}
