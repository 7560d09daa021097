import { describe, expect, it } from "vitest";
import { catalogueTexts, checkCatalogues, keyStem } from "#shared/language/catalogue-checks.ts";

describe("the check of the two catalogues", () => {
  it("is content with equal keys, each language's plural forms and the same placeholders", () => {
    expect(
      checkCatalogues(
        { file: { count_one: "{{count}} файл", count_other: "{{count}} файл" }, size: "{{size, size}} бос, PDF-ке" },
        {
          file: {
            count_one: "один файл",
            count_few: "{{count}} файла",
            count_many: "{{count}} файлов",
            count_other: "{{count}} файла",
          },
          size: "Свободно {{size, size}} для PDF",
        },
      ),
    ).toEqual([]);
  });

  it.each([
    ["a key in one language only", { a: "бір" }, { a: "один", b: "два" }, "kk: b: missing, ru has it"],
    ["a section in one language only", { a: { b: "бір" } }, {}, "ru: a.b: missing, kk has it"],
    ["an empty text", { a: " " }, { a: "один" }, "kk: a: empty"],
    ["a placeholder of another name", { a: "{{n}} іс" }, { a: "{{m}} дело" }, "a: placeholders differ: kk n, ru m"],
    ["a placeholder left out", { a: "{{n}} іс" }, { a: "дело" }, "a: placeholders differ: kk n, ru none"],
    ["another format", { a: "{{n, size}}" }, { a: "{{n}}" }, "a: placeholders differ: kk n, size, ru n"],
    ["a placeholder that never closes", { a: "{{n} іс" }, { a: "дело" }, "kk: a: a placeholder that cannot be read"],
    [
      "a missing plural form",
      { a_one: "іс", a_other: "іс" },
      { a_one: "дело", a_few: "дела", a_other: "дела" },
      "ru: a: plural form _many missing",
    ],
    [
      "a plural form that the language has not",
      { a_one: "іс", a_few: "іс", a_other: "іс" },
      { a_one: "дело", a_few: "дела", a_many: "дел", a_other: "дела" },
      "kk: a: the language has no plural form _few",
    ],
    ["a Latin i in a Kazakh word", { a: "есiм" }, { a: "имя" }, "kk: a: Latin and Cyrillic letters in one word: есiм"],
    [
      "a Latin c for the Russian word",
      { a: "бірге" },
      { a: "вместе c ним" },
      "ru: a: a Latin letter alone in a Cyrillic text: c",
    ],
    ["decomposed letters", { a: "ай" }, { a: "май".normalize("NFD") }, "ru: a: not in Unicode NFC"],
  ])("finds %s", (_what, kk, ru, fault) => {
    expect(checkCatalogues(kk, ru)).toContain(fault);
  });

  it("names texts by their full key, and plural forms by their common one", () => {
    expect([...catalogueTexts({ a: { b: "іс", c: { d_one: "бір" } } })]).toEqual([
      ["a.b", "іс"],
      ["a.c.d_one", "бір"],
    ]);
    expect(keyStem("a.c.d_one")).toBe("a.c.d");
    expect(keyStem("a.step_two")).toBe("a.step_two");
  });
});
