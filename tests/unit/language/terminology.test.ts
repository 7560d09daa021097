import { describe, expect, it } from "vitest";
import kk from "#resources/locales/kk.json" with { type: "json" };
import ru from "#resources/locales/ru.json" with { type: "json" };
import { catalogueTexts } from "#shared/language/catalogue-checks.ts";
import { languages } from "#shared/language/language.ts";
import { guideFiles } from "#tests/support/guide/read-guide.ts";
import { forbiddenIn, readTerms } from "#tests/support/language/terminology.ts";

const terms = readTerms();
const texts = { kk: catalogueTexts(kk), ru: catalogueTexts(ru) };

describe("the terminology", () => {
  it("names each thing once, in both languages, and forbids nothing that it says itself", () => {
    expect(terms.length).toBeGreaterThan(30);
    expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
    for (const { name, words, forbidden } of terms) {
      for (const language of languages) {
        expect(words[language].length, name).toBeGreaterThan(0);
        expect(forbiddenIn(words[language].join("; "), forbidden[language]), name).toEqual([]);
      }
    }
  });

  it("is a test that finds: at the beginning of a word, or a word exactly", () => {
    expect(forbiddenIn("Подписантов нет", ["подписант"])).toEqual(["подписант"]);
    expect(forbiddenIn("каталог", ["=лог"])).toEqual([]);
    expect(forbiddenIn("это лог программы", ["=лог"])).toEqual(["=лог"]);
  });

  it.each(languages)("is obeyed by the catalogue in %s", (language) => {
    const forbidden = terms.flatMap((term) => term.forbidden[language]);
    const found = [...texts[language]].flatMap(([key, text]) =>
      forbiddenIn(text, forbidden).map((variant) => `${key}: ${variant}`),
    );
    expect(found).toEqual([]);
  });

  it.each(languages)("is obeyed by the guide in %s", (language) => {
    const forbidden = terms.flatMap((term) => term.forbidden[language]);
    const found = guideFiles(language).flatMap(({ name, markdown }) =>
      forbiddenIn(markdown, forbidden).map((variant) => `${name}: ${variant}`),
    );
    expect(found).toEqual([]);
  });
});
