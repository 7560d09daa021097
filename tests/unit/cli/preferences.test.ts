import { describe, expect, it } from "vitest";
import { readPreferences } from "#cli/preferences.ts";

describe("the language of the command line", () => {
  it.each([
    [["--lang", "ru"], { KALQAN_LANG: "kk" }, "ru"],
    [["plan", "--lang=kk"], { LANG: "ru_RU.UTF-8" }, "kk"],
    [[], { KALQAN_LANG: "ru", LANG: "kk_KZ.UTF-8" }, "ru"],
    [[], { LANG: "ru_RU.UTF-8" }, "ru"],
    [[], { LC_ALL: "kk_KZ.UTF-8", LANG: "ru_RU.UTF-8" }, "kk"],
    [[], { LANG: "C.UTF-8" }, "kk"],
    [[], { LANG: "rup" }, "kk"],
    [[], {}, "kk"],
  ])("%j with %j is %s", (argv, env, language) => {
    expect(readPreferences(argv, env).language).toBe(language);
  });

  it("is known, and so is --json, however broken the rest", () => {
    expect(readPreferences(["--nonsense=1", "--json", "-x", "--lang", "ru"], {})).toEqual({
      language: "ru",
      json: true,
    });
    expect(readPreferences(["verify", "--", "--json"], {}).json).toBe(false);
  });
});
