import { describe, expect, test } from "vitest";
import { originalPlan } from "#shared/plan/plan.ts";

interface Text {
  path: string;
  kk: string;
  ru: string;
}

function isText(value: object): value is { kk: string; ru: string } {
  return "kk" in value && "ru" in value;
}

/** Every text in both languages that stands anywhere in a value, with its path. */
function texts(value: unknown, path: string): Text[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ path, kk: value.kk, ru: value.ru }];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const all = [...texts(originalPlan.edition, "plan"), ...texts(originalPlan.bodies, "bodies")];
/** What is the plan itself; reasons and notes speak about it and quote it in the other language. */
const own = all.filter(({ path }) => !/\.(reason|notes)\b/u.test(path));

/** Words written in Latin letters on purpose, and Kazakh spellings that Russian keeps. */
const latinWords = ["IT", "KZ", "CERT", "FIRST", "OIC", "ICANN"];
const kazakhSpellingsInRussian = /ҚАЗ|Ұлытау|Жетісу/gu;

describe("the wording of plan and bodies", () => {
  test("exists in both languages, everywhere", () => {
    expect(own.length).toBeGreaterThan(400);
    for (const { path, kk, ru } of all) {
      expect(kk.trim(), path).toBe(kk);
      expect(ru.trim(), path).toBe(ru);
      expect(kk === "" || ru === "", path).toBe(false);
    }
  });

  test("mixes no Latin look-alikes into Cyrillic words", () => {
    const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
    expect("СIМ").toMatch(mixed);
    for (const { path, kk, ru } of all) {
      expect(kk, path).not.toMatch(mixed);
      expect(ru, path).not.toMatch(mixed);
    }
    for (const { path, kk, ru } of own) {
      const latin = `${kk} ${ru}`.match(/\p{Script=Latin}+/gu) ?? [];
      expect(
        latin.filter((word) => !latinWords.includes(word)),
        path,
      ).toEqual([]);
    }
  });

  test("keeps Kazakh letters out of the Russian, and Russian « » quotes to the Russian", () => {
    for (const { path, kk, ru } of own) {
      expect(ru.replaceAll(kazakhSpellingsInRussian, ""), path).not.toMatch(/[әғқңөұүһі"]/iu);
      expect(kk, path).not.toMatch(/[«»„“]/u);
    }
  });

  test("has no doubled, missing or stray spaces, and quotes and brackets in pairs", () => {
    for (const { path, kk, ru } of all) {
      for (const text of [kk, ru]) {
        expect(text, path).not.toMatch(/\s{2}|\s[,;:)]|\(\s|«\s|\s»|,(?=\p{L})/u);
        expect(text.split("«").length, path).toBe(text.split("»").length);
        expect(text.split("„").length, path).toBe(text.split("“").length);
      }
    }
    for (const { path, ru } of own.filter((text) => !text.path.includes("resolution.text"))) {
      expect(ru.split("(").length, path).toBe(ru.split(")").length);
    }
  });

  test("says a repeated Kazakh wording in one Russian way", () => {
    const said = new Map<string, string>();
    for (const { path, kk, ru } of own) {
      expect(said.get(kk) ?? ru, path).toBe(ru);
      said.set(kk, ru);
    }
  });
});
