import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "#shared/language/folding.ts";

describe("folding for search", () => {
  it("makes a text found by those who have no Kazakh keyboard", () => {
    expect(foldForSearch("Қауіпсіздік")).toBe("кауипсиздик");
    expect(foldForSearch("ӘҒҚҢӨҰҮҺІЁ")).toBe("агкноуухие");
    expect(foldForSearch("Отчёт")).toBe(foldForSearch("ОТЧЕТ"));
    expect(foldForSearch("Киберқауіпсіздік")).toBe(foldForSearch("киберкауипсиздик"));
  });

  it("keeps й apart from и", () => {
    expect(foldForSearch("Қай")).toBe("кай");
  });

  it("takes composed and decomposed letters for the same", () => {
    expect(foldForSearch("Жай ёлка".normalize("NFD"))).toBe(foldForSearch("Жай ёлка"));
  });

  it("takes every white space for a space", () => {
    expect(foldForSearch("№\u00a066\t бұйрық")).toBe("№ 66 буйрык");
  });

  it("changes nothing the second time, whatever the text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."әғқңөұүһіёйеиЁЙІİΣσA \u0301\u0306\u0308") }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        expect(folded.normalize("NFC")).toBe(folded);
        expect(foldForSearch(text.normalize("NFD"))).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it("folds what most texts are made of as it folds any text, however long", () => {
    const letters = fc.constantFrom(..."әғқңөұүһіёйеиӘҒҚҢӨҰҮҺІЁЙЯя «»№–—…„“”.,-09AZaz~! \t\n\u00a0\u2003");
    const check = (text: string) => {
      expect(`${foldForSearch(text)}é`).toBe(foldForSearch(`${text}é`));
    };
    fc.assert(fc.property(fc.string({ unit: letters, maxLength: 200 }), check), { numRuns: 1000 });
    check("Қауіпсіздік  №\t".repeat(3_000));
  });
});
