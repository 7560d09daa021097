import { expect, test } from "vitest";
import { countPortions, type EntrySearch, type Steps, searchEntryIds } from "#backend/database/index.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";
import { answerOf, keepReceived, receivedRow } from "#tests/support/register/received.ts";

const weighed = 10;

function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Sixty answers, ids from 1: every third says «курс», one of them often; all say «маман»; four say «криптошлюз». */
async function openRegister() {
  const database = await openSampleDatabase();
  const textOf = (number: number) =>
    [
      "маман",
      ...(number % 3 === 0 ? ["курс"] : []),
      ...(number === 45 ? ["курс", "курс"] : []),
      ...(number % 15 === 0 ? ["криптошлюз"] : []),
      "оқытылды және сертификат алды",
    ].join(" ");
  const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
  keepReceived(
    database,
    numbers.map((number) =>
      receivedRow({ number, body: `B${number}X`, halfYear: "2018-H1", entries: [answerOf(7, textOf(number))] }),
    ),
  );
  const search = (word: string): EntrySearch => {
    const match = `"${word}"*`;
    const rest = { halfYear: null, bodies: [], measures: [], statuses: [], verdicts: [], all: false };
    return { match, rankedBy: match, ...rest };
  };
  const pages = (word: string, limit: number): number[] => {
    const portions = allOf(countPortions(database, search(word)));
    const total = portions.reduce((sum, { count }) => sum + count, 0);
    const offsets = Array.from({ length: Math.ceil(total / limit) }, (_, at) => at * limit);
    return offsets.flatMap((offset) =>
      allOf(searchEntryIds(database, search(word), { limit, offset, portions, weighed })),
    );
  };
  return { pages };
}

const downFrom = (first: number, step: number) =>
  Array.from({ length: Math.floor((first - 1) / step) + 1 }, (_, at) => first - at * step).filter((id) => id > 0);

test("of few that are found the best comes first, whichever came when", async () => {
  const { pages } = await openRegister();
  expect(pages("криптошлюз", 3).toSorted((a, b) => a - b)).toEqual([15, 30, 45, 60]);
});

test("of very many the newest are weighed, the others follow them, each once on whatever pages", async () => {
  const { pages } = await openRegister();
  const all = downFrom(60, 3);
  for (const limit of [3, 4, 7, 25]) {
    const found = pages("курс", limit);
    expect(found[0], "the one that says it three times").toBe(45);
    expect(found.slice(0, weighed).toSorted((a, b) => b - a)).toEqual(all.slice(0, weighed));
    expect(found.slice(weighed)).toEqual(all.slice(weighed));
  }
});

test("a word in more than half of all weighs nothing: the newest come first", async () => {
  const { pages } = await openRegister();
  expect(pages("маман", 7)).toEqual(downFrom(60, 1));
});
