import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexedText, matchExpression, searchWords } from "#shared/register/search-words.ts";

const always = () => true;

describe("the words of a search", () => {
  it("are folded, each once, with the beginning that their other forms share", () => {
    const [word, ...others] = searchWords("Қауіпсіздігіне, ҚАУІПСІЗДІГІНЕ", always);
    expect(others).toEqual([]);
    expect(word?.word).toBe("кауипсиздигине");
    expect("кауипсиздик".startsWith(word?.stem ?? "-")).toBe(true);
  });

  it("are tried by a shorter stem only where nothing begins with the near one", () => {
    const [near] = searchWords("маманданды", always);
    const [distant] = searchWords("маманданды", (beginning) => beginning.length <= 5);
    expect([near?.stem, distant?.stem]).toEqual(["мамандан", "маман"]);
  });

  it("of which nothing is known stay as they are and find nothing", () => {
    expect(searchWords("бейтаныссөз", () => false)).toEqual([{ word: "бейтаныссоз", stem: expect.any(String) }]);
    expect(searchWords("", always)).toEqual([]);
    expect(searchWords(' «» — * " ( ', always)).toEqual([]);
  });

  it("cannot command the index, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (query) => {
        const words = searchWords(query, always);
        const plain = matchExpression(words).replaceAll(/\("[\p{L}\p{N}]+" OR "[\p{L}\p{N}]+"\*\)/gu, "word");
        expect(plain.split(" AND ").filter((part) => part !== "word" && part !== "")).toEqual([]);
        for (const { word, stem } of words) expect(word.startsWith(stem)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it("a text is indexed as the words a query would have", () => {
  expect(indexedText("«Киберқалқан»  жүйесі,\n2018-ж.")).toBe("киберкалкан жуйеси 2018 ж");
});
