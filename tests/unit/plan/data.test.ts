import { describe, expect, test } from "vitest";
import bodiesDocument from "#resources/plan/bodies.json" with { type: "json" };
import planDocument from "#resources/plan/plan.json" with { type: "json" };
import { findBody, findMeasure, originalPlan } from "#shared/plan/plan.ts";
import { bodySchema, type Measure, planEditionSchema } from "#shared/plan/schema.ts";

const { edition } = originalPlan;
const { measures } = edition;

function tally(key: (measure: Measure) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const measure of measures) counts[key(measure)] = (counts[key(measure)] ?? 0) + 1;
  return counts;
}

function numbersWhere(test: (measure: Measure) => boolean): number[] {
  return measures.filter(test).map((measure) => measure.number);
}

describe("the plan's edition 1", () => {
  test("conforms to the schema, unknown fields refused", () => {
    expect(planEditionSchema.safeParse(planDocument).error).toBeUndefined();
    expect(bodySchema.array().safeParse(bodiesDocument).error).toBeUndefined();
    expect(planEditionSchema.safeParse({ ...planDocument, surplus: 1 }).success).toBe(false);
  });

  test("is Resolution No. 676 of 28 October 2017, its Russian marked unofficial", () => {
    expect(edition).toMatchObject({ id: "kz.resolution-676", edition: 1, russianUnofficial: true });
    expect(edition.resolution).toMatchObject({ number: "676", date: "2017-10-28" });
    expect(edition.lawInForce).toMatchObject({ date: "2018-01-09", confirmed: false });
  });

  test("has measures 1–41 in order, in sections 1–16, 17–36, 37–39, 40–41", () => {
    expect(measures.map((measure) => measure.number)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
    expect(edition.sections.map((section) => section.number)).toEqual([1, 2, 3, 4]);
    const bounds = [1, 2, 3, 4].map((section) => {
      const numbers = numbersWhere((measure) => measure.section === section);
      return [numbers.at(0), numbers.at(-1), numbers.length];
    });
    expect(bounds).toEqual([
      [1, 16, 16],
      [17, 36, 20],
      [37, 39, 3],
      [40, 41, 2],
    ]);
  });

  test("names 112 responsible bodies: 12 leads, 37 by agreement, 63 executors", () => {
    const roles = measures.flatMap((measure) => measure.responsible.map(({ role }) => role));
    expect(roles).toHaveLength(112);
    expect(roles.filter((role) => role === "lead")).toHaveLength(12);
    expect(roles.filter((role) => role === "byAgreement")).toHaveLength(37);
    expect(roles.filter((role) => role === "executor")).toHaveLength(63);
  });

  test("gives no measure two leads or the same body twice", () => {
    for (const { number, responsible } of measures) {
      expect(responsible.filter(({ role }) => role === "lead").length, `measure ${number}`).toBeLessThanOrEqual(1);
      expect(new Set(responsible.map(({ body }) => body)).size, `measure ${number}`).toBe(responsible.length);
    }
  });

  test("asks for each form of completion where the resolution does", () => {
    expect(tally((measure) => measure.completionForm)).toEqual({
      "info-qaom": 22,
      "info-president": 2,
      order: 8,
      "atameken-order": 1,
      "investment-proposal": 1,
      agreements: 1,
      trainings: 1,
      events: 1,
      programmes: 2,
      grants: 1,
      "press-releases": 1,
    });
    expect(numbersWhere(({ completionForm }) => completionForm === "order")).toEqual([8, 9, 10, 11, 12, 14, 22, 23]);
    expect(numbersWhere(({ completionForm }) => completionForm === "info-president")).toEqual([24, 34]);
    expect(numbersWhere(({ completionForm }) => completionForm === "programmes")).toEqual([37, 41]);
  });

  test("sets 24 months, 10 yearly, 3 permanent, 1 as-needed deadline and 3 after the Law", () => {
    expect(tally((measure) => measure.deadline.kind)).toEqual({
      month: 24,
      yearly: 10,
      permanent: 3,
      asNeeded: 1,
      afterLaw: 3,
    });
    expect(numbersWhere(({ deadline }) => deadline.kind === "yearly")).toEqual([
      12, 19, 21, 29, 31, 32, 33, 34, 38, 39,
    ]);
    expect(numbersWhere(({ deadline }) => deadline.kind === "permanent")).toEqual([17, 36, 40]);
    expect(numbersWhere(({ deadline }) => deadline.kind === "asNeeded")).toEqual([35]);
  });

  test("puts a month's due date on its last day", () => {
    for (const { number, deadline } of measures) {
      if (deadline.kind !== "month") continue;
      const [year = 0, month = 0] = deadline.month.split("-").map(Number);
      const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      expect(deadline.date, `measure ${number}`).toBe(lastDay);
    }
  });

  test("hangs the footnote on 8, 9 and 10 alone, and counts them from the Law", () => {
    expect(numbersWhere(({ footnote }) => footnote !== null)).toEqual([8, 9, 10]);
    expect(numbersWhere(({ deadline }) => deadline.kind === "afterLaw" && deadline.months === 2)).toEqual([8, 9, 10]);
    expect(edition.footnotes.map(({ id }) => id)).toEqual([findMeasure(originalPlan, 8)?.footnote]);
  });

  test("funds 35–38 and 41 from the owners' budget programmes of 2018–2020, nothing else", () => {
    const funded = measures.flatMap(({ number, funding }) =>
      funding.kind === "budgetProgramme"
        ? [[number, funding.owner, funding.programme, funding.subprogramme, funding.fromYear, funding.toYear]]
        : [],
    );
    expect(funded).toEqual([
      [35, "SIM", "005", null, 2018, 2020],
      [36, "SIM", "005", null, 2018, 2020],
      [37, "BGM", "099", "102", 2018, 2020],
      [38, "BGM", "204", "100", 2018, 2020],
      [41, "BGM", "099", "102", 2018, 2020],
    ]);
  });

  test("notes without repairing: the title of No. 832 at 34, ЭХО at 35, ҰЭМ at 1 and 18", () => {
    const noted = (number: number) =>
      findMeasure(originalPlan, number)
        ?.notes.map(({ kk }) => kk)
        .join(" ") ?? "";
    expect(noted(34)).toContain("инфрақұрылым");
    expect(noted(35)).toContain("ЭХО");
    expect(noted(1)).toContain("ҰЭМ");
    expect(noted(18)).toContain("ҰЭМ");
  });
});

describe("looking things up", () => {
  test("finds a measure and a body, or nothing", () => {
    expect(findMeasure(originalPlan, 41)?.number).toBe(41);
    expect(findMeasure(originalPlan, 42)).toBeUndefined();
    expect(findBody(originalPlan, "QAOM")?.abbreviation).toEqual({ kk: "ҚАӨМ", ru: "МОАП" });
    expect(findBody(originalPlan, "NOBODY")).toBeUndefined();
  });
});
