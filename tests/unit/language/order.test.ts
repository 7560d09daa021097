import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "#shared/language/order.ts";

const kazakhAlphabet = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я".split(" ");
const russianAlphabet = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я".split(" ");

describe("the order of a list", () => {
  it("in Kazakh is that of the Kazakh alphabet, capitals or not", () => {
    expect([...kazakhAlphabet].reverse().sort(compareText("kk"))).toEqual(kazakhAlphabet);
    const words = kazakhAlphabet.map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter));
    expect([...words].reverse().sort(compareText("kk"))).toEqual(words);
  });

  it("in Russian is that of the Russian alphabet, Kazakh letters beside their kin, ё with е", () => {
    expect([...russianAlphabet].reverse().sort(compareText("ru"))).toEqual(russianAlphabet);
    expect(["Ызғар", "Ихсан", "Ілияс", "Инвестиция"].sort(compareText("ru"))).toEqual([
      "Инвестиция",
      "Ихсан",
      "Ілияс",
      "Ызғар",
    ]);
    expect(["ель", "ёлка", "ежевика"].sort(compareText("ru"))).toEqual(["ежевика", "ёлка", "ель"]);
    expect(["ёл", "ел"].sort(compareText("ru"))).toEqual(["ел", "ёл"]);
  });

  it("puts numbers first and by value, then Cyrillic, then Latin", () => {
    expect(["IT", "Яблоко", "№ 12", "№ 5", "10-құжат", "9-құжат", "007", "7", "апорт"].sort(compareText("kk"))).toEqual(
      ["№ 5", "№ 12", "007", "7", "9-құжат", "10-құжат", "апорт", "Яблоко", "IT"],
    );
  });

  it("passes over quotation marks: «Атамекен» stands under А", () => {
    expect(["ҰҚК", '"Атамекен" ҰКП', "«Болашақ»", "АКМ"].sort(compareText("kk"))).toEqual([
      "АКМ",
      '"Атамекен" ҰКП',
      "«Болашақ»",
      "ҰҚК",
    ]);
  });

  it("puts the shorter of two beginnings first, and a space before any letter", () => {
    expect(["банкир", "банк ісі", "банк"].sort(compareText("kk"))).toEqual(["банк", "банк ісі", "банкир"]);
  });
});

describe("the comparison", () => {
  const letters = [...kazakhAlphabet, "А", "Ё", "І", "a", "Z", "é", "0", "7", "10", " ", "-", '"', "№", "\u0306", "є"];
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const language = fc.constantFrom("kk" as const, "ru" as const);

  it("is zero for equal texts and for no others, and turns its sign with its sides", () => {
    fc.assert(
      fc.property(text, text, language, (a, b, lang) => {
        const compare = compareText(lang);
        expect(compare(a, b) === 0).toBe(a === b);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("is transitive: sorting a sorted list changes nothing, wherever it starts", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), language, (texts, lang) => {
        const compare = compareText(lang);
        const sorted = [...texts].sort(compare);
        expect([...texts].reverse().sort(compare)).toEqual(sorted);
        for (const [index, first] of sorted.entries()) {
          for (const later of sorted.slice(index + 1)) expect(compare(first, later)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
