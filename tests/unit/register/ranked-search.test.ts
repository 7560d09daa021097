import { expect, test } from "vitest";
import { countPortions, type EntrySearch, listEntryIds, type Steps, searchEntryIds } from "#backend/database/index.ts";
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
  const search = (match: string, given: Partial<EntrySearch>): EntrySearch => {
    const rest = { halfYear: null, bodies: [], measures: [], statuses: [], verdicts: [], all: false };
    return { match, rankedBy: match, ...rest, ...given };
  };
  const portionsOf = (asked: EntrySearch, most: number) => allOf(countPortions(database, asked, most));
  const pagesOf = (asked: EntrySearch, limit: number, most: number): number[] => {
    const portions = portionsOf(asked, most);
    const total = portions.reduce((sum, { count }) => sum + count, 0);
    const offsets = Array.from({ length: Math.ceil(total / limit) }, (_, at) => at * limit);
    return offsets.flatMap((offset) => allOf(searchEntryIds(database, asked, { limit, offset, portions, weighed })));
  };
  const pages = (word: string, limit: number) => pagesOf(search(`"${word}"*`, {}), limit, 1_000);
  return { database, search, portionsOf, pagesOf, pages };
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

test("gone through in portions, the same is found in the same order, whatever narrows it", async () => {
  const { database, search, portionsOf, pagesOf } = await openRegister();
  // Between them stand some that do not count.
  for (const number of [7, 8, 30, 57]) {
    const entries = [answerOf(7, "маман курс криптошлюз")];
    const row = { number: number + 100, body: `B${number}X`, halfYear: "2018-H1", version: 2, entries };
    keepReceived(database, [receivedRow({ ...row, decision: "waiting" })]);
  }
  const bodies = [3, 30, 33, 45, 57, 60].map((number) => `B${number}X`);
  for (const given of [{}, { all: true }, { bodies }, { bodies, all: true }, { measures: [8] }]) {
    for (const word of ["маман", "курс", "криптошлюз", "жоксоз"]) {
      const asked = search(`"${word}"`, given);
      const whole = pagesOf(asked, 4, 1_000);
      expect(new Set(whole).size, word).toBe(whole.length);
      for (const most of [3, 7, 16]) {
        const found = pagesOf(asked, 4, most);
        // What says nothing by its weight comes by its age, where it is not gone through at once.
        const isCommon = word === "маман" && "bodies" in given;
        expect(isCommon ? found.toSorted() : found, `${word} ${JSON.stringify(given)} ${most}`).toEqual(
          isCommon ? whole.toSorted() : whole,
        );
      }
    }
  }
  expect(portionsOf(search('"маман"', {}), 7)).toHaveLength(10);
  expect(portionsOf(search('"криптошлюз"', {}), 7)).toHaveLength(1);
  expect(portionsOf(search('"маман"*', {}), 7)).toHaveLength(1);
});

test("without words what came of all half-years is paged through, each once, in its order", async () => {
  const { database, search, portionsOf, pagesOf } = await openRegister();
  for (const [at, halfYear] of ["2017-H2", "2019-H1", "2018-H2"].entries()) {
    const entries = [1, 2, 3, 4, 5].map((measure) => answerOf(measure, "маман"));
    keepReceived(database, [
      receivedRow({ number: 100 + 2 * at, body: "BGM", halfYear, entries }),
      receivedRow({ number: 101 + 2 * at, body: "BGM", halfYear, version: 2, decision: "waiting", entries }),
    ]);
  }
  const asked = { ...search("", {}), match: null, rankedBy: null, all: true };
  expect(portionsOf(asked, 7).map(({ halfYear, count }) => [halfYear, count])).toEqual([
    ["2019-H1", 10],
    ["2018-H2", 10],
    ["2018-H1", 60],
    ["2017-H2", 10],
  ]);
  const inOrder = listEntryIds(database, asked);
  expect(inOrder).toHaveLength(90);
  for (const limit of [3, 7, 25]) expect(pagesOf(asked, limit, 7)).toEqual(inOrder);
  const narrowed = { ...asked, measures: [2, 4] };
  expect(pagesOf(narrowed, 5, 7)).toEqual(listEntryIds(database, narrowed));
  const ofOne = { ...asked, halfYear: "2018-H2" };
  expect(pagesOf(ofOne, 4, 7)).toEqual(listEntryIds(database, ofOne));
});
