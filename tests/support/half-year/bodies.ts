import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Authority } from "#cli/demo/authority/authority.ts";
import { inventedBin } from "#cli/demo/authority/identity-numbers.ts";
import type { KeyAlgorithm } from "#cli/demo/authority/key-pair.ts";
import type { ReportInput } from "#shared/report/input.ts";
import type { BodyPart } from "./cast.ts";
import type { Era } from "./era.ts";
import type { MadePackage } from "./made-package.ts";
import { type Office, openOffice } from "./office.ts";
import type { Random } from "./random.ts";
import { rewriteReport, writeReport } from "./write-report.ts";

/** Where and how a half-year is made. */
export interface Stage {
  readonly folder: string;
  /** The two drives. */
  readonly drives: readonly [string, string];
  readonly annexes: string;
  readonly authority: Authority;
  readonly era: Era;
  readonly halfYear: string;
  readonly random: Random;
}

/** What a body sent, and its office, closed again. */
export interface Played {
  readonly office: Pick<Office, "code" | "bin" | "dataDir" | "headKey">;
  readonly packages: readonly MadePackage[];
}

const algorithms: readonly KeyAlgorithm[] = ["ECDSA-P256", "ECDSA-P256", "ECDSA-P256", "RSA-2048", "ECDSA-P384"];

/** Lets a body report as its part says. @param number tells bodies apart, from 1 */
export async function playBody(stage: Stage, body: string, part: BodyPart, number: number): Promise<Played> {
  const { random, halfYear } = stage;
  const input = writeReport(body, halfYear, random, part === "preparerOnly" ? "both" : "head");
  const office = await openBody(stage, body, part, number, input);
  try {
    const { code, bin, dataDir, headKey } = office;
    return { office: { code, bin, dataDir, headKey }, packages: await send(stage, office, part, input, number) };
  } finally {
    await office.close();
  }
}

async function openBody(stage: Stage, code: string, part: BodyPart, number: number, input: ReportInput) {
  const office = await openOffice({
    ...{ code, number, authority: stage.authority, era: stage.era },
    folder: join(stage.folder, "bodies", `${number}-${code}`),
    bin: inventedBin(100 + (number % 1000)),
    head: input.people?.head?.name ?? "",
    preparer: input.people?.preparer?.name ?? "",
    // One of all uses the algorithm of Kazakhstan's own standard: it is slow to sign with, and must be read all the same.
    algorithm: number === 5 ? "GOST-2015-512" : (algorithms[number % algorithms.length] ?? "ECDSA-P256"),
    keyExpired: part === "expired",
    clockAhead: part === "ahead" ? 40 : 0,
  });
  await office.fill(stage.halfYear, input, stage.annexes);
  return office;
}

async function send(stage: Stage, office: Office, part: BodyPart, input: ReportInput, number: number) {
  const { halfYear, random, drives } = stage;
  const made: MadePackage[] = [];
  const post = async (
    drive: 0 | 1,
    signedOn: string,
    said: Pick<MadePackage, "decision" | "final" | "problem">,
    written: ReportInput,
  ): Promise<void> => {
    const version = made.length + 1;
    const ship = part === "preparerOnly" ? office.sendUnsigned : office.send;
    const path = await ship(halfYear, signedOn, drives[drive]);
    made.push({
      ...{ path, drive, signedOn, version, ...said },
      kind: part as MadePackage["kind"],
      body: office.code,
      input: written,
    });
  };
  const early = `2018-07-0${random.whole(2, 9)}`;
  const counts = { decision: "imported", final: "imported", problem: null } as const;
  const steps = { ...counts, final: "superseded" } as const;
  const waits = (problem: string) => ({ decision: "waiting", final: "waiting", problem }) as const;
  switch (part) {
    case "silent":
      return made;
    case "clean":
    case "rival":
      await post(0, early, counts, input);
      return part === "rival" ? [...made, await rivalOf(stage, office, number)] : made;
    case "late":
      await post(1, `2018-07-1${random.whole(1, 5)}`, counts, input);
      return made;
    case "broughtLate":
      await post(1, early, counts, input);
      return made;
    case "expired":
      await post(1, "2018-07-05", waits("intake.signedWhileValid"), input);
      return made;
    case "preparerOnly":
      await post(1, early, waits("document.signatureMissing"), input);
      return made;
    case "ahead":
      await post(1, "2018-07-09", waits("intake.signedAhead"), input);
      return made;
    case "corrected":
    case "correctedTwice": {
      await post(0, early, steps, input);
      const second = await correct(stage, office, input);
      await post(1, "2018-07-12", part === "corrected" ? counts : steps, second);
      if (part === "corrected") return made;
      const third = await correct(stage, office, second);
      await post(1, "2018-07-13", counts, third);
      return made;
    }
  }
}

async function correct({ halfYear, random, annexes }: Stage, office: Office, before: ReportInput) {
  await office.correct(halfYear);
  const next = rewriteReport(before, office.code, halfYear, random);
  await office.fill(halfYear, next, annexes);
  return next;
}

/** Another unit of the same body keeps a data folder of its own and sends a first version too, with the same head's key. */
async function rivalOf(stage: Stage, genuine: Office, number: number): Promise<MadePackage> {
  const folder = join(stage.drives[1], "екінші дана");
  await mkdir(folder, { recursive: true });
  const input = writeReport(genuine.code, stage.halfYear, stage.random, "head");
  const office = await openBody(
    { ...stage, folder: join(stage.folder, "rivals") },
    genuine.code,
    "rival",
    number,
    input,
  );
  try {
    const path = await office.send(stage.halfYear, "2018-07-08", folder);
    const said = { decision: "rival", final: "rival", problem: "intake.sameVersion" } as const;
    return { path, kind: "rival", drive: 1, body: office.code, version: 1, signedOn: "2018-07-08", input, ...said };
  } finally {
    await office.close();
  }
}
