import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatShortDate } from "#shared/language/dates.ts";
import { readTypedDate } from "../../../../renderer/app/dates/typed-date.ts";

describe("a typed day", () => {
  it("is read as people type and paste it", () => {
    for (const typed of [
      "10.07.2018",
      " 10.7.2018 ",
      "10/07/2018",
      "10-07-2018",
      "10 07 2018",
      "10072018",
      "2018-07-10",
    ])
      expect(readTypedDate(typed)).toBe("2018-07-10");
  });

  it("is none where the calendar has no such day, or it is not whole", () => {
    for (const typed of [
      "",
      "31.02.2018",
      "29.02.2018",
      "10.13.2018",
      "00.01.2018",
      "10.07.18",
      "10.07",
      "шілде",
      "20180710",
    ])
      expect(readTypedDate(typed)).toBeNull();
  });

  it("knows leap years", () => {
    expect(readTypedDate("29.02.2020")).toBe("2020-02-29");
  });

  it("comes back from the way in which it is shown", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(readTypedDate(formatShortDate(date))).toBe(date);
      }),
    );
  });
});
