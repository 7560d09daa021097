import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Database,
  judgeReceivedAnew,
  listUnindexed,
  setReceivedDecision,
  transaction,
} from "#backend/database/index.ts";
import { everyAnswer, indexEarlier, searchAnswers } from "#backend/register/index.ts";
import { foldForSearch } from "#shared/language/folding.ts";
import { wordsOf } from "#shared/language/search/find-word.ts";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { openSampleDatabase } from "#tests/support/data/sample.ts";
import { answerOf, keepReceived, receivedRow } from "#tests/support/register/received.ts";

const first = { limit: 50, offset: 0 };

async function find(database: Database, given: Partial<RegisterFilter>): Promise<string[]> {
  const { answers } = await searchAnswers(database, { ...everything, ...given }, first, "kk");
  return answers.map(({ body, measure }) => `${body} ${measure}`);
}

async function office(): Promise<Database> {
  const database = await openSampleDatabase();
  const bgm = [
    answerOf(17, "Ақпараттық қауіпсіздік жөніндегі білім беру бағдарламалары бекітілді."),
    answerOf(20, "Тренинг өткізілді, 120 маман оқытылды.", "Проведён тренинг, обучено 120 специалистов.", {
      status: "done",
    }),
  ];
  const iim = [
    answerOf(20, "Жоспарланған.", "", { reason: { kk: "Қаражат бөлінбеді.", ru: "" }, status: "notDone" }),
    answerOf(36, "", "", {
      evidence: {
        form: "agreements",
        agreements: [{ partner: "CERT-GOV", country: "Эстония", date: "2018-05-03", subject: "деректер алмасу" }],
      },
    }),
  ];
  keepReceived(database, [
    receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries: bgm }),
    receivedRow({ number: 2, body: "IIM", halfYear: "2018-H1", entries: iim }),
    receivedRow({ number: 3, body: "IIM", halfYear: "2017-H2", entries: [answerOf(20, "Оқыту басталды.")] }),
  ]);
  return database;
}

describe("searching the narratives of what was taken in", () => {
  it("finds inflected Kazakh words, without Kazakh letters, in capitals, in every field and in both languages", async () => {
    const database = await office();
    for (const text of ["қауіпсіздігінің", "КАУИПСИЗДИК", "бағдарламаларды", "білім бағдарлама"]) {
      expect(await find(database, { text }), text).toEqual(["BGM 17"]);
    }
    expect(await find(database, { text: "специалистам" })).toEqual(["BGM 20"]);
    expect(await find(database, { text: "қаражаттың" })).toEqual(["IIM 20"]);
    expect(await find(database, { text: "cert-gov эстония" })).toEqual(["IIM 36"]);
    expect(await find(database, { text: "жоқсөздер" })).toEqual([]);
    expect(await find(database, { text: "тренинг қаражат" })).toEqual([]);
  });

  it("narrows by half-year, body, measure, status and verdict, and counts what it finds", async () => {
    const database = await office();
    expect(await find(database, {})).toEqual(["BGM 17", "BGM 20", "IIM 20", "IIM 36", "IIM 20"]);
    expect(await find(database, { halfYear: "2017-H2" })).toEqual(["IIM 20"]);
    expect(await find(database, { bodies: ["IIM"], measures: [20, 36], statuses: ["notDone"] })).toEqual(["IIM 20"]);
    expect(await find(database, { text: "өткізілген", measures: [17, 20] })).toEqual(["BGM 20"]);
    expect(await find(database, { verdicts: ["INDETERMINATE"] })).toEqual([]);
    const page = await searchAnswers(database, everything, { limit: 2, offset: 2 }, "kk");
    expect([page.total, page.next, page.answers.length]).toEqual([5, 4, 2]);
    const last = await searchAnswers(database, everything, { limit: 2, offset: 4 }, "kk");
    expect(last.next).toBeNull();
  });

  it("shows the word where it stands, marked by its beginning", async () => {
    const database = await office();
    const { answers, stems } = await searchAnswers(database, { ...everything, text: "мамандар" }, first, "kk");
    expect(answers[0]?.snippet).toEqual({
      field: "text",
      language: "kk",
      text: "Тренинг өткізілді, 120 маман оқытылды.",
    });
    expect(stems).toHaveLength(1);
    expect("маман".startsWith(stems[0] ?? "-")).toBe(true);
  });

  it("ranks a text that says more of it above, and one that has the word as typed above another form", async () => {
    const database = await openSampleDatabase();
    const filler = "басқа мәселе қаралды ".repeat(20);
    const texts = [`${filler} оқу ${filler}`, "сынақ сынақ сынақ", "сынақтардың қорытындысы", "сынақ қорытындысы"];
    keepReceived(
      database,
      texts.map((text, at) =>
        receivedRow({ number: at + 1, body: `B${at}X`, halfYear: "2018-H1", entries: [answerOf(1, text)] }),
      ),
    );
    expect(await find(database, { text: "сынақ" })).toEqual(["B1X 1", "B3X 1", "B2X 1"]);
  });
});

describe("the index", () => {
  it("follows what becomes of a package: what does not count any more is found only where it is asked for", async () => {
    const database = await office();
    const { sha256 } = receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries: [] });
    transaction(database, (writer) => setReceivedDecision(writer, sha256, "superseded"));
    expect(await find(database, { text: "тренинг" })).toEqual([]);
    const { answers } = await searchAnswers(database, { ...everything, text: "тренинг", all: true }, first, "kk");
    expect(answers.map(({ decision }) => decision)).toEqual(["superseded"]);
  });

  it("takes in what was judged anew, once", async () => {
    const database = await openSampleDatabase();
    const believed = receivedRow({ number: 1, body: "BGM", halfYear: "2018-H1", entries: [answerOf(1, "Сынақ")] });
    const nothing = { packageId: null, body: null, halfYear: null, version: null, planEdition: null, document: null };
    keepReceived(database, [{ ...believed, ...nothing, decision: "apart", verdict: "TOTAL-FAILED" }]);
    expect(await find(database, { all: true })).toEqual([]);
    for (const decision of ["waiting", "imported"] as const) {
      transaction(database, (writer) => judgeReceivedAnew(writer, { ...believed, decision, verdict: "INDETERMINATE" }));
      indexEarlier(database);
      expect(listUnindexed(database, 1)).toEqual([]);
    }
    expect(await find(database, { text: "сынақ", verdicts: ["INDETERMINATE"] })).toEqual(["BGM 1"]);
  });

  it("finds every word of every text by the word itself, whatever the text", async () => {
    const database = await openSampleDatabase();
    const letters = fc.constantFrom(...'әғқңөұүһіёйеиЁЙІабвкбгптрлдAZıß012 \u0301\u0306.,-«»\n\t"*');
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: letters, maxLength: 60 }));
    let number = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        number += 1;
        const body = `B${number}`;
        const entries = [answerOf(1, text.toWellFormed())];
        keepReceived(database, [receivedRow({ number, body, halfYear: "2018-H1", entries })]);
        // A letter that SQLite's Unicode does not have yet parts words there; of those in use it has all.
        const words = wordsOf(text.toWellFormed()).filter((word) =>
          /^[\p{Script=Cyrillic}\p{Script=Latin}\d]+$/u.test(word),
        );
        for (const word of words) {
          expect(
            await find(database, { text: word, bodies: [body] }),
            JSON.stringify([text, foldForSearch(text)]),
          ).toEqual([`${body} 1`]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("an answer is read out of its document whole, whatever stands before it and in it", async () => {
  const database = await openSampleDatabase();
  const anyText = fc.string({ unit: fc.constantFrom(...'әґ😀\u0000"\\/{}[],:\n\ud800aЯ ') });
  let number = 0;
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      number += 1;
      const entries = texts.map((text, at) => answerOf(at + 1, text, text));
      const body = `B${number}`;
      keepReceived(database, [receivedRow({ number, body, halfYear: "2018-H1", entries })]);
      const read = [...everyAnswer(database, { ...everything, bodies: [body] })].map(({ entry }) => entry);
      expect(read).toEqual(entries);
    }),
    { numRuns: 60 },
  );
});

it("all that a filter finds can be taken one by one, with its texts, in the order of half-years, bodies and measures", async () => {
  const database = await office();
  const all = [...everyAnswer(database, everything)];
  expect(all.map(({ row, entry }) => `${row.halfYear} ${row.body} ${entry.measure}`)).toEqual([
    "2018-H1 BGM 17",
    "2018-H1 BGM 20",
    "2018-H1 IIM 20",
    "2018-H1 IIM 36",
    "2017-H2 IIM 20",
  ]);
  expect(all[1]?.entry.text.ru).toBe("Проведён тренинг, обучено 120 специалистов.");
});
