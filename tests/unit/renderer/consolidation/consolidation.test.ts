import { describe, expect, it } from "vitest";
import type { ConsolidationMeasureView, ConsolidationView } from "#shared/api/consolidation-view.ts";
import { consolidationCheckCodes } from "#shared/consolidation/finding.ts";
import { emptyWriting } from "#shared/consolidation/writing.ts";
import { gatheredFrom } from "#tests/support/pictures/gathered.ts";
import { hrefOf, pointerOf } from "../../../../renderer/screens/consolidation/checks/check-place.ts";
import { passes, usefulFilters } from "../../../../renderer/screens/consolidation/measures/consolidation-filter.ts";
import { withTaken } from "../../../../renderer/screens/consolidation/measures/with-taken.ts";
import { partOfPath } from "../../../../renderer/screens/consolidation/parts.ts";
import { withSavedWriting } from "../../../../renderer/screens/consolidation/writing/with-saved-writing.ts";

const measures = gatheredFrom(new Map([["BGM", new Map([[37, "done" as const]])]]), "2018-H2").map(
  (measure): ConsolidationMeasureView => ({ ...measure, writing: emptyWriting, revision: 1, changes: [] }),
);
const view = { issuer: "QAOM", measures, checks: [] } as unknown as ConsolidationView;
const measure = (number: number) => measures.find((one) => one.measure === number) as ConsolidationMeasureView;

describe("a check of the consolidated report", () => {
  it("leads to its field, to the measure, or to where it can be set right; none leads nowhere", () => {
    expect(hrefOf({ code: "summary.russianMissing", measure: 5 })).toBe("#/consolidation/5?field=%2Fsummary%2Fru");
    expect(hrefOf({ code: "body.missing", measure: null })).toBe("#/intake");
    expect(hrefOf({ code: "people.headMissing", measure: null })).toBe("#/settings");
    for (const code of consolidationCheckCodes) expect(hrefOf({ code, measure: 7 })).toMatch(/^#\/consolidation\/7/u);
    expect(pointerOf({ code: "joint.missing" })).toBe("/jointText");
  });
});

describe("the list of measures", () => {
  it("is narrowed to what is missing, overdue or without a word of ҚАӨМ's own", () => {
    expect(passes("missing", measure(37), view)).toBe(true);
    expect(passes("noSummary", measure(37), view)).toBe(true);
    expect(passes("changed", measure(37), view)).toBe(false);
    expect(usefulFilters(view, "all").map(({ filter }) => filter)).not.toContain("errors");
    for (const { filter, count } of usefulFilters(view, "all")) {
      expect(measures.filter((one) => passes(filter, one, view))).toHaveLength(count);
    }
  });

  it("knows the parts of the screen from a measure's number", () => {
    expect([["pictures"], ["12"], []].map(partOfPath)).toEqual(["pictures", "measures", "measures"]);
  });
});

describe("what ҚАӨМ has written", () => {
  const writing = { summary: { kk: "Қорытынды", ru: "" }, jointText: { kk: "Жиынтық", ru: "" } };
  const save = (number: number, revision: number) =>
    withSavedWriting(view, number, writing, { revision, checks: [] }).measures.find((one) => one.measure === number);

  it("shows once it is saved; a joint text only where no body leads the measure", () => {
    const [led, free] = [measures.find(({ lead }) => lead !== null), measures.find(({ lead }) => lead === null)];
    expect(save(led?.measure ?? 0, 2)).toMatchObject({ summary: writing.summary, revision: 2, jointText: null });
    expect(save(free?.measure ?? 0, 2)?.jointText).toEqual({ by: "QAOM", text: writing.jointText });
  });

  it("does not go back behind what was read since", () => {
    expect(save(37, 0)).toEqual(measure(37));
  });

  it("takes a body's answer after its own words, in the languages that it has", () => {
    expect(withTaken(writing, { kk: "Орган жауабы", ru: "Ответ" }).summary).toEqual({
      kk: "Қорытынды\n\nОрган жауабы",
      ru: "Ответ",
    });
    expect(withTaken(writing, { kk: "", ru: " " })).toEqual(writing);
  });
});
