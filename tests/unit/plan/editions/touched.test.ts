import { describe, expect, test } from "vitest";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import { editionFor } from "#shared/plan/editions/edition.ts";
import { followOn } from "#shared/plan/editions/follow-on.ts";
import { touchesOf } from "#shared/plan/editions/touched.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { editionOf2019, planBefore2019 } from "#tests/support/plan/editions.ts";
import { body, group, measure, smallPlan } from "#tests/support/plan/small-plan.ts";

const after2019 = applyChanges(planBefore2019, editionOf2019.changes);

describe("February 2019", () => {
  test("БҒМ: another addressee, a later deadline, a measure more, and words of column 4 as they are", () => {
    expect(touchesOf(planBefore2019, after2019, "BGM", "2019-H1")).toEqual([
      { kind: "addressee", from: "QAOM", to: "TSDQAOM" },
      { kind: "removed", measure: 32 },
      {
        kind: "deadline",
        measure: 27,
        from: { kind: "month", month: "2018-07", date: "2018-07-31" },
        to: { kind: "month", month: "2019-12", date: "2019-12-31" },
      },
      { kind: "added", measure: 42, role: "executor" },
    ]);
  });
  test("АКМ is no more, and its duties are its successor's", () => {
    const touched = touchesOf(planBefore2019, after2019, "AKM", "2019-H1");
    expect(touched[0]).toEqual({ kind: "ownEnd", successor: "TSDQAOM" });
    expect(touched.filter(({ kind }) => kind === "notMine").length).toBeGreaterThan(0);
  });
  test("on the last day of 2018 it was there: only the measures touch a report of then", () => {
    expect(touchesOf(planBefore2019, after2019, "AKM", "2018-H2").map(({ kind }) => kind)).toEqual([
      "removed",
      "deadline",
    ]);
  });
});

describe("duties that go over", () => {
  const money = {
    kind: "budgetProgramme",
    source: "republicanBudget",
    owner: "OLD",
    programme: "005",
    programmeName: { kk: "б", ru: "б" },
    subprogramme: null,
    subprogrammeName: null,
    fromYear: 2018,
    toYear: 2020,
  } as const;
  const plan: Plan = smallPlan(
    [group("STATE_BODIES"), body("QAOM"), body("OLD"), body("NEW")],
    [measure(1, ["OLD lead", "NEW"], { funding: money }), measure(2, ["OLD"])],
  );
  const merged = applyChanges(plan, [{ kind: "reorganise", bodies: ["OLD"], from: "2019-02-25", into: "NEW" }]);

  test("to a body that was there already come role, money and measures", () => {
    expect(touchesOf(plan, merged, "NEW", "2019-H1")).toEqual([
      { kind: "role", measure: 1, from: "executor", to: "lead" },
      { kind: "money", measure: 1, asked: true },
      { kind: "mine", measure: 2, role: "executor" },
    ]);
  });
  test("another role, a measure that comes or goes, and its BIN in the plan are told", () => {
    const changed = applyChanges(plan, [
      { kind: "responsible", measure: 1, responsible: [{ body: "NEW", role: "lead" }] },
      { kind: "responsible", measure: 2, responsible: [{ body: "NEW", role: "executor" }] },
      { kind: "bodyBin", body: "NEW", bin: "123456789012" },
    ]);
    expect(touchesOf(plan, changed, "NEW", "2019-H1")).toEqual([
      { kind: "ownBin", bin: "123456789012" },
      { kind: "role", measure: 1, from: "executor", to: "lead" },
      { kind: "words", measure: 1, fields: ["responsible"] },
      { kind: "mine", measure: 2, role: "executor" },
    ]);
    expect(touchesOf(plan, changed, "OLD", "2019-H1").map(({ kind }) => kind)).toEqual(["notMine", "notMine"]);
  });
  test("a new name of its own is told", () => {
    const name = { kk: "Жаңа", ru: "Новое" };
    const renamed = applyChanges(plan, [{ kind: "renameBody", body: "NEW", name, abbreviation: name }]);
    expect(touchesOf(plan, renamed, "NEW", "2019-H1")).toEqual([{ kind: "ownName" }]);
  });
});

test("a half-year is reported by the newest edition that applies to it", () => {
  const editions = [
    { number: 1, appliesFrom: "2017-H2" },
    { number: 2, appliesFrom: "2019-H1" },
    { number: 3, appliesFrom: "2019-H1" },
  ] as const;
  const numbers = (["2017-H2", "2018-H2", "2019-H1", "2022-H2"] as const).map(
    (halfYear) => editionFor<(typeof editions)[number]>(editions, halfYear).number,
  );
  expect(numbers).toEqual([1, 1, 3, 3]);
});

describe("what follows on what", () => {
  const digest = (n: number) => String(n).repeat(64);
  const at = (edition: number) => ({
    plan: { ...planBefore2019, edition: { ...planBefore2019.edition, edition } },
    digest: digest(edition),
  });
  const held = [at(1), at(2)];
  const given = (edition: number, own: number, previous: number, before: number) =>
    followOn(held, { edition, digest: digest(own), previous: { edition: previous, digest: digest(before) } });
  test("the next, one known, one of a known number with other content, one too far, one of another chain", () => {
    expect(given(3, 3, 2, 2)).toBe("next");
    expect([given(2, 2, 1, 1), given(1, 1, 0, 0)]).toEqual(["known", "known"]);
    expect(given(2, 9, 1, 1)).toBe("other");
    expect(given(4, 4, 3, 3)).toBe("skips");
    expect([given(3, 3, 2, 9), given(3, 3, 1, 2)]).toEqual(["otherChain", "otherChain"]);
  });
});
