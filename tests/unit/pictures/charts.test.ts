import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartByHalfYear } from "#shared/pictures/by-half-year.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { tableOf } from "#shared/pictures/chart-table.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { reportedDuties } from "#shared/pictures/reported-duties.ts";
import { countStatuses, reportedStatuses, totalOf } from "#shared/pictures/reported-status.ts";
import { type HalfYear, halfYears } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { bodiesOf, reportingBodies } from "#shared/plan/responsibility.ts";
import type { Status } from "#shared/report/entry.ts";
import { type Answers, gatheredFrom } from "#tests/support/pictures/gathered.ts";

const dutiesFrom = (answers: Answers, halfYear: HalfYear) => reportedDuties(gatheredFrom(answers, halfYear), halfYear);
const languages = ["kk", "ru"] as const;
const anyStatus = fc.constantFrom<Status | null>("done", "inProgress", "notDone", null);

/** What bodies may have answered: some on all measures, some on some, strangers too. */
const anyAnswers = fc
  .array(
    fc.tuple(
      fc.constantFrom("BGM", "AKM", "QAOM", "ASTANA", "UQK", "STRANGER"),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), anyStatus), { maxLength: 50 }),
    ),
    { maxLength: 6 },
  )
  .map((bodies): Answers => new Map(bodies.map(([body, entries]) => [body, new Map(entries)])));

describe("the duties of a half-year", () => {
  it("are each body's measures, once each, whether or not anything was reported", () => {
    fc.assert(
      fc.property(fc.constantFrom(...halfYears), anyAnswers, (halfYear, answers) => {
        const duties = dutiesFrom(answers, halfYear);
        const owed = originalPlan.edition.measures.flatMap(({ number }) =>
          bodiesOf(originalPlan, number, halfYear).map(({ body }) => `${body.code} ${number}`),
        );
        expect(duties.map(({ body, measure }) => `${body} ${measure}`).sort()).toEqual(owed.sort());
        for (const { body, measure, status } of duties) {
          expect(status).toBe(answers.get(body)?.get(measure) ?? "noReport");
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are overdue by the half-year's last day, and never where they are done", () => {
    const answers: Answers = new Map([
      [
        "QAOM",
        new Map<number, Status>([
          [8, "done"],
          [9, "inProgress"],
        ]),
      ],
    ]);
    const duties = dutiesFrom(answers, "2018-H1");
    const days = (measure: number): number | undefined =>
      duties.find((duty) => duty.body === "QAOM" && duty.measure === measure)?.daysOverdue;
    // Two months after 9 January 2018 is 9 March; 113 days before 30 June.
    expect([days(8), days(9)]).toEqual([0, 113]);
  });
});

describe("pictures of progress", () => {
  it("count every duty once, by section as by body, and the table adds up", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...halfYears),
        anyAnswers,
        fc.constantFrom(...languages),
        (halfYear, answers, language) => {
          const duties = dutiesFrom(answers, halfYear);
          const whole = countStatuses(duties.map(({ status }) => status));
          expect(totalOf(whole)).toBe(duties.length);
          const charts = [
            chartBySection(duties, originalPlan, language),
            chartByBody(duties, originalPlan, language),
            chartByHalfYear([{ halfYear, counts: whole }], language),
          ];
          for (const chart of charts) {
            const { statuses, sums, rows, total } = tableOf(chart);
            expect(total).toBe(duties.length);
            for (const status of reportedStatuses) {
              expect(sums[statuses.indexOf(status)] ?? 0).toBe(whole[status]);
            }
            expect(rows.map(({ key }) => key)).toEqual(chart.bars.map(({ key }) => key));
            for (const row of rows) expect(row.numbers.reduce((sum, count) => sum + count, 0)).toBe(row.total);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("put the body that has done most first and those who have not reported last", () => {
    const all = (status: Status) => new Map(originalPlan.edition.measures.map(({ number }) => [number, status]));
    const answers: Answers = new Map([
      ["BGM", all("inProgress")],
      ["ASTANA", all("done")],
    ]);
    const duties = dutiesFrom(answers, "2018-H1");
    const { bars } = chartByBody(duties, originalPlan, "kk");
    expect(bars.slice(0, 2).map(({ label }) => label)).toEqual(["Астана қаласы", "БҒМ"]);
    expect(bars.slice(2).every(({ counts }) => counts.noReport === totalOf(counts))).toBe(true);
    expect(bars[0]?.note).toMatch(/^(\d+) \/ \1$/u);
  });

  it("put half-years in the order of time", () => {
    const counts = countStatuses(["done"]);
    const chart = chartByHalfYear(
      [
        { halfYear: "2018-H1", counts },
        { halfYear: "2017-H2", counts },
      ],
      "ru",
    );
    expect(chart.bars.map(({ key }) => key)).toEqual(["2017-H2", "2018-H1"]);
  });
});

describe("the picture of what is overdue", () => {
  it("has each measure that somebody has not done in time, the longest overdue first, with all who answer for it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...halfYears), anyAnswers, (halfYear, answers) => {
        const duties = dutiesFrom(answers, halfYear);
        const late = new Set(duties.filter(({ daysOverdue }) => daysOverdue > 0).map(({ measure }) => String(measure)));
        const { bars } = chartOfOverdue(duties, originalPlan, "kk");
        expect(new Set(bars.map(({ key }) => key))).toEqual(late);
        const days = bars.map(({ key }) =>
          Math.max(...duties.filter(({ measure }) => String(measure) === key).map(({ daysOverdue }) => daysOverdue)),
        );
        expect(days).toEqual(days.toSorted((a, b) => b - a));
        for (const { key, counts } of bars) {
          expect(totalOf(counts)).toBe(duties.filter(({ measure }) => String(measure) === key).length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is empty where all is done", () => {
    const done = new Map(originalPlan.edition.measures.map(({ number }) => [number, "done" as const]));
    const answers: Answers = new Map(reportingBodies(originalPlan, "2022-H2").map(({ code }) => [code, done]));
    const chart = chartOfOverdue(dutiesFrom(answers, "2022-H2"), originalPlan, "ru");
    expect(chart.bars).toEqual([]);
    expect(chart.empty).toBe("Мероприятий с истёкшим сроком нет.");
  });
});
