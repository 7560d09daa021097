import { describe, expect, it } from "vitest";
import { markedPieces } from "#shared/language/search/marked-pieces.ts";
import { stemsOf } from "#shared/language/search/word-stem.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { createPlanSearch } from "../../../../renderer/screens/plan/plan-search.ts";

const search = createPlanSearch(originalPlan);
const numbers = (query: string): number[] => [...(search(query)?.numbers ?? [])].sort((a, b) => a - b);

describe("the search in the plan", () => {
  it("looks for nothing where nothing is asked", () => {
    expect(search("")).toBeNull();
    expect(search(" , . ")).toBeNull();
  });

  it.each([
    ["Kazakh letters", "киберқауіпсіздік", "typed on a Russian keyboard", "киберкауипсиздик"],
    ["capitals", "ТРЕНИНГТЕР", "small letters", "тренингтер"],
    ["the case of a Kazakh word", "стандарттарымыздың", "the word in another case", "стандарттары"],
    ["the case of a Russian word", "грантами", "the word in another case", "гранты"],
  ])("finds the same by %s (%s) as by %s (%s)", (_one, first, _other, second) => {
    expect(numbers(first)).not.toEqual([]);
    expect(numbers(first)).toEqual(numbers(second));
  });

  it("finds a part of a word, in both languages", () => {
    expect(numbers("ЭКСПО")).toEqual([27]);
    expect(numbers("кадр")).toContain(38);
    expect(numbers("гранттар")).toContain(38);
  });

  it("finds a body by its full name as well as by its abbreviation", () => {
    expect(numbers("Сыртқы істер")).toEqual(expect.arrayContaining([12, 29, 35, 36]));
    expect(numbers("МИД")).toEqual(expect.arrayContaining([12, 35]));
  });

  it("takes a short number for a measure's, a long one for a text", () => {
    expect(numbers("27")).toEqual([27]);
    expect(numbers("99")).toEqual([]);
    expect(numbers("2018").length).toBeGreaterThan(10);
  });

  it("wants every word", () => {
    expect(numbers("білім гранттар")).toEqual(numbers("гранттар білім"));
    expect(numbers("гранттар тренингтер")).toEqual([]);
  });

  it("does not take a word apart so far that it finds another", () => {
    expect(numbers("білім")).not.toContain(13);
    expect(numbers("эмигрант")).toEqual([]);
  });

  it("says which forms it found, for marking", () => {
    expect(search("гранты")?.forms).toEqual(["гранты", "грант"]);
    expect(search("білім")?.forms).toContain("билим");
  });
});

describe("the stems of a word", () => {
  it("take off endings one behind the other, and the consonant that changed", () => {
    expect(stemsOf("кауипсиздигине")).toContain("кауипсизди");
    expect(stemsOf("багдарламаларымыздын")).toContain("багдарлама");
    expect(stemsOf("безопасностью")).toContain("безопасност");
  });

  it("leave a short word alone", () => {
    expect(stemsOf("сот")).toEqual([]);
    expect(stemsOf("заны").every((stem) => stem.length >= 4)).toBe(true);
  });
});

describe("what was found, marked in the text", () => {
  it("is marked as it is written there, letters of both kinds", () => {
    const pieces = markedPieces("Ақпараттық қауіпсіздік және қауіп", ["кауип"]);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(["қауіп", "қауіп"]);
  });

  it("loses and adds nothing", () => {
    const text = "«Қазақстанның  киберқалқаны»\nЁлка — №\u00a066";
    for (const forms of [[], ["калкан"], ["казак", "ел"], ["ж"]]) {
      const pieces = markedPieces(text, forms);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every(({ text: part, position }) => text.startsWith(part, position))).toBe(true);
    }
  });

  it("is one piece where two findings touch", () => {
    const marked = markedPieces("стандарт", ["стан", "дарт"]);
    expect(marked).toEqual([{ text: "стандарт", found: true, position: 0 }]);
  });
});
