import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { type PlanSort, sortRows } from "#shared/plan-list/sort-rows.ts";

const rows = planRows({
  plan: originalPlan,
  body: "BGM",
  halfYear: "2018-H1",
  today: "2018-08-05",
  lawInForce: "2018-01-09",
  entries: [
    { measure: 17, status: "done" },
    { measure: 37, status: "inProgress" },
  ],
});
const sorted = (sort: PlanSort, language: "kk" | "ru" = "kk") => sortRows(rows, sort, language);
const numbers = (sort: PlanSort) => sorted(sort).map(({ measure }) => measure.number);

describe("sorting the plan", () => {
  it("puts what asks for the most first, and measures of others last, whichever way", () => {
    const up = sorted({ column: "standing", desc: false });
    const down = sorted({ column: "standing", desc: true });
    expect(up[0]?.shown).toBe("overdue");
    expect(down[0]?.shown).toBe("done");
    for (const one of [up, down]) expect(one.slice(-31).every(({ role }) => role === null)).toBe(true);
  });

  it("orders deadlines by their day; those without one come last, in the plan's order", () => {
    expect(numbers({ column: "deadline", desc: false }).slice(0, 5)).toEqual([28, 1, 3, 5, 16]);
    expect(numbers({ column: "deadline", desc: false }).slice(-4)).toEqual([17, 35, 36, 40]);
    expect(numbers({ column: "deadline", desc: true })[0]).toBe(20);
    expect(numbers({ column: "deadline", desc: true }).slice(-4)).toEqual([17, 35, 36, 40]);
  });

  it("orders names as the language shown does: Ғ after Г and before Д in Kazakh", () => {
    const names = sorted({ column: "name", desc: false }).map(({ measure }) => measure.name.kk.replaceAll('"', ""));
    const first = (letter: string) => names.findIndex((name) => name.startsWith(letter));
    expect(first("А")).toBe(0);
    expect(first("Ғ")).toBeGreaterThan(first("А"));
    expect(first("Д")).toBeGreaterThan(first("Ғ"));
    expect(first("Қ")).toBeGreaterThan(first("К"));
    const russian = sorted({ column: "name", desc: true }, "ru").map(({ measure }) => measure.name.ru);
    expect(russian[0]).toMatch(/^У/);
  });
});
