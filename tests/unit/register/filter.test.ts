import { expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import { everything, isNarrowed, isSameFilter, registerFilterSchema } from "#shared/register/filter.ts";
import { chosenValues, toggledValue } from "#shared/register/filter-text.ts";

const filter = registerFilterSchema.parse({
  ...everything,
  halfYear: "2018-H1",
  bodies: ["BGM", "IIM"],
  measures: [12],
  statuses: ["notDone"],
  verdicts: ["INDETERMINATE"],
  all: true,
});

it("each thing that narrows has its words in both languages, and can be taken away by itself until nothing narrows", () => {
  expect(chosenValues(filter, originalPlan, "ru").map(({ text }) => text)).toEqual([
    "I полугодие 2018 года",
    "МОН",
    "МВД",
    "мероприятие 12",
    "Не исполнено",
    "Не установлено",
    "И те, что не учитываются",
  ]);
  let left = filter;
  for (let count = 7; count > 0; count -= 1) {
    const chosen = chosenValues(left, originalPlan, "kk");
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
