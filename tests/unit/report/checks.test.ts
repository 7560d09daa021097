import { describe, expect, it } from "vitest";
import type { CheckInput } from "#shared/report/check-input.ts";
import { checkMessage } from "#shared/report/check-message.ts";
import { checkReport } from "#shared/report/check-report.ts";
import { type CheckCode, checkCodes } from "#shared/report/check-result.ts";
import type { Entry } from "#shared/report/entry.ts";
import { completeEvidence } from "#tests/support/report/evidence-examples.ts";
import { annex, goodEntry, goodReport, person, untouchedEntry } from "#tests/support/report/example-report.ts";

/** A good report of БҒМ with one of its entries as given. */
const bgm = (entry: Entry, fields: Partial<CheckInput> = {}) => goodReport("BGM", fields, [entry]);
const qaom = (entry: Entry, fields: Partial<CheckInput> = {}) => goodReport("QAOM", fields, [entry]);
const money38 = (amount: number | null, programme = "204") => [{ programme, subprogramme: "100", amount }];
const proposal = (sum: number) => ({
  form: "investment-proposal" as const,
  proposals: [{ number: "1", date: "2018-05-28", sum }],
});
const sameText = "Осы жартыжылдықта ұйымдастырылған барлық жұмыс уақтылы аяқталды.";

/** What is found: error or warning, at which field, in which report. One or more examples of every rule. */
const examples: readonly (readonly [CheckCode, "error" | "warning", string, CheckInput])[] = [
  ["annex.notMine", "error", "/annexes/5", goodReport("BGM", { annexes: [annex(5)] })],
  [
    "annex.oddType",
    "warning",
    "/annexes/17",
    goodReport("BGM", { annexes: [annex(17, { name: "сурет.docx", odd: true })] }),
  ],
  ["annex.tooLarge", "error", "/annexes/17", goodReport("BGM", { annexes: [annex(17, { size: 100_000_001 })] })],
  [
    "annex.tooMany",
    "error",
    "/annexes",
    goodReport("BGM", { annexes: Array.from({ length: 1_901 }, () => annex(17)) }),
  ],
  [
    "annex.totalTooLarge",
    "error",
    "/annexes",
    goodReport("BGM", { annexes: Array.from({ length: 20 }, () => annex(17, { size: 99_000_000 })) }),
  ],
  [
    "count.tooLarge",
    "error",
    "/entries/38/evidence/grants/0/count",
    bgm(
      goodEntry("BGM", 38, {
        evidence: { form: "grants", grants: [{ academicYear: "2018/2019", level: "бакалавриат", count: 20_000_001 }] },
      }),
    ),
  ],
  [
    "date.afterHalfYear",
    "warning",
    "/entries/34/evidence/letters/0/date",
    bgm(goodEntry("BGM", 34, { evidence: { form: "info-president", letters: [{ number: "5", date: "2018-07-02" }] } })),
  ],
  [
    "date.afterToday",
    "error",
    "/entries/34/evidence/letters/0/date",
    bgm(goodEntry("BGM", 34, { evidence: { form: "info-president", letters: [{ number: "5", date: "2018-07-06" }] } })),
  ],
  [
    "date.beforePlan",
    "warning",
    "/entries/34/evidence/letters/0/date",
    bgm(goodEntry("BGM", 34, { evidence: { form: "info-president", letters: [{ number: "5", date: "2017-10-27" }] } })),
  ],
  [
    "evidence.contradiction",
    "error",
    "/entries/35/evidence/noNeedArose",
    qaom(goodEntry("QAOM", 35, { evidence: { ...completeEvidence.events, noNeedArose: true } })),
  ],
  [
    "evidence.malformed",
    "error",
    "/entries/38/evidence/grants/0/academicYear",
    bgm(
      goodEntry("BGM", 38, {
        evidence: { form: "grants", grants: [{ academicYear: "2018", level: "бакалавриат", count: 5 }] },
      }),
    ),
  ],
  [
    "evidence.missing",
    "error",
    "/entries/37/evidence/programmes/0/level",
    bgm(
      goodEntry("BGM", 37, {
        evidence: {
          form: "programmes",
          programmes: [{ name: "Ақпараттық қауіпсіздік", level: "", orderNumber: "1", orderDate: "2018-03-30" }],
        },
      }),
    ),
  ],
  [
    "evidence.noItem",
    "error",
    "/entries/37/evidence/programmes",
    bgm(goodEntry("BGM", 37, { evidence: { form: "programmes", programmes: [] } })),
  ],
  [
    "evidence.numberWithoutDate",
    "error",
    "/entries/34/evidence/letters/0/date",
    bgm(
      goodEntry("BGM", 34, {
        status: "inProgress",
        nextSteps: { kk: "Хат", ru: "Письмо" },
        evidence: { form: "info-president", letters: [{ number: "5", date: null }] },
      }),
    ),
  ],
  [
    "evidence.wrongForm",
    "error",
    "/entries/34/evidence",
    bgm(goodEntry("BGM", 34, { evidence: completeEvidence.order })),
  ],
  [
    "jointText.missing",
    "warning",
    "/entries/38/jointText/kk",
    bgm(goodEntry("BGM", 38, { jointText: { kk: " ", ru: "Сводный текст" } })),
  ],
  [
    "jointText.notLead",
    "error",
    "/entries/17/jointText",
    bgm(goodEntry("BGM", 17, { jointText: { kk: "Жиынтық мәтін", ru: "" } })),
  ],
  ["measure.noStatus", "error", "/entries/17/status", bgm(goodEntry("BGM", 17, { status: null }))],
  [
    "measure.notMine",
    "error",
    "/entries/11",
    goodReport("BGM", { entries: [...goodReport("BGM").entries, goodEntry("QAOM", 11)] }),
  ],
  [
    "measure.twice",
    "error",
    "/entries/17",
    goodReport("BGM", { entries: [...goodReport("BGM").entries, goodEntry("BGM", 17)] }),
  ],
  ["measure.untouched", "error", "/entries/17/status", bgm(untouchedEntry("BGM", 17))],
  [
    "money.decreased",
    "error",
    "/entries/38/money/0/amount",
    goodReport(
      "BGM",
      { halfYear: "2018-H2", today: "2019-01-05", previous: [goodEntry("BGM", 38, { money: money38(500) })] },
      [goodEntry("BGM", 38, { money: money38(499.99) }, "2018-H2")],
    ),
  ],
  ["money.missing", "warning", "/entries/38/money", bgm(goodEntry("BGM", 38, { money: money38(null) }))],
  ["money.negative", "error", "/entries/38/money/0/amount", bgm(goodEntry("BGM", 38, { money: money38(-1) }))],
  [
    "money.notANumber",
    "error",
    "/entries/38/money/0/amount",
    bgm(goodEntry("BGM", 38, { money: money38(Number.NaN) })),
  ],
  ["money.notFunded", "error", "/entries/17/money/0/amount", bgm(goodEntry("BGM", 17, { money: money38(10) }))],
  ["money.notOwner", "error", "/entries/38/money/0/amount", qaom(goodEntry("QAOM", 38, { money: money38(10) }))],
  [
    "money.outsideYears",
    "error",
    "/entries/38/money/0/amount",
    goodReport("BGM", { halfYear: "2021-H1", today: "2021-07-05" }, [
      goodEntry("BGM", 38, { money: money38(10) }, "2021-H1"),
    ]),
  ],
  ["money.tooFine", "error", "/entries/38/money/0/amount", bgm(goodEntry("BGM", 38, { money: money38(10.123456) }))],
  [
    "money.tooLarge",
    "error",
    "/entries/38/money/0/amount",
    bgm(goodEntry("BGM", 38, { money: money38(1_000_000_001) })),
  ],
  [
    "money.tooLarge",
    "error",
    "/entries/18/evidence/proposals/0/sum",
    qaom(goodEntry("QAOM", 18, { evidence: proposal(2_000_000_000) })),
  ],
  [
    "money.twice",
    "error",
    "/entries/38/money/1/amount",
    bgm(goodEntry("BGM", 38, { money: [...money38(10), ...money38(20)] })),
  ],
  [
    "money.wrongProgramme",
    "error",
    "/entries/38/money/0/amount",
    bgm(goodEntry("BGM", 38, { money: money38(10, "099") })),
  ],
  ["nextSteps.missing", "warning", "/entries/17/nextSteps/kk", bgm(goodEntry("BGM", 17, { status: "inProgress" }))],
  ["people.nameMissing", "error", "/people/head/name", goodReport("BGM", { head: person(" ") })],
  ["people.nameMissing", "error", "/people/preparer/name", goodReport("BGM", { preparer: person("") })],
  [
    "people.phoneMissing",
    "warning",
    "/people/preparer/phone",
    goodReport("BGM", { preparer: { ...person("А."), phone: "" } }),
  ],
  [
    "people.positionMissing",
    "warning",
    "/people/head/position/ru",
    goodReport("BGM", { head: { ...person("Б."), position: { kk: "Министр", ru: "" } } }),
  ],
  ["reason.notDone", "error", "/entries/17/reason/kk", bgm(goodEntry("BGM", 17, { status: "notDone" }))],
  ["reason.overdue", "error", "/entries/14/reason/kk", qaom(goodEntry("QAOM", 14, { status: "inProgress" }))],
  [
    "report.tooLong",
    "error",
    "/entries",
    goodReport(
      "BGM",
      {},
      [17, 21, 27, 32, 33].map((measure) => goodEntry("BGM", measure, longTexts())),
    ),
  ],
  [
    "text.hiddenCharacters",
    "warning",
    "/entries/17/text/ru",
    bgm(
      goodEntry("BGM", 17, {
        text: { kk: sameText, ru: "Работа\u202e по мероприятию полностью завершена в отчётном полугодии." },
      }),
    ),
  ],
  [
    "text.unprintable",
    "warning",
    "/entries/17/text/ru",
    bgm(
      goodEntry("BGM", 17, {
        text: {
          kk: sameText,
          ru: "Соглашение (中文) подписано в отчётном полугодии, мероприятие завершено ✓ полностью.",
        },
      }),
    ),
  ],
  [
    "text.kazakhMissing",
    "error",
    "/entries/17/text/kk",
    bgm(goodEntry("BGM", 17, { text: { kk: "", ru: "Проведена работа с разработчиками и студентами трёх вузов." } })),
  ],
  [
    "text.notKazakh",
    "warning",
    "/entries/17/text/kk",
    bgm(
      goodEntry("BGM", 17, {
        text: {
          kk: "Проведена работа с разработчиками и студентами трёх вузов, итоги обобщены.",
          ru: "Иной текст о той же самой работе, проведённой в полугодии.",
        },
      }),
    ),
  ],
  [
    "text.russianMissing",
    "error",
    "/entries/17/text/ru",
    bgm(goodEntry("BGM", 17, { text: { kk: sameText, ru: "" } })),
  ],
  [
    "text.russianMissing",
    "error",
    "/entries/17/reason/ru",
    bgm(goodEntry("BGM", 17, { status: "notDone", reason: { kk: "Қаражат бөлінбеді", ru: "" } })),
  ],
  [
    "text.russianMissing",
    "warning",
    "/entries/38/jointText/ru",
    bgm(goodEntry("BGM", 38, { jointText: { kk: sameText, ru: "" } })),
  ],
  [
    "text.sameAsBefore",
    "warning",
    "/entries/17/text/kk",
    bgm(goodEntry("BGM", 17), { previous: [goodEntry("BGM", 17)] }),
  ],
  [
    "text.sameInBoth",
    "warning",
    "/entries/17/text/kk",
    bgm(goodEntry("BGM", 17, { text: { kk: sameText, ru: `${sameText} ` } })),
  ],
  [
    "text.short",
    "warning",
    "/entries/17/text/kk",
    bgm(
      goodEntry("BGM", 17, {
        text: { kk: "Бұйрық бекітілді.", ru: "Приказ Министра об утверждении Методики подписан и зарегистрирован." },
      }),
    ),
  ],
  ["unit.missing", "warning", "/unit/kk", goodReport("BGM", { unit: { kk: "", ru: "" } })],
];

function longTexts(): Partial<Entry> {
  const long = { kk: "ұ".repeat(199_999), ru: "ы".repeat(199_999) };
  return { text: long, nextSteps: long, reason: long, jointText: long };
}

describe("the checks", () => {
  it.each(examples)("find %s (%s) at %s", (code, severity, path, input) => {
    const found = checkReport(input).filter((result) => result.code === code && result.path === path);
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe(severity);
  });

  it.each(examples)("say %s (%s) at %s in both languages, the data filled in", (code, _severity, path, input) => {
    const [result] = checkReport(input).filter((one) => one.code === code && one.path === path);
    if (result === undefined) throw new Error(`${code} was not found`);
    const message = checkMessage(result);
    expect(message.kk).toMatch(/[әғқңөұүһі]/i);
    expect(message.ru).toMatch(/^[А-ЯЁ«\d].*\.$/);
    expect(message.ru).not.toMatch(/[әғқңөұүһі]/i);
    expect(`${message.kk}${message.ru}`).not.toMatch(/\{\{|undefined|NaN/);
  });

  it("have an example for every code", () => {
    expect([...new Set(examples.map(([code]) => code))].sort()).toEqual([...checkCodes].sort());
  });

  it.each(["BGM", "QAOM", "SIM", "UQK", "ATAMEKEN", "QORGANYS"])("find nothing in a good report of %s", (body) => {
    expect(checkReport(goodReport(body))).toEqual([]);
  });
});
