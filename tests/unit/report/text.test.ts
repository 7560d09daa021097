import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasHiddenCharacters,
  isBlank,
  normaliseText,
  normaliseTexts,
  sameWords,
  withoutHiddenCharacters,
} from "#shared/report/text.ts";

describe("text as it is kept", () => {
  it("has one line end, whatever it was pasted from", () => {
    expect(normaliseText("бір\r\nекі\rүш\u000bтөрт\u2028бес")).toBe("бір\nекі\nүш\nтөрт\nбес");
  });

  it("loses control characters, keeps tabs and line feeds", () => {
    expect(normaliseText("қа\u0000л\u0007қан\t1\n2\u009f")).toBe("қалқан\t1\n2");
  });

  it("has й in one form: typed on a Mac or on Windows it is the same letter", () => {
    expect(normaliseText("и\u0306")).toBe("й");
    expect(normaliseText("и\u0007\u0306")).toBe("й");
  });

  it("is not changed a second time, and has no control characters left", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom("\r", "\n", "\u0007", "и", "\u0306", "\ud800"),
            fc.string({ unit: "binary", maxLength: 1 }),
          ),
        }),
        (text) => {
          const once = normaliseText(text);
          expect(normaliseText(once)).toBe(once);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
          expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        },
      ),
    );
  });

  it("is normalised all through an entry, numbers and nulls staying what they are", () => {
    expect(normaliseTexts({ text: { kk: "а\r\nб" }, list: [{ sum: 1.5, date: null, name: "\u0001в" }] })).toEqual({
      text: { kk: "а\nб" },
      list: [{ sum: 1.5, date: null, name: "в" }],
    });
  });
});

describe("hidden characters", () => {
  it.each(["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad", "\u0007"])("are found: %j", (character) => {
    expect(hasHiddenCharacters(`Бұйрық${character} № 66`)).toBe(true);
  });

  it("are taken out, and nothing else: emoji and tabs stay", () => {
    expect(withoutHiddenCharacters("Бұйрық\u202e № 66\u202c,\u200b 👍\tприказ\u0007")).toBe("Бұйрық № 66, 👍\tприказ");
  });

  it("are none in ordinary text of both languages", () => {
    expect(hasHiddenCharacters("Бұйрық № 66, «Қалқан» – 10 000 ₸\n\tприказ ёж")).toBe(false);
  });
});

it("the same words are the same whatever the spaces, case and Unicode form; other words are not", () => {
  expect(sameWords("Жұмыс  жүргізілді.\n", "жұмыс жүргізілді. ")).toBe(true);
  expect(sameWords("й", "и\u0306")).toBe(true);
  expect(sameWords("Жұмыс жүргізілді.", "Жұмыс жүргізілуде.")).toBe(false);
});

it("a text of spaces and line ends is blank", () => {
  expect([isBlank(" \n\t "), isBlank("а")]).toEqual([true, false]);
});
