import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import { checkEdition, checkShape, isSoundEdition } from "#shared/plan/editions/check-edition.ts";
import type { Edition } from "#shared/plan/editions/edition.ts";
import type { HalfYear } from "#shared/plan/half-year.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import type { Body, Measure, Plan } from "#shared/plan/schema.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";

const first: Edition = { plan: planBefore2019, digest: "1".repeat(64), appliesFrom: "2017-H2" };
const sound = applyChanges(planBefore2019, editionOf2019.changes);

function codesOf(plan: Plan, appliesFrom: HalfYear = "2019-H1", earlier: readonly Edition[] = [first]): string[] {
  return [...new Set(checkEdition(plan, appliesFrom, earlier).map(({ code }) => code))];
}

/** The sound edition with a measure or a body made otherwise. */
function withMeasure(number: number, changes: Partial<Measure>): Plan {
  const measures = sound.edition.measures.map((one) => (one.number === number ? { ...one, ...changes } : one));
  return { ...sound, edition: { ...sound.edition, measures } };
}
function withBody(code: string, changes: Partial<Body>): Plan {
  return { ...sound, bodies: sound.bodies.map((one) => (one.code === code ? { ...one, ...changes } : one)) };
}
const copyOf = (number: number): Measure => {
  const found = sound.edition.measures.find((measure) => measure.number === number);
  if (found === undefined) throw new Error(`no measure ${number}`);
  return found;
};
const withMeasures = (measures: readonly Measure[]): Plan => ({
  ...sound,
  edition: { ...sound.edition, measures: [...measures] },
});

test("the first edition is sound by itself, and so is February 2019 upon it", () => {
  expect(checkShape(originalPlan, "2017-H2")).toEqual([]);
  expect(codesOf(sound)).toEqual([]);
});

describe("each rule finds its fault, and nothing else does", () => {
  const { measures } = sound.edition;
  test.each<[string, Plan]>([
    ["nothingChanged", planBefore2019],
    [
      "planDiffers",
      { ...sound, edition: { ...sound.edition, resolution: { ...sound.edition.resolution, number: "677" } } },
    ],
    ["measureTwice", withMeasures([...measures, copyOf(42)])],
    ["sectionUnknown", withMeasure(42, { section: 9 })],
    ["footnoteUnknown", withMeasure(42, { footnote: "none" })],
    [
      "bodyTwice",
      {
        ...sound,
        bodies: [
          ...sound.bodies,
          { ...copyBody("IIM"), name: { kk: "б", ru: "б" }, abbreviation: { kk: "б", ru: "б" } },
        ],
      },
    ],
    ["bodyGone", { ...sound, bodies: sound.bodies.filter(({ code }) => code !== "DIAQM") }],
    ["bodyUnknown", withMeasure(42, { responsible: [{ body: "NOBODY", role: "executor" }] })],
    ["groupAsBody", withBody("IIM", { groups: ["BGM"] })],
    [
      "namedTwice",
      withMeasure(42, {
        responsible: [
          { body: "BGM", role: "executor" },
          { body: "BGM", role: "lead" },
        ],
      }),
    ],
    [
      "leadTwice",
      withMeasure(42, {
        responsible: [
          { body: "BGM", role: "lead" },
          { body: "IIM", role: "lead" },
        ],
      }),
    ],
    ["leadIsGroup", withMeasure(42, { responsible: [{ body: "AKIMATS", role: "lead" }] })],
    ["responsibleWords", withMeasure(42, { responsibleText: { kk: "БҒМ", ru: "МВД" } })],
    ["responsibleWords", withMeasure(27, { responsible: [{ body: "BGM", role: "executor" }] })],
    [
      "sameBin",
      {
        ...sound,
        bodies: sound.bodies.map((one) => (["BGM", "IIM"].includes(one.code) ? { ...one, bin: "1".repeat(12) } : one)),
      },
    ],
    ["endsBeforeBeginning", withBody("TSDQAOM", { validFrom: "2019-02-25", validTo: "2019-02-24", successor: "BGM" })],
    ["successorEarly", withBody("IIM", { successor: "BGM" })],
    ["successorMissing", withBody("QAOM", { validTo: "2019-01-31" })],
    ["successorCircle", withBody("TSDQAOM", { validTo: "2019-12-31", successor: "QAOM" })],
    ["sameName", withBody("IIM", { abbreviation: { kk: "БҒМ", ru: "МВД" } })],
    ["deadlineDay", withMeasure(27, { deadline: { kind: "month", month: "2019-12", date: "2019-12-30" } })],
    [
      "deadlineOutside",
      withMeasure(27, {
        deadline: { kind: "month", month: "2023-01", date: "2023-01-31" },
        deadlineText: { kk: "2023 жылғы қаңтар", ru: "январь 2023 года" },
      }),
    ],
    ["deadlineWords", withMeasure(27, { deadlineText: { kk: "2020 жылғы желтоқсан", ru: "декабрь 2020 года" } })],
    ["textMissing", withMeasure(42, { name: { kk: "Сабақ", ru: " " } })],
    ["formChanged", withMeasure(18, { completionForm: "order" })],
    ["fundingChanged", withMeasure(35, { funding: { kind: "notRequired" } })],
    ["sectionChanged", withMeasure(27, { section: 1 })],
    ["addresseeMissing", withBody("TSDQAOM", { validTo: "2019-12-31" })],
  ])("%s", (code, plan) => {
    const found = codesOf(plan);
    expect(found).toContain(code);
    expect(isSoundEdition(checkEdition(plan, "2019-H1", [first]))).toBe(false);
  });
});

test("a number is not given again, not even after the edition that took it away", () => {
  const second: Edition = { plan: sound, digest: "2".repeat(64), appliesFrom: "2019-H1" };
  const again = withMeasures([...sound.edition.measures, { ...copyOf(42), number: 32 }]);
  expect(codesOf(again, "2019-H2", [first, second])).toEqual(["numberUsedBefore"]);
});

test("an edition applies no earlier than the one before it", () => {
  const second: Edition = { plan: planBefore2019, digest: "2".repeat(64), appliesFrom: "2020-H1" };
  expect(codesOf(sound, "2019-H1", [first, second])).toEqual(["appliesEarlier"]);
});

test("a measure that nobody reports on, or that lost its lead, is only told", () => {
  const gone = applyChanges(planBefore2019, [{ kind: "reorganise", bodies: ["BGM"], from: "2019-02-25", into: null }]);
  const findings = checkEdition(gone, "2019-H1", [first]);
  expect(isSoundEdition(findings)).toBe(true);
  expect(findings.filter(({ code }) => code === "leadLost").map(({ data }) => data.measure)).toEqual([37, 38, 41]);
  const alone = planBefore2019.edition.measures.find(
    ({ responsible }) => responsible.length === 1 && responsible[0]?.body !== "STATE_BODIES",
  );
  const body = alone?.responsible[0]?.body ?? "";
  const left = applyChanges(planBefore2019, [{ kind: "reorganise", bodies: [body], from: "2020-02-25", into: null }]);
  expect(checkEdition(left, "2019-H1", [first])).toContainEqual({
    code: "nobodyReports",
    severity: "warning",
    data: { measure: alone?.number, halfYear: "2020-H1" },
  });
});

test("a budget programme whose owner is named no more is told, and so is another BIN in the place of one that was known", () => {
  const funded = planBefore2019.edition.measures.find(({ funding }) => funding.kind === "budgetProgramme");
  const owner = funded?.funding.kind === "budgetProgramme" ? funded.funding.owner : "";
  const measure = funded?.number ?? 0;
  const changes: EditionChange[] = [
    { kind: "responsible", measure, responsible: [{ body: "BGM", role: "executor" }] },
    { kind: "bodyBin", body: "BGM", bin: "2".repeat(12) },
  ];
  const known = {
    ...planBefore2019,
    bodies: planBefore2019.bodies.map((one) => (one.code === "BGM" ? { ...one, bin: "1".repeat(12) } : one)),
  };
  const findings = checkEdition(applyChanges(known, changes), "2019-H1", [{ ...first, plan: known }]);
  expect(isSoundEdition(findings)).toBe(true);
  expect(findings.map(({ code, data }) => [code, data])).toEqual([
    ["ownerLost", { measure, body: owner }],
    ["binReplaced", { body: "BGM", from: "1".repeat(12), to: "2".repeat(12) }],
  ]);
});

test("a BIN goes over with the duties: a body and its successor may have one", () => {
  const bin = "3".repeat(12);
  const over = applyChanges(planBefore2019, [
    ...editionOf2019.changes,
    { kind: "bodyBin", body: "QAOM", bin },
    { kind: "bodyBin", body: "TSDQAOM", bin },
  ]);
  expect(codesOf(over)).toEqual([]);
});

test("whatever bodies are merged into one that exists, the edition is sound and no measure is lost", () => {
  const codes = planBefore2019.bodies
    .filter(({ kind, validTo }) => kind === "central" && validTo === null)
    .map(({ code }) => code);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(codes, { minLength: 2 }),
      fc.constantFrom("2019-02-25", "2020-07-01"),
      (some, from) => {
        const [into = "", ...bodies] = some;
        const change: EditionChange = { kind: "reorganise", bodies, from, into };
        const findings = checkEdition(applyChanges(planBefore2019, [change]), "2019-H1", [first]);
        expect(findings).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

function copyBody(code: string): Body {
  const found = sound.bodies.find((body) => body.code === code);
  if (found === undefined) throw new Error(`no body ${code}`);
  return found;
}
