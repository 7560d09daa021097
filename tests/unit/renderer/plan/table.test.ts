import { describe, expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { defaultLook, readLook } from "../../../../renderer/screens/plan/table/columns.ts";
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
it("in the picture a measure of others' is past, never overdue; what is done is done, however late", () => {
  const states = new Map(timelineDeadlines(rows).map(({ measure, state }) => [measure, state]));
  expect([1, 27, 37, 20].map((measure) => states.get(measure))).toEqual(["past", "overdue", "due", "ahead"]);
  expect(states.has(17)).toBe(false);
  const later = planRows({ ...view, today: "2018-09-05", entries: [{ measure: 37, status: "done" }] });
  expect(timelineDeadlines(later).find(({ measure }) => measure === 37)?.state).toBe("done");
});
