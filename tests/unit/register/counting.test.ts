import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Database,
  insertReceived,
  judgeReceivedAnew,
  type ReceivedRow,
  setReceivedDecision,
  transaction,
} from "#backend/database/index.ts";
import { indexReceived, searchAnswers } from "#backend/register/index.ts";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";
import { answerOf, receivedRow } from "#tests/support/register/received.ts";

const decisions = ["imported", "superseded", "waiting", "rival", "apart"] as const;
type Decision = (typeof decisions)[number];

const bodies = ["BGM", "IIM", "DSM"];
const page = { limit: 1_000, offset: 0 };

/** What may become of a package: each step as intake writes it, in one transaction with the indexing. */
const steps = fc.array(
  fc.record({
    package: fc.nat(8),
    to: fc.constantFrom(...decisions),
    isBelieved: fc.boolean(),
    isUndone: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** Three versions from each of three bodies; two answers each, one of them with a word of its own. */
function packageOf(number: number, decision: Decision): ReceivedRow {
  const entries = [answerOf(1, `Маман № ${number} оқытылды`, `слово${number}х`), answerOf(2, "Мамандар жұмыс істеді")];
  const version = Math.floor(number / bodies.length) + 1;
  return receivedRow({
    number: number + 1,
    body: bodies[number % 3] ?? "",
    halfYear: "2018-H1",
    version,
    decision,
    entries,
  });
}

const unknown = { packageId: null, body: null, halfYear: null, version: null, planEdition: null, document: null };

async function idsOf(database: Database, filter: Partial<RegisterFilter>): Promise<number[]> {
  const { answers, total } = await searchAnswers(database, { ...everything, ...filter }, page, "kk");
  expect(answers).toHaveLength(total);
  return answers.map(({ id }) => id).toSorted((a, b) => a - b);
}

/** Found by words and without them: among what counts the same as among all with what does not count left out. */
async function expectSame(database: Database): Promise<void> {
  for (const text of ["", "маман", "мамандар жұмыс", ...[0, 4, 8].map((number) => `слово${number}х`)]) {
    const filter = { ...everything, text, all: true };
    const { answers } = await searchAnswers(database, filter, page, "kk");
    const counting = answers.filter(({ decision }) => decision === "imported").map(({ id }) => id);
    expect(await idsOf(database, { text }), text).toEqual(counting.toSorted((a, b) => a - b));
    const ofOne = answers.filter(({ decision, body }) => decision === "imported" && body === "IIM");
    expect(await idsOf(database, { text, bodies: ["IIM"] }), text).toHaveLength(ofOne.length);
  }
}

interface Kept {
  readonly isBelieved: boolean;
  readonly decision: Decision;
}

interface Step {
  readonly package: number;
  readonly to: Decision;
  readonly isBelieved: boolean;
  readonly isUndone: boolean;
}

/** One step, and what came of all packages after it. */
function take(database: Database, came: ReadonlyMap<number, Kept>, step: Step): ReadonlyMap<number, Kept> {
  const { package: number, to, isUndone } = step;
  const before = came.get(number);
  const isBelieved = before?.isBelieved === true || step.isBelieved || to !== "apart";
  const row = { ...packageOf(number, to), ...(isBelieved ? {} : unknown) };
  const isRival = (other: number, { decision }: Kept) =>
    to === "imported" && decision === "imported" && other !== number && other % 3 === number % 3;
  const rivals = [...came].filter(([other, kept]) => isRival(other, kept)).map(([other]) => other);
  try {
    transaction(database, (writer) => {
      for (const other of rivals) setReceivedDecision(writer, packageOf(other, to).sha256, "superseded");
      if (before === undefined) insertReceived(writer, row);
      else if (before.isBelieved) setReceivedDecision(writer, row.sha256, to);
      else judgeReceivedAnew(writer, row);
      indexReceived(writer);
      if (isUndone) throw new Error("undone");
    });
  } catch (error) {
    expect(String(error)).toContain("undone");
    return came;
  }
  const superseded = rivals.map((other) => [other, { isBelieved: true, decision: "superseded" }] as const);
  return new Map<number, Kept>([...came, ...superseded, [number, { isBelieved, decision: to }]]);
}

test("whatever becomes of packages, what counts is found among what counts, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const database = await openSampleDatabase();
      let came: ReadonlyMap<number, Kept> = new Map();
      for (const step of taken) came = take(database, came, step);
      const counting = [...came.values()].filter(({ decision }) => decision === "imported").length;
      expect(await idsOf(database, { text: "маман" })).toHaveLength(2 * counting);
      await expectSame(database);
    }),
    { numRuns: 40 },
  );
});
