import { expect, test } from "vitest";
import type { Responsible } from "#shared/plan/schema.ts";
import { inRole, withRole } from "../../../../renderer/screens/editions/draft/responsible.ts";

const before: readonly Responsible[] = [
  { body: "QAOM", role: "executor" },
  { body: "IIM", role: "lead" },
  { body: "UQK", role: "byAgreement" },
];

test("who stays keeps the place that is printed, who comes stands last, who is given another role leaves the first", () => {
  expect(withRole(before, "executor", ["BGM", "QAOM"])).toEqual([...before, { body: "BGM", role: "executor" }]);
  const led = withRole(before, "lead", ["UQK"]);
  expect(led).toEqual([
    { body: "QAOM", role: "executor" },
    { body: "UQK", role: "lead" },
  ]);
  expect([inRole(led, "lead"), inRole(led, "byAgreement")]).toEqual([["UQK"], []]);
  expect(withRole(led, "lead", [])).toEqual([{ body: "QAOM", role: "executor" }]);
});
