import { describe, expect, test } from "vitest";
import type { PartView } from "#shared/api/part-view.ts";
import type { MergeItem } from "#shared/report/merge/merge-item.ts";
import {
  type Decisions,
  keyOf,
  takenOf,
  toRequest,
  undecided,
} from "../../../renderer/screens/exchange/merge/decisions.ts";
import { isOut, outForLong, partWith } from "../../../renderer/screens/exchange/parts/part-standing.ts";

const text = (words: string) => ({ type: "text", text: words }) as const;
const item = (field: string, kind: MergeItem["kind"]): MergeItem => ({
  measure: 37,
  field,
  kind,
  base: text("Әзірленді."),
  ours: text("Бекітілді."),
  theirs: text("Енгізілді."),
  takes: ["ours", "theirs", "both", "edited"],
});

describe("a merging waits for decisions", () => {
  const items = [item("text.kk", "conflict"), item("text.ru", "theirs"), item("reason.kk", "ours")];

  test("on what both sides changed, and on nothing else", () => {
    const none: Decisions = new Map();
    expect(undecided(items, none).map(({ field }) => field)).toEqual(["text.kk"]);
    expect(items.map((one) => takenOf(one, none))).toEqual([null, "theirs", "ours"]);
  });

  test("and tells only what a person decided", () => {
    const [conflict = item("", "same")] = items;
    const decisions: Decisions = new Map([[keyOf(conflict), { take: "edited", text: "Екеуі." }]]);
    expect(undecided(items, decisions)).toEqual([]);
    expect(toRequest(items, decisions)).toEqual([{ measure: 37, field: "text.kk", take: "edited", text: "Екеуі." }]);
  });
});

describe("a measure is with a colleague", () => {
  const part = (changes: Partial<PartView> = {}): PartView => ({
    ...{ partId: "p", side: "given", reportId: "r", at: "2018-07-01T20:00:00Z", colleague: "Айгүл", note: "" },
    ...{ measures: [34, 37], target: "E:", fileName: "a.asice", closedAt: null, closedAs: null, canUndo: false },
    ...changes,
  });

  test("until it is merged, called off, or was only received or given to a lead", () => {
    expect(partWith([part()], 37)?.colleague).toBe("Айгүл");
    expect(partWith([part()], 38)).toBeNull();
    const others = [part({ closedAs: "merged" }), part({ closedAs: "calledOff" }), part({ side: "received" })];
    expect(others.map(isOut)).toEqual([false, false, false]);
    expect(partWith([part({ side: "forLead" })], 37)).toBeNull();
  });

  test("and one is reminded from the fifth day on, by the calendar in Almaty", () => {
    // 20:00 UTC is 2 July there.
    expect(outForLong(part(), "2018-07-06")).toBe(false);
    expect(outForLong(part(), "2018-07-07")).toBe(true);
    expect(outForLong(part({ closedAs: "merged" }), "2018-08-01")).toBe(false);
  });
});
