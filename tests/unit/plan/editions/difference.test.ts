import fc from "fast-check";
import { expect, test } from "vitest";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import { differenceOf, isSame } from "#shared/plan/editions/difference.ts";
import type { Deadline } from "#shared/plan/schema.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";

const deadlines: readonly Deadline[] = [
  { kind: "month", month: "2020-04", date: "2020-04-30" },
  { kind: "yearly" },
  { kind: "permanent" },
  { kind: "asNeeded" },
];
const numbers = planBefore2019.edition.measures.map(({ number }) => number);

/** Changes of measures that do not speak of one another: some removed, some given another deadline, some added. */
const anyChanges = fc
  .record({
    shuffled: fc.shuffledSubarray(numbers),
    removed: fc.nat({ max: 10 }),
    added: fc.nat({ max: 3 }),
    deadline: fc.constantFrom(...deadlines),
  })
  .map(({ shuffled, removed, added, deadline }) => ({
    removed: shuffled.slice(0, removed),
    moved: shuffled.slice(removed),
    added: numbers.slice(0, added).map((number) => number + 100),
    deadline,
  }));

function changesOf({
  removed,
  moved,
  added,
  deadline,
}: {
  removed: number[];
  moved: number[];
  added: number[];
  deadline: Deadline;
}) {
  return [
    ...removed.map((measure): EditionChange => ({ kind: "removeMeasure", measure })),
    ...moved.map((measure): EditionChange => ({ kind: "deadline", measure, deadline })),
    ...added.map(
      (number): EditionChange => ({
        kind: "addMeasure",
        measure: {
          number,
          section: 3,
          name: { kk: "Сынақ", ru: "Проверка" },
          completionForm: "order",
          responsible: [{ body: "BGM", role: "executor" }],
          deadline,
        },
      }),
    ),
  ];
}

test("an edition differs from itself in nothing, whatever the order of its lists", () => {
  const { edition, bodies } = planBefore2019;
  const turned = { edition: { ...edition, measures: edition.measures.toReversed() }, bodies: bodies.toReversed() };
  expect(isSame(differenceOf(planBefore2019, planBefore2019))).toBe(true);
  expect(isSame(differenceOf(planBefore2019, turned))).toBe(true);
});

test("the difference tells exactly what was changed, and backwards the other way round", () => {
  fc.assert(
    fc.property(anyChanges, (given) => {
      const after = applyChanges(planBefore2019, changesOf(given));
      const { measures, bodies, plan } = differenceOf(planBefore2019, after);
      const sorted = (list: readonly { number: number }[]) => list.map(({ number }) => number).sort((a, b) => a - b);
      expect(sorted(measures.removed)).toEqual(given.removed.toSorted((a, b) => a - b));
      expect(sorted(measures.added)).toEqual(given.added);
      const really = given.moved.filter((number) => {
        const before = planBefore2019.edition.measures.find((measure) => measure.number === number);
        return JSON.stringify(before?.deadline) !== JSON.stringify(given.deadline);
      });
      expect(sorted(measures.changed.map(({ after: one }) => one))).toEqual(really.sort((a, b) => a - b));
      expect(measures.changed.every(({ fields }) => fields.length === 1 && fields[0] === "deadline")).toBe(true);
      expect([bodies.added, bodies.removed, bodies.changed, plan]).toEqual([[], [], [], []]);
      const back = differenceOf(after, planBefore2019);
      expect(sorted(back.measures.added)).toEqual(sorted(measures.removed));
      expect(sorted(back.measures.removed)).toEqual(sorted(measures.added));
      expect(back.measures.changed.length).toBe(measures.changed.length);
    }),
    { numRuns: 60 },
  );
});

test("February 2019: who ended, who began, and what became of the measures", () => {
  const { measures, bodies } = differenceOf(planBefore2019, applyChanges(planBefore2019, editionOf2019.changes));
  expect(bodies.added.map(({ code }) => code).sort()).toEqual(["AQDM", "TSDQAOM"]);
  expect(bodies.changed.map(({ after, fields }) => [after.code, ...fields])).toEqual([
    ["QAOM", "validTo", "successor"],
    ["AKM", "validTo", "successor"],
    ["QDM", "validTo", "successor"],
  ]);
  expect(measures.changed.map(({ after, fields }) => [after.number, ...fields])).toEqual([[27, "deadline"]]);
  expect([measures.removed[0]?.number, measures.added[0]?.number]).toEqual([32, 42]);
});
