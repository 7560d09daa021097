import { describe, expect, test } from "vitest";
import { addresseeOf } from "#shared/plan/addressee.ts";
import { applyChanges } from "#shared/plan/editions/apply-changes.ts";
import type { EditionChange } from "#shared/plan/editions/change.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { editionOf2019, listed, planBefore2019, reorganisation } from "#tests/support/plan/editions.ts";

const numbersOf = (body: string, plan = planBefore2019, halfYear: "2018-H2" | "2019-H1" = "2019-H1") =>
  measuresOf(plan, body, halfYear).map(({ measure }) => measure.number);

describe("February 2019", () => {
  const after = applyChanges(planBefore2019, reorganisation);
  const bodyOf = (code: string) => after.bodies.find((body) => body.code === code);

  test("the changes make of the bodies known before what the program's list says of those days", () => {
    for (const code of ["QAOM", "AKM", "QDM"]) expect(bodyOf(code)).toEqual(listed(code));
    for (const code of ["TSDQAOM", "AQDM"]) {
      const { code: own, name, abbreviation, kind, groups, validFrom } = listed(code);
      // What became of them later is another edition's.
      expect(bodyOf(code)).toMatchObject({ code: own, name, abbreviation, kind, groups, validFrom, validTo: null });
    }
    expect(after.edition.edition).toBe(2);
    expect(after.edition.measures).toEqual(planBefore2019.edition.measures);
  });

  test("reports of 2018-H2 still go to ҚАӨМ, those of 2019-H1 to its successor, who has its measures and АКМ's", () => {
    expect([addresseeOf(after, "2018-H2")?.code, addresseeOf(after, "2019-H1")?.code]).toEqual(["QAOM", "TSDQAOM"]);
    expect(numbersOf("TSDQAOM", after)).toEqual(
      [...new Set([...numbersOf("QAOM"), ...numbersOf("AKM")])].sort((a, b) => a - b),
    );
    expect(numbersOf("QAOM", after)).toEqual([]);
    expect(numbersOf("QAOM", after, "2018-H2")).toEqual(numbersOf("QAOM", planBefore2019, "2018-H2"));
  });
});

describe("measures", () => {
  const after = applyChanges(planBefore2019, editionOf2019.changes);
  const measureOf = (number: number) => after.edition.measures.find((measure) => measure.number === number);

  test("a deadline is changed in data and in words", () => {
    expect(measureOf(27)).toMatchObject({
      deadline: { kind: "month", date: "2019-12-31" },
      deadlineText: { kk: "2019 жылғы желтоқсан", ru: "декабрь 2019 года" },
    });
  });
  test("one is gone, and one stands last in its section, reading like its neighbours", () => {
    expect(measureOf(32)).toBeUndefined();
    const numbers = after.edition.measures.map(({ number }) => number);
    expect(numbers.slice(numbers.indexOf(36), numbers.indexOf(36) + 3)).toEqual([36, 42, 37]);
    expect(measureOf(42)).toMatchObject({
      completionFormText: { kk: "тренингтер", ru: "тренинги" },
      responsibleText: { kk: "БҒМ", ru: "МОН" },
      deadlineText: { kk: "жыл сайын", ru: "ежегодно" },
      expenditureText: { kk: "талап етілмейді", ru: "не требуется" },
    });
    expect(numbersOf("BGM", after)).toContain(42);
  });
  test("roles are written as the resolution writes them", () => {
    const change: EditionChange = {
      kind: "addMeasure",
      measure: {
        number: 50,
        section: 1,
        name: { kk: "Сынақ", ru: "Проверка" },
        completionForm: "info-qaom",
        responsible: [
          { body: "IIM", role: "lead" },
          { body: "UQK", role: "byAgreement" },
        ],
        deadline: { kind: "permanent" },
      },
    };
    const added = applyChanges(planBefore2019, [change]).edition.measures.find(({ number }) => number === 50);
    expect(added?.responsibleText).toEqual({
      kk: "ІІМ (жинақтау), ҰҚК (келісім бойынша)",
      ru: "МВД (созыв), КНБ (по согласованию)",
    });
  });
  test("bodies are changed in data and in words, by the names that the whole edition gives them", () => {
    const name = { kk: "Ішкі істер агенттігі", ru: "Агентство внутренних дел" };
    const changed = applyChanges(planBefore2019, [
      {
        kind: "responsible",
        measure: 27,
        responsible: [
          { body: "BGM", role: "lead" },
          { body: "IIM", role: "executor" },
        ],
      },
      { kind: "renameBody", body: "IIM", name, abbreviation: { kk: "ІІА", ru: "АВД" } },
      { kind: "bodyBin", body: "IIM", bin: "123456789012" },
    ]);
    expect(changed.edition.measures.find(({ number }) => number === 27)).toMatchObject({
      responsible: [{ body: "BGM", role: "lead" }, { body: "IIM" }],
      responsibleText: { kk: "БҒМ (жинақтау), ІІА", ru: "МОН (созыв), АВД" },
    });
    expect(changed.bodies.find(({ code }) => code === "IIM")?.bin).toBe("123456789012");
    expect(numbersOf("IIM", changed)).toContain(27);
  });
  test("of a repaired deadline that is changed the repair goes: it speaks of other words", () => {
    const repaired = planBefore2019.edition.measures.find(({ repairs }) =>
      repairs.some(({ field }) => field === "deadline"),
    );
    const number = repaired?.number ?? 0;
    const changed = applyChanges(planBefore2019, [
      { kind: "deadline", measure: number, deadline: { kind: "permanent" } },
    ]);
    const { repairs = [] } = changed.edition.measures.find((measure) => measure.number === number) ?? {};
    expect(repairs).toEqual(repaired?.repairs.filter(({ field }) => field !== "deadline"));
  });
});

describe("what cannot be done is told with its place", () => {
  const body = {
    code: "AKM",
    name: { kk: "а", ru: "а" },
    abbreviation: { kk: "а", ru: "а" },
    kind: "central",
  } as const;
  const fine: EditionChange = { kind: "removeMeasure", measure: 1 };
  test.each<[EditionChange, string]>([
    [{ kind: "removeMeasure", measure: 99 }, "plan.unknownMeasure"],
    [{ kind: "deadline", measure: 1, deadline: { kind: "permanent" } }, "plan.unknownMeasure"],
    [{ kind: "responsible", measure: 99, responsible: [{ body: "BGM", role: "lead" }] }, "plan.unknownMeasure"],
    [{ kind: "responsible", measure: 2, responsible: [{ body: "NOBODY", role: "lead" }] }, "plan.unknownBody"],
    [{ kind: "bodyBin", body: "NOBODY", bin: "123456789012" }, "plan.unknownBody"],
    [{ kind: "renameBody", body: "NOBODY", name: body.name, abbreviation: body.name }, "plan.unknownBody"],
    [{ kind: "reorganise", bodies: ["NOBODY"], from: "2019-02-25", into: null }, "plan.unknownBody"],
    [{ kind: "reorganise", bodies: ["STATE_BODIES"], from: "2019-02-25", into: null }, "edition.bodyEnded"],
    [{ kind: "reorganise", bodies: ["DIAQM"], from: "2019-02-25", into: null }, "edition.bodyEnded"],
    [{ kind: "reorganise", bodies: ["QAOM", "IIM"], from: "2019-02-25", into: "IIM" }, "edition.intoItself"],
    [{ kind: "reorganise", bodies: ["QAOM"], from: "2019-02-25", into: body }, "edition.codeTaken"],
    [{ kind: "deadline", measure: 2, deadline: { kind: "afterLaw", months: 7 } }, "edition.noWords"],
  ])("%o", (change, code) => {
    expect(() => applyChanges(planBefore2019, [fine, change])).toThrow(
      expect.objectContaining({ code, data: expect.objectContaining({ change: 2 }) }),
    );
  });
});
