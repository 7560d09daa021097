import fc from "fast-check";
import { expect, test } from "vitest";
import letterWidthTable from "#resources/fonts/letter-widths.json" with { type: "json" };
import { fitText, textWidth, wrapText } from "#shared/pictures/text-width.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { letterWidths, writtenWidths } from "../../../build/scripts/write-letter-widths.ts";

const faces = ["Tinos", "Golos Text"] as const;
const names = originalPlan.edition.measures.flatMap(({ name }) => [name.kk, name.ru]);
const anyText = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 60 }), fc.constant("Ә".repeat(300)));
const anyType = fc.record({ face: fc.constantFrom(...faces), size: fc.integer({ min: 6, max: 30 }) });

test("what is said of the letters is what the fonts hold", () => expect(writtenWidths()).toBe(letterWidths()));

test("every letter of the plan's names is known", () => {
  for (const face of faces) {
    const known = new Set(Object.values(letterWidthTable[face]).join(""));
    expect([face, [...names.join("")].filter((letter) => !known.has(letter))]).toEqual([face, []]);
  }
});

test("a text that fits stays whole; one that does not is cut short and says so", () => {
  const type = { face: "Golos Text" as const, size: 13 };
  expect(fitText("Орган", 200, type)).toBe("Орган");
  expect(fitText("Батыс Қазақстан облысы", 100, type)).toMatch(/^Батыс.*…$/u);
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 400 }), anyType, (text, width, any) => {
      expect(textWidth(fitText(text, width, any), any)).toBeLessThanOrEqual(width + 1e-6);
    }),
  );
});

test("a text in lines: none too long, none too many, nothing lost where there is room", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 30, max: 900 }),
      anyType,
      fc.integer({ min: 1, max: 4 }),
      (text, width, type, most) => {
        const lines = wrapText(text, width, type, most);
        expect(lines.length).toBeGreaterThanOrEqual(1);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, type)).toBeLessThanOrEqual(width + 1e-6);
        if (lines.every((line) => !line.endsWith("…")) && !text.includes("…")) {
          expect(lines.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        }
      },
    ),
  );
});
