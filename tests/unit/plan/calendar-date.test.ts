import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isWeekend, lastDayOfMonth, today } from "#shared/plan/calendar-date.ts";
import { anyDay } from "#tests/support/plan/any-day.ts";

describe("calendar days", () => {
  it("change at midnight in Almaty", () => {
    expect(today(new Date("2018-07-10T17:59:59Z"))).toBe("2018-07-10");
    expect(today(new Date("2018-07-10T18:00:00Z"))).toBe("2018-07-11");
  });

  it("keep to the month's end when months are added", () => {
    expect(addMonths("2018-01-09", 2)).toBe("2018-03-09");
    expect(addMonths("2018-12-31", 2)).toBe("2019-02-28");
    expect(addMonths("2019-12-31", 2)).toBe("2020-02-29");
    expect(addDays("2018-12-31", 1)).toBe("2019-01-01");
  });

  it("know the last day of each month", () => {
    expect(lastDayOfMonth("2018-01")).toBe("2018-01-31");
    expect(lastDayOfMonth("2020-02")).toBe("2020-02-29");
    expect(lastDayOfMonth("2018-06")).toBe("2018-06-30");
  });

  it("know the weekend", () => {
    expect(["2018-07-09", "2018-07-13", "2018-07-14", "2018-07-15"].map(isWeekend)).toEqual([false, false, true, true]);
  });

  it("refuse what is no day", () => {
    expect(() => daysBetween("2018-02-30", "2018-03-01")).toThrow(RangeError);
    expect(() => lastDayOfMonth("2018-13")).toThrow(RangeError);
  });

  it("are as far apart as the days added to one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
