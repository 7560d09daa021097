import { describe, expect, it } from "vitest";
import type { LocalisedText } from "#shared/language/language.ts";
import { compareText } from "#shared/language/order.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { planRows } from "../../../../renderer/screens/plan/plan-row.ts";
import { defaultLook, readLook } from "../../../../renderer/screens/plan/table/columns.ts";
import { compareSortValues, sortValue } from "../../../../renderer/screens/plan/table/sort-value.ts";
import { timelineDeadlines } from "../../../../renderer/screens/plan/timeline-deadlines.ts";

describe("how the table is looked at", () => {
  it("comes back as it was kept", () => {
    const look = { hidden: ["form" as const, "deadline" as const], compact: true };
    expect(readLook(JSON.stringify(look))).toEqual(look);
  });

  it("is the usual one where nothing was kept, or nothing that can be read", () => {
    for (const kept of [null, "", "{", "null", '{"hidden":"form"}', "[]"]) expect(readLook(kept)).toEqual(defaultLook);
  });

  it("never hides what a row needs, nor a column that is no more", () => {
    expect(readLook('{"hidden":["number","name","colour","form"]}')).toEqual({ hidden: ["form"], compact: false });
  });
});

const view = { plan: originalPlan, body: "BGM", halfYear: "2018-H1", lawInForce: "2018-01-09" } as const;
const rows = planRows({
  ...view,
  today: "2018-08-05",
  entries: [
    { measure: 17, status: "done" },
    { measure: 37, status: "inProgress" },
  ],
});
const kk = (text: LocalisedText): string => text.kk;

describe("sorting the plan", () => {
  it("puts what asks for the most first, and what is nobody's of ours nowhere", () => {
    const own = rows.filter(({ role }) => role !== null);
    const byState = own.toSorted((a, b) =>
      compareSortValues(compareText("kk"), sortValue(a, "standing", kk), sortValue(b, "standing", kk)),
    );
    expect(byState[0]?.shown).toBe("overdue");
    expect(byState.at(-1)?.shown).toBe("done");
    expect(rows.filter(({ role }) => role === null).map((row) => sortValue(row, "standing", kk))).not.toContain(0);
  });

  it("orders deadlines by their day, and has no value for what has none", () => {
    expect(sortValue(rows[16] ?? fail(), "deadline", kk)).toBeUndefined();
    expect(sortValue(rows[26] ?? fail(), "deadline", kk)).toBe(-5);
  });

  it("orders names as the language does", () => {
    const sorted = ["Өлшем", "Орта", "Әзірлеу", "Ақпарат"].toSorted((a, b) =>
      compareSortValues(compareText("kk"), a, b),
    );
    expect(sorted).toEqual(["Ақпарат", "Әзірлеу", "Орта", "Өлшем"]);
  });
});

it("in the picture a measure of others' is past, never overdue; what is done is done, however late", () => {
  const states = new Map(timelineDeadlines(rows).map(({ measure, state }) => [measure, state]));
  expect([1, 27, 37, 20].map((measure) => states.get(measure))).toEqual(["past", "overdue", "due", "ahead"]);
  expect(states.has(17)).toBe(false);
  const later = planRows({ ...view, today: "2018-09-05", entries: [{ measure: 37, status: "done" }] });
  expect(timelineDeadlines(later).find(({ measure }) => measure === 37)?.state).toBe("done");
});

function fail(): never {
  throw new Error("the plan has lost a measure");
}
