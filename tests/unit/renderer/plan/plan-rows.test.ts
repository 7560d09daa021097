import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import {
  countFilters,
  filterRows,
  noFilters,
  type PlanFilters,
  readFilters,
  toggled,
  writeFilters,
} from "../../../../renderer/screens/plan/plan-filters.ts";
import { planRows } from "../../../../renderer/screens/plan/plan-row.ts";

/** БҒМ on 21 June 2018: 17 done, 27 in hand, the rest untouched. */
const rows = planRows({
  plan: originalPlan,
  body: "BGM",
  halfYear: "2018-H1",
  today: "2018-06-21",
  lawInForce: "2018-01-09",
  entries: [
    { measure: 17, status: "done" },
    { measure: 27, status: "inProgress" },
  ],
});
const numbers = (filters: Partial<PlanFilters>, found: ReadonlySet<number> | null = null): number[] =>
  filterRows(rows, { ...noFilters, ...filters }, found).map(({ measure }) => measure.number);

describe("the plan as a body sees it", () => {
  it("has all measures, its own with role and status, of others' no status", () => {
    expect(rows).toHaveLength(41);
    const own = rows.filter(({ role }) => role !== null);
    expect(own.map(({ measure }) => measure.number)).toEqual([17, 21, 27, 32, 33, 34, 37, 38, 39, 41]);
    expect(rows.find(({ measure }) => measure.number === 17)?.shown).toBe("done");
    expect(rows.find(({ measure }) => measure.number === 1)).toMatchObject({ role: null, shown: null, stored: null });
    expect(rows.find(({ measure }) => measure.number === 1)?.standing).toMatchObject({
      state: "overdue",
      daysLeft: -141,
    });
  });

  it("is narrowed to what is mine, near, past, of a kind, of a form, of a status", () => {
    expect(numbers({})).toHaveLength(41);
    expect(numbers({ mine: true })).toHaveLength(10);
    expect(numbers({ mine: true, standing: ["due"] })).toEqual([]);
    expect(numbers({ mine: true, kind: ["yearly"] })).toEqual([21, 32, 33, 34, 38, 39]);
    expect(numbers({ mine: true, kind: ["yearly", "permanent"] })).toHaveLength(7);
    expect(numbers({ form: ["trainings", "grants"] })).toEqual([31, 38]);
    expect(numbers({ status: ["done"] })).toEqual([17]);
    expect(numbers({ status: ["untouched"] })).toEqual([21, 32, 33, 34, 37, 38, 39, 41]);
    expect(numbers({ standing: ["overdue"] })).toEqual([1, 3, 5, 8, 9, 10, 11, 14, 16, 28]);
    expect(numbers({ date: "2018-08-31" })).toEqual([37, 41]);
    expect(numbers({ mine: true }, new Set([1, 17]))).toEqual([17]);
  });

  it("does not call a measure due or overdue that this body has done", () => {
    const late = planRows({
      plan: originalPlan,
      body: "BGM",
      halfYear: "2018-H2",
      today: "2018-09-15",
      lawInForce: "2018-01-09",
      entries: [{ measure: 37, status: "done" }],
    });
    const overdue = filterRows(late, { ...noFilters, mine: true, standing: ["overdue"] }, null);
    expect(overdue.map(({ measure }) => measure.number)).toEqual([27, 41]);
  });
});

describe("the filters in an address", () => {
  it("come back as they went", () => {
    const filters: PlanFilters = {
      text: "білім & гранттар",
      mine: true,
      standing: ["overdue"],
      kind: ["yearly", "afterLaw"],
      form: ["order"],
      status: ["untouched", "notDone"].toSorted() as PlanFilters["status"],
      date: "2018-07-31",
    };
    const back = readFilters(writeFilters(filters));
    expect({ ...back, status: back.status.toSorted() }).toEqual(filters);
    expect(countFilters(filters)).toBe(8);
  });

  it("leave the address bare where nothing narrows", () => {
    expect(writeFilters(noFilters)).toEqual({});
    expect(readFilters({})).toEqual(noFilters);
    expect(countFilters({ ...noFilters, text: "search is no filter" })).toBe(0);
  });

  it("are passed over where an address names what is not there", () => {
    expect(readFilters({ kind: "monthly,yearly", date: "31.07.2018", status: "late", mine: "1" })).toEqual({
      ...noFilters,
      kind: ["yearly"],
    });
  });

  it("go in and out one value at a time", () => {
    const once = toggled(noFilters, "kind", "yearly");
    const twice = toggled(once, "kind", "permanent");
    expect(twice.kind).toEqual(["yearly", "permanent"]);
    expect(toggled(twice, "kind", "yearly").kind).toEqual(["permanent"]);
  });
});
