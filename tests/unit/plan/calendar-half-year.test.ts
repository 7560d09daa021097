import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/plan/calendar-date.ts";
import { currentHalfYear, halfYearToConsolidate, planEnded } from "#shared/plan/current-half-year.ts";
import { reportDueDate } from "#shared/plan/due-dates.ts";
import {
  firstDay,
  halfYearOf,
  halfYears,
  lastDay,
  nextHalfYear,
  parseHalfYear,
  previousHalfYear,
} from "#shared/plan/half-year.ts";
import { anyDay, daysFrom } from "#tests/support/plan/any-day.ts";

describe("the plan's half-years", () => {
  it("are the eleven from the resolution to the end of 2022", () => {
    expect(halfYears).toHaveLength(11);
    expect([firstDay("2017-H2"), lastDay("2017-H2")]).toEqual(["2017-10-28", "2017-12-31"]);
    expect([firstDay("2018-H1"), lastDay("2018-H1")]).toEqual(["2018-01-01", "2018-06-30"]);
    expect([firstDay("2022-H2"), lastDay("2022-H2")]).toEqual(["2022-07-01", "2022-12-31"]);
  });

  it("follow each other without a gap, and lead nowhere at both ends", () => {
    for (const halfYear of halfYears.slice(0, -1)) {
      const next = nextHalfYear(halfYear);
      expect(next && firstDay(next)).toBe(addDays(lastDay(halfYear), 1));
      expect(next && previousHalfYear(next)).toBe(halfYear);
    }
    expect(previousHalfYear("2017-H2")).toBeNull();
    expect(nextHalfYear("2022-H2")).toBeNull();
  });

  it("take in every day from the resolution to 2022's last, each once, and no other", () => {
    for (const day of daysFrom("2017-10-28", "2022-12-31")) {
      const holding = halfYears.filter((halfYear) => firstDay(halfYear) <= day && day <= lastDay(halfYear));
      expect([day, ...holding]).toEqual([day, halfYearOf(day)]);
    }
    expect([halfYearOf("2017-10-27"), halfYearOf("2023-01-01")]).toEqual([null, null]);
  });

  it("are read back from their own text, and other text is refused by name", () => {
    for (const halfYear of halfYears) expect(parseHalfYear(`${halfYear}`)).toBe(halfYear);
    for (const text of ["2017-H1", "2023-H1", "2018-h1", "2018", "", "toString"]) {
      expect(() => parseHalfYear(text)).toThrow(
        expect.objectContaining({
          code: "calendar.unknownHalfYear",
          data: expect.objectContaining({ halfYear: text }),
        }),
      );
    }
  });
});

describe("the half-year to report on", () => {
  it("is the one whose due date comes next, the due date included", () => {
    expect(currentHalfYear("2018-06-30")).toBe("2018-H1");
    expect(currentHalfYear("2018-07-10")).toBe("2018-H1");
    expect(currentHalfYear("2018-07-11")).toBe("2018-H2");
    expect(currentHalfYear("2019-01-10")).toBe("2018-H2");
    expect(currentHalfYear("2019-01-11")).toBe("2019-H1");
  });

  it("is the first before the plan and the last after it", () => {
    expect(currentHalfYear("2015-01-01")).toBe("2017-H2");
    expect(currentHalfYear("2023-01-11")).toBe("2022-H2");
    expect(currentHalfYear("2031-05-05")).toBe("2022-H2");
  });

  it("is exactly one on each day of the plan's life, and never goes back", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), (day, later) => {
        const now = currentHalfYear(day);
        expect(halfYears.indexOf(currentHalfYear(addDays(day, later)))).toBeGreaterThanOrEqual(halfYears.indexOf(now));
        if (day <= "2023-01-10") expect(day <= reportDueDate(now).date).toBe(true);
        const previous = previousHalfYear(now);
        if (previous !== null) expect(reportDueDate(previous).date < day).toBe(true);
      }),
    );
  });

  it("is the last one for good once January 2023 is over, and the program can say so", () => {
    expect(planEnded("2023-01-31")).toBe(false);
    expect(planEnded("2023-02-01")).toBe(true);
  });
});

describe("the half-year that ҚАӨМ gathers", () => {
  it("is the one whose consolidated report is due next, by 25 July and 25 January", () => {
    expect(halfYearToConsolidate("2017-10-01")).toBe("2017-H2");
    expect(halfYearToConsolidate("2018-01-25")).toBe("2017-H2");
    expect(halfYearToConsolidate("2018-01-26")).toBe("2018-H1");
    expect(halfYearToConsolidate("2018-07-12")).toBe("2018-H1");
    expect(halfYearToConsolidate("2018-07-26")).toBe("2018-H2");
    expect(halfYearToConsolidate("2024-01-01")).toBe("2022-H2");
  });
});
