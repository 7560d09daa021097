import { describe, expect, it } from "vitest";
import type { EntryView } from "#shared/api/report-view.ts";
import { neighbourOf } from "../../../../renderer/components/writing/neighbour.ts";
import { firstMeasure } from "../../../../renderer/screens/report/measures/first-measure.ts";
import {
  isMeasureFilter,
  type ListedMeasure,
  passes,
  readyCount,
  usefulFilters,
} from "../../../../renderer/screens/report/measures/measure-filter.ts";

const listed: readonly ListedMeasure[] = [
  { number: 17, shown: "done", errors: 0, remarks: 0 },
  { number: 21, shown: "inProgress", errors: 2, remarks: 0 },
  { number: 27, shown: "due", errors: 1, remarks: 0 },
  { number: 32, shown: "overdue", errors: 0, remarks: 0 },
];

const numbers = (filter: Parameters<typeof passes>[0]): number[] =>
  listed.filter((measure) => passes(filter, measure)).map(({ number }) => number);

describe("the list of measures", () => {
  it("is narrowed to what blocks, or to one status", () => {
    expect(numbers("all")).toEqual([17, 21, 27, 32]);
    expect(numbers("errors")).toEqual([21, 27]);
    expect(numbers("overdue")).toEqual([32]);
  });

  it("offers only filters that leave something, and always the whole and the chosen one", () => {
    expect(usefulFilters(listed, "all")).toEqual([
      { filter: "all", count: 4 },
      { filter: "errors", count: 2 },
      { filter: "done", count: 1 },
      { filter: "inProgress", count: 1 },
      { filter: "due", count: 1 },
      { filter: "overdue", count: 1 },
    ]);
    expect(usefulFilters([], "errors").map(({ filter }) => filter)).toEqual(["all", "errors"]);
    expect([isMeasureFilter("due"), isMeasureFilter("late")]).toEqual([true, false]);
  });

  it("counts as ready what is stated and has no errors", () => {
    expect(readyCount(listed)).toBe(2);
  });

  it("knows the measure before and after, from one that the filter has left out too", () => {
    expect(neighbourOf([17, 32], 27, "next")).toBe(32);
    expect(neighbourOf([17, 32], 27, "previous")).toBe(17);
    expect(neighbourOf([17, 32], 32, "next")).toBeNull();
    expect(neighbourOf([], 32, "previous")).toBeNull();
  });
});

describe("where work goes on", () => {
  const entry = (measure: number, readOnly = false) => ({ measure, readOnly }) as EntryView;
  const error = (measure: number) =>
    ({
      measure,
      severity: "error",
      code: "measure.untouched",
      path: "",
      data: {},
      message: { kk: "", ru: "" },
    }) as const;

  it("is the first measure that blocks, else the first that is not accepted, else the first", () => {
    expect(firstMeasure({ entries: [entry(17), entry(27)], checks: [error(27)] })).toBe(27);
    expect(firstMeasure({ entries: [entry(17, true), entry(27)], checks: [] })).toBe(27);
    expect(firstMeasure({ entries: [entry(17, true)], checks: [] })).toBe(17);
    expect(firstMeasure({ entries: [], checks: [] })).toBeNull();
  });
});
