import { expect, it } from "vitest";
import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { attentionItems } from "../../../../renderer/screens/home/attention.ts";

const check = (measure: number, severity: CheckView["severity"], path: string): CheckView => ({
  code: "text.short",
  severity,
  measure,
  path,
  data: {},
  message: { kk: "", ru: "" },
});

it("what needs attention: due or overdue, mine, not done, not accepted earlier, the nearest deadline first", () => {
  const entries = [
    { measure: 27, status: null },
    { measure: 37, status: "done" as const },
    { measure: 41, status: "inProgress" as const },
  ];
  const rows = planRows({
    plan: originalPlan,
    body: "BGM",
    halfYear: "2018-H2",
    today: "2018-08-05",
    lawInForce: "2018-01-09",
    entries,
  });
  const report = {
    entries: [{ measure: 21, readOnly: true }],
    checks: [check(27, "warning", "/entries/27/text/kk"), check(27, "error", "/entries/27/status")],
  } as unknown as ReportView;
  const items = attentionItems(rows, report);
  expect(items.map(({ row }) => [row.measure.number, row.standing.state, row.standing.daysLeft])).toEqual([
    [27, "overdue", -5],
    [41, "due", 26],
    [32, "due", 148],
    [33, "due", 148],
    [34, "due", 148],
    [38, "due", 148],
    [39, "due", 148],
  ]);
  expect(items[0]?.error?.path).toBe("/entries/27/status");
  expect(items[1]?.error).toBeNull();
});

it("with no report begun the deadlines still speak", () => {
  const rows = planRows({
    plan: originalPlan,
    body: "BGM",
    halfYear: "2018-H1",
    today: "2018-07-05",
    lawInForce: "2018-01-09",
    entries: [],
  });
  expect(attentionItems(rows, null).map(({ row }) => row.measure.number)).toEqual([27]);
});
