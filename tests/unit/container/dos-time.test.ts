import { describe, expect, it } from "vitest";
import { toDosTime } from "#backend/container/dos-time.ts";

const read = ({ date, time }: { date: number; time: number }) => [
  1980 + (date >> 9),
  (date >> 5) & 15,
  date & 31,
  time >> 11,
  (time >> 5) & 63,
  (time & 31) * 2,
];

describe("the date of an entry", () => {
  it("is the moment in UTC, in steps of two seconds, on every machine", () => {
    expect(read(toDosTime(new Date("2018-07-09T18:59:31Z")))).toEqual([2018, 7, 9, 18, 59, 30]);
  });

  it("is the nearest one that the format holds where it does not reach", () => {
    expect(read(toDosTime(new Date("1970-01-01T05:06:07Z")))).toEqual([1980, 1, 1, 0, 0, 0]);
    expect(read(toDosTime(new Date("2200-02-03T04:05:06Z")))[0]).toBe(2107);
  });
});
