import { expect, it } from "vitest";
import { compareText } from "#shared/language/order.ts";
import { compareValues } from "../../../../renderer/components/data-table/column.ts";

it("a table sorts text as its language does, and numbers by value", () => {
  const sorted = (values: (string | number)[], language: "kk" | "ru") =>
    values.toSorted((a, b) => compareValues(compareText(language), a, b));
  expect(sorted(["Ішкі", "Ауыл", "Әділет", "Бас"], "kk")).toEqual(["Ауыл", "Әділет", "Бас", "Ішкі"]);
  expect(sorted([100, 9, 21], "ru")).toEqual([9, 21, 100]);
});
