import { expect, it } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";
import type { BodyStanding, CountingPackage } from "#shared/register/body-standing.ts";
import { everything } from "#shared/register/filter.ts";
import { narrowBodies, narrowMissing, narrowPicture, withoutSections } from "#shared/register/narrow.ts";
import type { ShownStatus } from "#shared/report/derived-status.ts";

const counting = (verdict: CountingPackage["verdict"]): CountingPackage => ({
  version: 1,
  verdict,
  receivedAt: "2018-07-12T05:00:00.000Z",
  signedAt: null,
});
const cell = (standing: BodyStanding, of: CountingPackage | null = null) => ({ standing, counting: of });
const table = {
  halfYears: ["2017-H2", "2018-H1"],
  bodies: [
    { body: "BGM", cells: [cell("missing"), cell("received", counting("TOTAL-PASSED"))] },
    { body: "IIM", cells: [cell("missing"), cell("missing")] },
    { body: "EM", cells: [cell("received", counting("INDETERMINATE")), cell("awaited")] },
  ],
};

it("of bodies by half-years only the cells that fit stay, and bodies of which any does", () => {
  const missing = narrowBodies(table, { ...everything, standings: ["missing"] });
  expect(missing.bodies.map(({ body, cells }) => [body, ...cells.map((one) => one?.standing ?? null)])).toEqual([
    ["BGM", "missing", null],
    ["IIM", "missing", "missing"],
  ]);
  const now = narrowBodies(table, { ...everything, halfYear: "2018-H1", standings: ["missing"] });
  expect(now).toEqual({ halfYears: ["2018-H1"], bodies: [{ body: "IIM", cells: [cell("missing")] }] });
  const doubtful = narrowBodies(table, { ...everything, verdicts: ["INDETERMINATE"] });
  expect(doubtful.bodies.map(({ body }) => body)).toEqual(["EM"]);
  expect(narrowBodies(table, everything)).toEqual(table);
});

const answer = (measure: number, status: ShownStatus | null) => ({ measure, status });
const rows = [
  { body: "BGM", cells: [answer(16, "done"), answer(17, "overdue")] },
  { body: "IIM", cells: [answer(16, null), answer(20, null)] },
];

it("of the picture of measures the section's columns stay, and bodies that answer for any of them as asked", () => {
  const second = narrowPicture(rows, originalPlan, { ...everything, sections: [2] });
  expect(second.measures[0]).toBe(17);
  expect(second.rows.map(({ body, cells }) => [body, ...cells.map(({ measure }) => measure)])).toEqual([
    ["BGM", 17],
    ["IIM", 20],
  ]);
  expect(narrowPicture(rows, originalPlan, { ...everything, statuses: ["overdue"] }).rows).toEqual([
    { body: "BGM", cells: [answer(17, "overdue")] },
  ]);
  expect(narrowPicture(rows, originalPlan, { ...everything, sections: [1], measures: [17] }).measures).toEqual([]);
  expect(narrowPicture(rows, originalPlan, everything).rows).toEqual(rows);
});

it("who has not reported is narrowed by body and by standing, never by what another view shows", () => {
  const all = [
    { body: "BGM", standing: "open" as const },
    { body: "IIM", standing: "missing" as const },
  ];
  expect(narrowMissing(all, { ...everything, standings: ["open"], statuses: ["done"], sections: [2] })).toEqual([
    all[0],
  ]);
  expect(narrowMissing(all, { ...everything, bodies: ["EM"] })).toEqual([]);
});

it("answers are looked for by the measures of a section; a measure of another section finds nothing", () => {
  expect(withoutSections(originalPlan, { ...everything, sections: [3] })?.measures).toEqual([37, 38, 39]);
  expect(withoutSections(originalPlan, { ...everything, sections: [3, 4], measures: [38, 1] })?.measures).toEqual([38]);
  expect(withoutSections(originalPlan, { ...everything, sections: [3], measures: [1] })).toBeNull();
  expect(withoutSections(originalPlan, everything)).toEqual(everything);
});
