import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { isReporter, isValidOn } from "#shared/plan/body-validity.ts";
import { type HalfYear, halfYears, lastDay } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { bodiesOf, leadOf, measuresOf, reportingBodies } from "#shared/plan/responsibility.ts";

const anyHalfYear = fc.constantFrom(...halfYears);
const anyBody = fc.constantFrom(...originalPlan.bodies.filter(isReporter));

function numbersOf(code: string, halfYear: HalfYear): number[] {
  return measuresOf(originalPlan, code, halfYear).map(({ measure }) => measure.number);
}

describe("the resolution's plan", () => {
  it("gives the Ministry of Education ten measures in 2018's first half, four of them for all state bodies", () => {
    expect(numbersOf("BGM", "2018-H1")).toEqual([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]);
    const roles = measuresOf(originalPlan, "BGM", "2018-H1").map(({ role, via }) => `${role} ${via}`);
    expect(roles.filter((role) => role === "executor STATE_BODIES")).toHaveLength(4);
    expect(roles.filter((role) => role === "lead named")).toHaveLength(3);
  });

  it("gives every state body 21, 33, 34 and 39, and every akimat these and 41, while they exist", () => {
    fc.assert(
      fc.property(anyBody, anyHalfYear, (body, halfYear) => {
        const numbers = numbersOf(body.code, halfYear);
        if (!isValidOn(body, lastDay(halfYear))) expect(numbers).toEqual([]);
        else if (body.groups.includes("STATE_BODIES"))
          expect(numbers).toEqual(expect.arrayContaining([21, 33, 34, 39]));
        else if (body.groups.includes("AKIMATS")) expect(numbers).toEqual([21, 33, 34, 39, 41]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the roles of those named beside their group", () => {
    const roleIn = (code: string, number: number) =>
      measuresOf(originalPlan, code, "2018-H1").find(({ measure }) => measure.number === number);
    expect(roleIn("UQK", 21)).toMatchObject({ role: "byAgreement", via: "named" });
    expect(roleIn("AKM", 33)).toMatchObject({ role: "executor", via: "named" });
    expect(roleIn("QAOM", 34)).toMatchObject({ role: "lead", via: "named" });
  });

  it("tells the same from both sides: a body's measures, and a measure's bodies", () => {
    fc.assert(
      fc.property(
        anyBody,
        fc.constantFrom(...originalPlan.edition.measures),
        anyHalfYear,
        (body, measure, halfYear) => {
          const { measure: _, ...mine } = measuresOf(originalPlan, body.code, halfYear).find(
            (duty) => duty.measure.number === measure.number,
          ) ?? { measure };
          const { body: __, ...theirs } = bodiesOf(originalPlan, measure.number, halfYear).find(
            (duty) => duty.body.code === body.code,
          ) ?? { body };
          expect(mine).toEqual(theirs);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("leaves no measure without a body, none of the twelve without its one lead, and reports with an addressee", () => {
    for (const halfYear of halfYears) {
      const reporters = reportingBodies(originalPlan, halfYear).map(({ code }) => code);
      const leads = originalPlan.edition.measures.flatMap(({ number }) => {
        const bodies = bodiesOf(originalPlan, number, halfYear);
        expect(bodies.length).toBeGreaterThan(0);
        expect(reporters).toEqual(expect.arrayContaining(bodies.map(({ body }) => body.code)));
        const lead = leadOf(originalPlan, number, halfYear);
        expect(bodies.filter(({ role }) => role === "lead").map(({ body }) => body)).toEqual(lead ? [lead] : []);
        return lead ? [number] : [];
      });
      expect(leads).toEqual([9, 10, 12, 18, 20, 22, 23, 34, 35, 37, 38, 41]);
      expect(addresseeOf(originalPlan, halfYear)).not.toBeNull();
    }
    expect(addresseeOf(originalPlan, "2018-H2")?.code).toBe("QAOM");
    expect(addresseeOf(originalPlan, "2019-H1")?.code).not.toBe("QAOM");
  });

  it("has Shymkent report from 2018's first half on, and Turkistan in the place of South Kazakhstan", () => {
    const akimats = (halfYear: HalfYear) =>
      reportingBodies(originalPlan, halfYear).filter(({ groups }) => groups.includes("AKIMATS"));
    expect(akimats("2017-H2")).toHaveLength(16);
    expect(akimats("2018-H1")).toHaveLength(17);
    expect(akimats("2018-H1").some(({ code }) => code === "SHYMKENT")).toBe(true);
  });
});
