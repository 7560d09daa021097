import type { Language } from "./language.ts";

/** The plural forms of the catalogues: key suffixes `_one`, `_few`, `_many`, `_other`. */
export type PluralCategory = "one" | "few" | "many" | "other";

/** The forms that each language has, in the order in which its catalogue lists them. */
export const pluralCategories = {
  kk: ["one", "other"],
  ru: ["one", "few", "many", "other"],
} as const satisfies Record<Language, readonly PluralCategory[]>;

/**
 * The form that `count` asks for, by the cardinal rules of CLDR 46 (kk: n = 1; ru: v = 0 and the last digits, a
 * fraction is `other`). Own table: not every host has Kazakh rules.
 */
export function pluralCategory(count: number, language: Language): PluralCategory {
  const amount = Math.abs(count);
  switch (language) {
    case "kk":
      return amount === 1 ? "one" : "other";
    case "ru":
      return russianCategory(amount);
  }
}

function russianCategory(amount: number): PluralCategory {
  if (!Number.isInteger(amount)) return "other";
  const lastDigit = amount % 10;
  const lastTwo = amount % 100;
  if (lastDigit === 1 && lastTwo !== 11) return "one";
  if (lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14)) return "few";
  return "many";
}
