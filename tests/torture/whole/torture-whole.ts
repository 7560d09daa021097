import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { findResources } from "#backend/resources.ts";
import { makeAnnexes } from "#cli/demo/annexes/index.ts";
import { demoInput } from "#cli/demo/example.ts";
import { errorCodes } from "#shared/error-codes.ts";
import { translate } from "#shared/language/translator.ts";
import { reportInputSchema } from "#shared/report/input.ts";
import { createRandom } from "#tests/support/container/mutate.ts";
import { openToLook, readFacts } from "../check/facts.ts";
import { emptyTally, type Tally } from "../tally.ts";
import { createClerk } from "../world/clerk.ts";
import { type Operation, type Outcome, outcomeOf } from "../world/operation.ts";
import { makePeople } from "../world/people.ts";
import { currentReport, measuresOf, type ToldReport } from "../world/report-facts.ts";
import type { World } from "../world/world.ts";
import { type ProgramRun, runProgram } from "./program-run.ts";
import { backAtPlace, type Typed, typeInPage, typingOf } from "./typing.ts";

export interface WholeOptions {
  readonly seed: number;
  readonly minutes: number;
  /** An empty folder to work in. */
  readonly place: string;
}

interface UnderWay {
  readonly operation: Operation | null;
  readonly outcome: Outcome;
  readonly typed: Typed | null;
}

/**
 * Works in the window of the whole program on the stand-in, kills all of it at once at random moments (shell, backend, browser),
 * starts it again and holds data folder, drive and page against what was acknowledged and what the page had shown as saved.
 */
export async function tortureWhole({ seed, minutes, place }: WholeOptions): Promise<Tally> {
  const random = createRandom(seed);
  const tally = emptyTally();
  const world = await makeWorld(place, random);
  const program = { userData: join(place, "user"), dataDir: world.folder, now: "2018-07-05" };
  const durations = new Map<string, number>();

  const first = await runProgram(program);
  await world.prepare(first);
  await first.kill();
  let before: UnderWay = { operation: null, outcome: { kind: "unanswered" }, typed: null };
  for (const until = Date.now() + minutes * 60_000; ; ) {
    const run = await runProgram(program);
    const note = (loss: string): void => void tally.losses.push(loss);
    await run.call("doctor.sinceOpening", {});
    if (before.typed?.arrived) for (const loss of await backAtPlace(run.page, before.typed)) note(loss);
    const looked = await world.look(before.operation, before.outcome, true);
    for (const loss of looked.losses) note(loss);
    tally.looks += 1;
    tally.bytes += looked.bytes;
    if (Date.now() > until || tally.losses.length > 0) {
      await run.kill();
      return tally;
    }
    before = await workAndKill(run, world, { random, durations, tally });
  }
}

interface Setting {
  readonly random: (below: number) => number;
  readonly durations: Map<string, number>;
  readonly tally: Tally;
}

/** Types in the page, or lets some operations end and kills in the next. */
async function workAndKill(run: ProgramRun, world: World, { random, durations, tally }: Setting): Promise<UnderWay> {
  const report = reportOf(world);
  const killed = (kind: string): void => {
    tally.kills += 1;
    tally.killedIn.set(kind, (tally.killedIn.get(kind) ?? 0) + 1);
  };
  if (report.state === "draft" && random(5) < 3) {
    const typed: Typed = { measure: measureOf(world, report, random), whole: "", saved: "", arrived: false };
    const saved = translate("kk", "app.saving.saved", { time: "" }).trim();
    const typing = typeInPage(run.page, typed.measure, saved, typed).catch(() => undefined);
    await Promise.race([typing, setTimeout(2_000 + random(9_000))]);
    await run.kill();
    await typing;
    killed("typing in the page");
    const outcome: Outcome = typed.arrived ? { kind: "acknowledged", value: null } : { kind: "unanswered" };
    return { operation: typingOf(report, typed), outcome, typed };
  }
  for (let count = random(3); count > 0; count -= 1) {
    const operation = world.next();
    if (operation === null) break;
    const began = Date.now();
    const outcome = outcomeOf(await operation.run(run));
    durations.set(operation.kind, Date.now() - began);
    tell(tally, operation, outcome);
    for (const loss of (await world.look(operation, outcome, false)).losses) tally.losses.push(loss);
  }
  const operation = world.next();
  let outcome: Outcome = { kind: "unanswered" };
  const running = operation?.run(run).then((answer) => {
    outcome = outcomeOf(answer);
  });
  const atAnswer = running !== undefined && random(4) === 0;
  await (atAnswer ? running : setTimeout(random(Math.ceil((durations.get(operation?.kind ?? "") ?? 300) * 1.1))));
  // What was answered by now was acknowledged; what comes later is not heard any more.
  const heard = outcome;
  await run.kill();
  await running;
  if (operation !== null) tell(tally, operation, heard);
  killed(operation?.kind ?? "rest");
  return { operation, outcome: heard, typed: null };
}

function tell(tally: Tally, { kind }: Operation, outcome: Outcome): void {
  if (outcome.kind === "acknowledged") tally.acknowledged += 1;
  if (outcome.kind !== "refused") return;
  const isSaid = (errorCodes as readonly string[]).includes(outcome.code) && !outcome.code.startsWith("internal.");
  if (!isSaid) tally.losses.push(`${kind}: refused without a sentence: ${outcome.code}`);
}

function reportOf({ folder }: World): ToldReport {
  return withFacts(folder, currentReport);
}

function measureOf({ folder }: World, { id }: ToldReport, random: (below: number) => number): number {
  const measures = withFacts(folder, (facts) => measuresOf(facts, id));
  return measures[random(measures.length)] ?? 1;
}

function withFacts<T>(folder: string, use: (facts: ReturnType<typeof readFacts>) => T): T {
  const sqlite = openToLook(join(folder, "kalqan.db"));
  try {
    return use(readFacts(sqlite));
  } finally {
    sqlite.close();
  }
}

async function makeWorld(place: string, random: (below: number) => number): Promise<World> {
  const desk = join(place, "desk");
  const inputFolder = join(desk, "input");
  mkdirSync(inputFolder, { recursive: true });
  await makeAnnexes(join(inputFolder, "annexes"), findResources().fonts);
  const { $schema: _, ...given } = demoInput;
  return createClerk({
    folder: join(place, "data"),
    drive: join(place, "drive"),
    desk: join(desk, "clerk"),
    input: reportInputSchema.parse({ ...given, signers: ["preparer", "head"] }),
    inputFolder,
    people: await makePeople(join(desk, "keys"), new Date()),
    random,
    onlyWriting: false,
    receipts: new Map(),
  });
}
