import { describe, expect, it } from "vitest";
import { goodEntry, untouchedEntry } from "#tests/support/report/example-report.ts";
import { findInReport, mostHits } from "../../../../renderer/screens/report/find/find-in-report.ts";
import { hitBeside } from "../../../../renderer/screens/report/find/last-search.ts";

const measures = [
  {
    entry: {
      ...untouchedEntry("BGM", 27),
      text: { kk: "Қауіпсіздік қағидалары бекітілді. Қауіпсіздік  сақталды.", ru: "Правила безопасности утверждены." },
    },
    annexes: [{ name: "Бұйрық № 66.pdf" }],
  },
  {
    entry: {
      ...untouchedEntry("BGM", 37),
      nextSteps: { kk: "", ru: "Обучение продолжится, ещё одна группа." },
      evidence: {
        form: "programmes" as const,
        programmes: [{ name: "Ақпараттық қауіпсіздік", level: "", orderNumber: "66", orderDate: "2018-02-12" }],
      },
    },
    annexes: [],
  },
];
const found = (words: string) =>
  findInReport(measures, words).map(({ measure, pointer, text, from, to }) => [measure, pointer, text.slice(from, to)]);

describe("finding in the report", () => {
  it("finds Kazakh words typed with a Russian keyboard, and tells exactly where they stand", () => {
    expect(found("кауипсиздик")).toEqual([
      [27, "/text/kk", "Қауіпсіздік"],
      [27, "/text/kk", "Қауіпсіздік"],
      [37, "/evidence/programmes/0/name", "қауіпсіздік"],
    ]);
  });

  it("finds Russian words whatever their case and ё", () => {
    expect(found("БЕЗОПАСНОСТИ")).toEqual([[27, "/text/ru", "безопасности"]]);
    expect(found("еще одна")).toEqual([[37, "/nextSteps/ru", "ещё одна"]]);
  });

  it("takes any white space for one, and finds numbers of orders and names of annexes", () => {
    expect(found("қауіпсіздік сақталды")).toEqual([[27, "/text/kk", "Қауіпсіздік  сақталды"]]);
    expect(found("66")).toEqual([
      [27, "/annexes", "66"],
      [37, "/evidence/programmes/0/orderNumber", "66"],
    ]);
  });

  it("finds nothing for nothing, and stops where there is too much", () => {
    expect(found("  ")).toEqual([]);
    const long = { entry: goodEntry("BGM", 27, { text: { kk: "а".repeat(100_000), ru: "" } }), annexes: [] };
    expect(findInReport([long], "а")).toHaveLength(mostHits + 1);
  });

  it("goes on from the hit that was gone to, and round at the end", () => {
    const hits = findInReport(measures, "кауипсиздик");
    const [first, second, third] = hits;
    expect(hitBeside(hits, null, 1)).toBe(first);
    expect(hitBeside(hits, first ?? null, 1)).toBe(second);
    expect(hitBeside(hits, third ?? null, 1)).toBe(first);
    expect(hitBeside(hits, first ?? null, -1)).toBe(third);
    expect(hitBeside([], null, 1)).toBeNull();
  });
});
