import { expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { everything, isNarrowed, isSameFilter, registerFilterSchema } from "#shared/register/filter.ts";
import { chosenValues, toggledValue } from "#shared/register/filter-text.ts";
import type { RegisterView } from "#shared/register/view.ts";

const filter = registerFilterSchema.parse({
  ...everything,
  halfYear: "2018-H1",
  bodies: ["BGM", "IIM"],
  sections: [2],
  measures: [12],
  statuses: ["notDone"],
  verdicts: ["INDETERMINATE"],
  all: true,
});

it("each thing that narrows has its words in both languages, and can be taken away by itself until nothing narrows", () => {
  expect(chosenValues("answers", filter, originalPlan, "ru").map(({ text }) => text)).toEqual([
    "I полугодие 2018 года",
    "МОН",
    "МВД",
    "2. Организационно-технические мероприятия",
    "мероприятие 12",
    "Не исполнено",
    "Не установлено",
    "И те, что не учитываются",
  ]);
  let left = filter;
  for (let count = 8; count > 0; count -= 1) {
    const chosen = chosenValues("answers", left, originalPlan, "kk");
    expect(chosen).toHaveLength(count);
    left = chosen[0]?.without ?? left;
  }
  expect(isNarrowed(left)).toBe(false);
});

it("two filters are the same whatever order their values were chosen in", () => {
  const other = toggledValue(toggledValue(filter, "bodies", "BGM"), "bodies", "BGM");
  expect(other.bodies).toEqual(["IIM", "BGM"]);
  expect(isSameFilter(filter, other)).toBe(true);
  expect(isSameFilter(filter, toggledValue(filter, "bodies", "BGM"))).toBe(false);
});

it("a filter that was kept before sections and standings could be chosen is read as choosing none", () => {
  const { sections: _s, standings: _t, ...kept } = filter;
  expect(registerFilterSchema.parse(kept)).toEqual({ ...filter, sections: [], standings: [] });
});

it("a view tells and takes only what narrows it; what it passes over is still there for the next", () => {
  const given = { ...filter, statuses: ["overdue" as const], standings: ["received" as const, "missing" as const] };
  const told = (view: RegisterView) => chosenValues(view, given, originalPlan, "ru").map(({ key }) => key);
  expect(told("bodies")).toEqual([
    "halfYear",
    "bodies-BGM",
    "bodies-IIM",
    "standings-received",
    "standings-missing",
    "verdicts-INDETERMINATE",
  ]);
  expect(told("measures")).toEqual(["bodies-BGM", "bodies-IIM", "sections-2", "measures-12", "statuses-overdue"]);
  expect(told("missing")).toEqual(["bodies-BGM", "bodies-IIM", "standings-missing"]);
  expect(told("answers")).not.toContain("statuses-overdue");
  expect(chosenValues("missing", given, originalPlan, "ru")[0]?.without).toEqual({ ...given, bodies: ["IIM"] });
});
