import { describe, expect, it } from "vitest";
import { kazakhLetters, letterOf } from "../../../../renderer/components/kazakh-letters/letters.ts";

const press = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, capsLock: false };

describe("Kazakh letters by Alt and a digit", () => {
  it("stand in the order of the alphabet of the bar, by the place of the key", () => {
    expect(kazakhLetters.map((_, index) => letterOf({ ...press, code: `Digit${index + 1}` }))).toEqual([
      "ә",
      "ғ",
      "қ",
      "ң",
      "ө",
      "ұ",
      "ү",
      "һ",
      "і",
    ]);
  });

  it("are capitals with Shift, or under Caps Lock, and small again with both", () => {
    expect(letterOf({ ...press, code: "Digit8", shiftKey: true })).toBe("Һ");
    expect(letterOf({ ...press, code: "Digit9", capsLock: true })).toBe("І");
    expect(letterOf({ ...press, code: "Digit9", capsLock: true, shiftKey: true })).toBe("і");
  });

  it("are all Cyrillic, capitals too", () => {
    for (const [index] of kazakhLetters.entries())
      for (const shiftKey of [false, true])
        expect(letterOf({ ...press, code: `Digit${index + 1}`, shiftKey })).toMatch(/^\p{Script=Cyrillic}$/u);
  });

  it("leave every other key alone: digits, AltGr, Alt+0, the numeric pad, which types characters by their codes", () => {
    expect(letterOf({ ...press, code: "Digit1", altKey: false })).toBeNull();
    expect(letterOf({ ...press, code: "Digit1", ctrlKey: true })).toBeNull();
    expect(letterOf({ ...press, code: "Digit1", metaKey: true })).toBeNull();
    expect(letterOf({ ...press, code: "Digit0" })).toBeNull();
    expect(letterOf({ ...press, code: "Numpad1" })).toBeNull();
    expect(letterOf({ ...press, code: "KeyA" })).toBeNull();
  });
});
