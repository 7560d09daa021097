import { describe, expect, it } from "vitest";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { markedPieces } from "#shared/language/search/marked-pieces.ts";
import { stemsOf } from "#shared/language/search/word-stem.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { excerpt, hiddenHit } from "#shared/plan-list/hidden-hit.ts";
import { measureTexts } from "#shared/plan-list/measure-texts.ts";
import { planRows } from "#shared/plan-list/plan-row.ts";
import { createPlanSearch } from "#shared/plan-list/plan-search.ts";

const rows = planRows({
  plan: originalPlan,
  body: "BGM",
  halfYear: "2018-H1",
  today: "2018-06-21",
  lawInForce: "2018-01-09",
  entries: [],
});
const search = createPlanSearch(originalPlan, rows);
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

  const orders = [8, 9, 10, 11, 12, 14, 22, 23, 28];
  it.each([
    ["бұйрықтарды", orders],
    ["бұйрығымен", orders],
    ["буйрык", orders],
    ["приказом", orders],
    ["приказы", orders],
    ["ұйымдастыру", [17, 31]],
    ["ұйымдастырудың", [17, 31]],
    ["организацией", [13, 17, 31, 35]],
    ["кадрларды", [38]],
    ["кадрами", [38]],
    ["мектептерге", [37, 41]],
    ["тренингке", [31]],
    ["тренингах", [31]],
    ["гранттарының", [1, 38]],
    ["соглашениями", [19]],
    ["меморандумдарды", [19]],
    ["серверов", [20]],
    ["халыққа арналған тренингтермен", [31]],
    ["қатерлерден", [22, 30]],
    ["угрозами", [22, 30]],
    ["әдістемелерді", [14, 22, 23]],
    ["реестром", [2, 4]],
  ])("finds «%s» in whatever form the plan has the word", (query, expected) => {
    expect(numbers(query)).toEqual(expected);
  });

  it("finds a part of a word, in both languages", () => {
    expect(numbers("ЭКСПО")).toEqual([27]);
    expect(numbers("кадр")).toContain(38);
    expect(numbers("гранттар")).toContain(38);
    expect(numbers("тестілеу")).toEqual([13]);
    expect(numbers("технич")).toContain(14);
  });

  it("finds bodies by name and abbreviation, which stand for themselves and not for parts of words", () => {
    expect(numbers("Сыртқы істер министрлігі")).toEqual([12, 29, 35, 36]);
    expect(numbers("министерством иностранных дел")).toEqual([12, 29, 35, 36]);
    expect(numbers("БҒМ")).toEqual([17, 27, 32, 37, 38, 41]);
    expect(numbers("мон")).toEqual(numbers("БҒМ"));
  });

  it("finds forms of completion, deadlines in words and in figures, and money", () => {
    expect(numbers("баспасөз хабарламалары")).toEqual([40]);
    expect(numbers("жыл сайын")).toEqual(numbers("ежегодно"));
    expect(numbers("31 тамыз")).toEqual([37, 41]);
    expect(numbers("31.08.2018")).toEqual([37, 41]);
    expect(numbers("до 31 августа")).toEqual([37, 41]);
    expect(numbers("республиканского бюджета")).toEqual([35, 36, 37, 38, 41]);
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

  it("says which forms it found and where in a word they count, for marking", () => {
    expect(search("гранты")?.forms).toEqual([
      { text: "гранты", place: "anywhere" },
      { text: "грант", place: "begin" },
    ]);
    expect(search("БҒМ")?.forms).toEqual([{ text: "бгм", place: "whole" }]);
  });
});

describe("where a measure was found", () => {
  const row = rows.find(({ measure }) => measure.number === 12);
  const texts = row === undefined ? [] : measureTexts(originalPlan, row);
  const hit = (query: string) => hiddenHit(texts, search(query)?.forms ?? [], ["number", "name", "responsible"], "kk");

  it("is told where the row does not show it: the other language, a full name, a column put away", () => {
    expect(hit("гармонизацией")).toMatchObject({ field: "name", language: "ru" });
    expect(hit("Мемлекеттік күзет")).toMatchObject({ field: "bodies", language: "kk" });
    expect(hit("жыл сайын")).toMatchObject({ field: "deadline", language: "kk" });
  });

  it("is not told where the row shows it", () => {
    expect(hit("стандарттарды")).toBeNull();
    expect(hit("МКҚ")).toBeNull();
  });

  it("is cut to what surrounds it, at spaces", () => {
    const { text = "" } = hit("кибербезопасности") ?? {};
    const cut = excerpt(text, search("кибербезопасности")?.forms ?? []);
    expect(cut).toMatch(/^… .* кибербезопасности/);
    expect(text).toContain(cut.replaceAll("… ", "").replaceAll(" …", ""));
    expect(excerpt("қысқа мәтін", [{ text: "матин", place: "begin" }])).toBe("қысқа мәтін");
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

const anywhere = (text: string): FoundForm => ({ text, place: "anywhere" });

describe("what was found, marked in the text", () => {
  it("is marked as it is written there, letters of both kinds", () => {
    const pieces = markedPieces("Ақпараттық қауіпсіздік және қауіп", [anywhere("кауип")]);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(["қауіп", "қауіп"]);
  });

  it("is only where the form counts: a stem begins a word, an abbreviation is one", () => {
    const found = (text: string, form: FoundForm) =>
      markedPieces(text, [form])
        .filter((piece) => piece.found)
        .map(({ position }) => position);
    expect(found("эмигрант грант гранттар", { text: "грант", place: "begin" })).toEqual([9, 15]);
    expect(found("мониторинг, МОН, экономика (МОН)", { text: "мон", place: "whole" })).toEqual([12, 28]);
  });

  it("is the whole word where its stem was found, and as much as was typed where it stands inside one", () => {
    const found = (text: string, form: FoundForm) =>
      markedPieces(text, [form]).flatMap((piece) => (piece.found ? [piece.text] : []));
    expect(found("Ұлттық стандарттарды әзірлеу", { text: "стандарт", place: "begin" })).toEqual(["стандарттарды"]);
    expect(found("пен-тестілеумен", anywhere("тести"))).toEqual(["тесті"]);
  });

  it("loses and adds nothing", () => {
    const text = "«Қазақстанның  киберқалқаны»\nЁлка — №\u00a066";
    for (const forms of [[], ["калкан"], ["казак", "ел"], ["ж"], [""]]) {
      const pieces = markedPieces(text, forms.map(anywhere));
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every(({ text: part, position }) => text.startsWith(part, position))).toBe(true);
    }
  });

  it("is one piece where two findings touch", () => {
    const marked = markedPieces("стандарт", [anywhere("стан"), anywhere("дарт")]);
    expect(marked).toEqual([{ text: "стандарт", found: true, position: 0 }]);
  });
});
