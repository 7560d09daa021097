import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { chosenFilters } from "#shared/plan-list/filter-text.ts";
import { countFilters, filterRows, noFilters, type PlanFilters, toggled } from "#shared/plan-list/plan-filters.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";

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

describe("the filters", () => {
  it("narrow to a section, and to a body as column 4 names it or one of its groups", () => {
    expect(numbers({ section: [3, 4] })).toEqual([37, 38, 39, 40, 41]);
    expect(numbers({ body: ["ATAMEKEN"] })).toEqual([1, 2, 3, 4, 13, 28]);
    expect(numbers({ body: ["BGM"] })).toEqual(numbers({ mine: true }));
    expect(numbers({ body: ["ATAMEKEN", "BGM"], section: [2] })).toEqual([17, 21, 27, 28, 32, 33, 34]);
  });

  it("go in and out one value at a time", () => {
    const once = toggled(noFilters, "kind", "yearly");
    const twice = toggled(once, "kind", "permanent");
    expect(twice.kind).toEqual(["yearly", "permanent"]);
    expect(toggled(twice, "kind", "yearly").kind).toEqual(["permanent"]);
  });

  it("are named in words, each with the filters that are left when it goes", () => {
    const filters = { ...noFilters, mine: true, section: [3], body: ["BGM"], date: "2018-08-31" };
    const chosen = chosenFilters(filters, originalPlan, "kk");
    expect(chosen.map(({ text }) => text)).toEqual([
      "Біздің орган",
      "3. Адами әлеуетті басқару",
      "БҒМ",
      "мерзімі 2018 жылғы 31 тамыз",
    ]);
    expect(chosen.map(({ without }) => countFilters(without))).toEqual([3, 3, 3, 3]);
    expect(chosen[1]?.without).toEqual({ ...filters, section: [] });
    expect(chosenFilters({ ...noFilters, form: ["press-releases"] }, originalPlan, "ru")[0]?.text).toBe("Пресс-релизы");
  });
});
