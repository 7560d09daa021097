import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pluralCategories, pluralCategory } from "#shared/language/plurals.ts";

describe("plural forms", () => {
  it("are one and other in Kazakh", () => {
    expect([0, 1, 2, 21, 1.5].map((count) => pluralCategory(count, "kk"))).toEqual([
      "other",
      "one",
      "other",
      "other",
      "other",
    ]);
  });

  it("go by the last digits in Russian: 1 файл, 2 файла, 5 файлов, 1,5 файла", () => {
    const byForm = {
      one: [1, 21, 101],
      few: [2, 3, 4, 22, 104],
      many: [0, 5, 11, 12, 14, 19, 20, 111, 112],
      other: [1.5],
    };
    for (const [form, counts] of Object.entries(byForm)) {
      for (const count of counts) expect([count, pluralCategory(count, "ru")]).toEqual([count, form]);
    }
  });

  it("of Russian are those of a host that has Russian rules, negative and fractional numbers too", () => {
    const host = new Intl.PluralRules("ru", { maximumFractionDigits: 20 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8),
        ),
        (count) => {
          expect(pluralCategory(count, "ru")).toBe(host.select(count));
        },
      ),
    );
  });

  it("are always among those that the catalogues of the language list", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("kk", "ru"),
        (count, language) => {
          expect(pluralCategories[language]).toContain(pluralCategory(count, language));
        },
      ),
    );
  });
});
