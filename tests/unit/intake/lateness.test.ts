import { expect, test } from "vitest";
import { latenessOf } from "#shared/intake/lateness.ts";

test("the 10th is in time, in Almaty's day; the day after is one day late", () => {
  expect(latenessOf("2018-H1", "2018-07-10T17:59:00.000Z", "2018-07-10T18:01:00.000Z")).toEqual({
    bySigning: 0,
    byIntake: 1,
  });
});

test("by signing and by intake are told apart; a signature without a time says nothing", () => {
  expect(latenessOf("2018-H2", "2019-01-09T05:00:00.000Z", "2019-02-01T05:00:00.000Z")).toEqual({
    bySigning: 0,
    byIntake: 22,
  });
  expect(latenessOf("2018-H2", null, "2019-01-05T05:00:00.000Z")).toEqual({ bySigning: null, byIntake: 0 });
});
