import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { emptyMoney, isWholeTiyn, sumOfMoney } from "#shared/report/money.ts";

const amounts = (...given: (number | null)[]) => given.map((amount) => ({ amount }));

describe("money in thousand tenge", () => {
  it("adds up as on paper, not as binary fractions do", () => {
    expect(sumOfMoney(amounts(0.1, 0.2))).toBe(0.3);
    expect(sumOfMoney(amounts(1_250.55, 0.45, null))).toBe(1_251);
  });

  it("is nothing where no amount is given", () => {
    expect(sumOfMoney([])).toBe(0);
    expect(sumOfMoney(amounts(null, null))).toBe(0);
  });

  it("adds up the same in any order, exact to the tiyn", () => {
    const tiyn = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(fc.array(tiyn, { maxLength: 20 }), (list) => {
        const expected = list.reduce((sum, one) => sum + one, 0) / 100_000;
        expect(sumOfMoney(amounts(...list.map((one) => one / 100_000)))).toBe(expected);
        expect(sumOfMoney(amounts(...list.reverse().map((one) => one / 100_000)))).toBe(expected);
      }),
    );
  });

  it("has no part finer than a tiyn", () => {
    for (const whole of [0, 0.1, 12.34567, 999_999_999.99999]) expect(isWholeTiyn(whole)).toBe(true);
    for (const finer of [0.000001, 12.345678]) expect(isWholeTiyn(finer)).toBe(false);
  });

  it("has a row for the one programme that column 6 names, and none where nothing is required", () => {
    expect(emptyMoney(findMeasure(originalPlan, 38))).toEqual([
      { programme: "204", subprogramme: "100", amount: null },
    ]);
    expect(emptyMoney(findMeasure(originalPlan, 35))).toEqual([{ programme: "005", subprogramme: null, amount: null }]);
    expect(emptyMoney(findMeasure(originalPlan, 17))).toEqual([]);
  });
});
