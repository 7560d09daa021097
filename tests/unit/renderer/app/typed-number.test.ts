import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "#shared/language/numbers.ts";
import { readTypedNumber } from "../../../../renderer/app/numbers/typed-number.ts";

describe("a typed number", () => {
  it("may have a comma or a point, and spaces between its groups", () => {
    expect(readTypedNumber("1 250,5", 1)).toBe(1250.5);
    expect(readTypedNumber("1250.5", 1)).toBe(1250.5);
    expect(readTypedNumber("1\u00a0250\u202f000", 0)).toBe(1_250_000);
    expect(readTypedNumber("12,", 1)).toBe(12);
  });

  it("is none with a sign, a letter, two commas, or more decimals than asked for", () => {
    for (const typed of ["", "-5", "1e3", "12,5,5", ",5", "сан", "99999999999999999999"])
      expect(readTypedNumber(typed, 2)).toBeNull();
    expect(readTypedNumber("1,25", 1)).toBeNull();
    expect(readTypedNumber("1,5", 0)).toBeNull();
  });

  it("comes back from the way in which it is shown", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        const value = Number(`${whole}.${tenth}`);
        expect(readTypedNumber(formatNumber(value, "kk"), 1)).toBe(value);
      }),
    );
  });
});
