import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { localTime, startOfDay } from "#shared/language/local-time.ts";

const anyInstant = fc.date({ min: new Date("1995-01-01Z"), max: new Date("2040-01-01Z"), noInvalidDate: true });

function byTemporal(instant: Date) {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO("Asia/Almaty");
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

describe("the clock of Almaty", () => {
  it("is read as Temporal reads it, whatever the month and however the instant is given", () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(localTime(instant)).toEqual(byTemporal(instant));
        expect(localTime(instant.toISOString())).toEqual(byTemporal(instant));
      }),
      { numRuns: 60 },
    );
  });

  it("went an hour back on 1 March 2024, within that month too", () => {
    const before = new Date("2024-02-29T17:59:00Z");
    const after = new Date("2024-02-29T18:00:00Z");
    expect([before, after].map(localTime)).toEqual([
      { date: "2024-02-29", time: "23:59" },
      { date: "2024-02-29", time: "23:00" },
    ]);
  });

  it("knows every change of the clock since its last winter time", () => {
    const changes: string[] = [];
    let moment = Temporal.ZonedDateTime.from("2004-10-01T00:00[Asia/Almaty]");
    while (true) {
      const next = moment.getTimeZoneTransition("next");
      if (next === null) break;
      changes.push(next.toInstant().toString());
      moment = next;
    }
    expect(changes).toEqual(["2004-10-30T20:00:00Z", "2024-02-29T18:00:00Z"]);
  });

  it("reads an instant with another offset, and refuses what is none", () => {
    expect(localTime("2018-07-10T11:02:00+03:00")).toEqual({ date: "2018-07-10", time: "14:02" });
    for (const wrong of ["2018-02-30T08:02:00Z", "2018-07-10", "2018-07-10T25:00:00Z", ""]) {
      expect(() => localTime(wrong)).toThrow(RangeError);
    }
    expect(() => localTime(new Date(Number.NaN))).toThrow(RangeError);
  });

  it("gives a day its beginning", () => {
    expect(startOfDay("2018-07-10")).toBe("2018-07-09T18:00:00.000Z");
  });
});
