import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/plan/calendar-date.ts";
import { consolidatedDueDate, daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { halfYears, lastDay } from "#shared/plan/half-year.ts";
import { anyDay } from "#tests/support/plan/any-day.ts";

describe("when a report is due", () => {
  it("is the 10th of the month after the half-year", () => {
    expect(reportDueDate("2018-H1").date).toBe("2018-07-10");
    expect(reportDueDate("2018-H2").date).toBe("2019-01-10");
    expect(reportDueDate("2022-H2").date).toBe("2023-01-10");
  });

  it("is not moved by a weekend, but shown as one", () => {
    expect(reportDueDate("2018-H1").onWeekend).toBe(false);
    expect(reportDueDate("2020-H2")).toEqual({ date: "2021-01-10", onWeekend: true });
    expect(reportDueDate("2021-H1")).toEqual({ date: "2021-07-10", onWeekend: true });
  });

  it("gives the addressee fifteen days more for the consolidated report", () => {
    expect(consolidatedDueDate("2018-H1").date).toBe("2018-07-25");
    expect(consolidatedDueDate("2018-H2").date).toBe("2019-01-25");
    for (const halfYear of halfYears) {
      expect(daysLeft(consolidatedDueDate(halfYear).date, reportDueDate(halfYear).date)).toBe(15);
      expect(daysLeft(reportDueDate(halfYear).date, lastDay(halfYear))).toBe(10);
    }
  });
});

describe("days left", () => {
  it("are none on the day itself, which is in time, and negative when late", () => {
    expect(daysLeft("2018-07-10", "2018-07-01")).toBe(9);
    expect(daysLeft("2018-07-10", "2018-07-10")).toBe(0);
    expect(daysLeft("2018-07-10", "2018-07-12")).toBe(-2);
  });

  it("are one fewer each day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...halfYears), anyDay, (halfYear, day) => {
        const due = reportDueDate(halfYear).date;
        expect(daysLeft(due, addDays(day, 1))).toBe(daysLeft(due, day) - 1);
      }),
    );
  });
});
