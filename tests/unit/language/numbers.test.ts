import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFileSize, formatMoney, formatNumber } from "#shared/language/numbers.ts";

describe("numbers", () => {
  it("are grouped by no-break spaces, with a decimal comma", () => {
    expect(formatNumber(1250.5, "kk")).toBe("1\u00a0250,5");
    expect(formatNumber(12345678, "ru")).toBe("12\u00a0345\u00a0678");
    expect(formatNumber(999, "ru")).toBe("999");
    expect(formatNumber(-1000, "ru")).toBe("-1\u00a0000");
    expect(formatNumber(-0, "ru")).toBe("0");
    expect(formatNumber(0.0000001, "ru")).toBe("0,0000001");
    expect(formatNumber(1.5e21, "ru")).toBe("1\u00a0500\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000");
  });

  it("are rounded only where that is asked for", () => {
    expect(formatNumber(0.12345, "ru")).toBe("0,12345");
    expect(formatNumber(0.12345, "ru", { maximumFractionDigits: 2 })).toBe("0,12");
    expect(formatNumber(2, "ru", { maximumFractionDigits: 2 })).toBe("2");
    expect(formatNumber(-0.001, "ru", { maximumFractionDigits: 2 })).toBe("0");
  });

  it("show every digit: what is printed can be read back as the number that was typed", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const readBack = Number(formatNumber(value, "kk").replaceAll("\u00a0", "").replace(",", "."));
        expect(readBack).toBe(value + 0);
      }),
    );
  });

  it("that are none are refused", () => {
    expect(() => formatNumber(Number.NaN, "kk")).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY, "kk")).toThrow(RangeError);
  });
});

describe("money", () => {
  it("is in thousand tenge", () => {
    expect(formatMoney(1250.5, "kk")).toBe("1\u00a0250,5\u00a0мың теңге");
    expect(formatMoney(1250.5, "ru")).toBe("1\u00a0250,5\u00a0тыс. тенге");
  });
});

describe("file sizes", () => {
  it("step up a unit at each thousand, never showing a thousand of the smaller one", () => {
    const sizes: [number, string][] = [
      [0, "0\u00a0Б"],
      [999, "999\u00a0Б"],
      [1000, "1\u00a0КБ"],
      [1450, "1,5\u00a0КБ"],
      [99_940, "99,9\u00a0КБ"],
      [999_499, "999\u00a0КБ"],
      [999_500, "1\u00a0МБ"],
      [100_000_000, "100\u00a0МБ"],
      [2_000_000_000, "2\u00a0ГБ"],
      [5_000_000_000_000, "5\u00a0000\u00a0ГБ"],
    ];
    for (const [bytes, text] of sizes) {
      expect(formatFileSize(bytes, "kk")).toBe(text);
      expect(formatFileSize(bytes, "ru")).toBe(text);
    }
  });
});
