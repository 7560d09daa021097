import { describe, expect, it } from "vitest";
import { darkTokens, lightTokens, type Tokens, variablesOf } from "../../../../renderer/app/theme/tokens.ts";

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Words and what they stand on. */
const wordPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ["ink", "ground"],
  ["ink", "card"],
  ["ink", "sunken"],
  ["ink", "brandSoft"],
  ["ink", "dueSoft"],
  ["ink", "errorSoft"],
  ["ink", "doneSoft"],
  ["muted", "ground"],
  ["muted", "card"],
  ["muted", "sunken"],
  ["brand", "card"],
  ["brand", "ground"],
  ["brand", "brandSoft"],
  ["onBrand", "brand"],
  ["onBrand", "brandHover"],
  ["doneText", "doneSoft"],
  ["doneText", "card"],
  ["handText", "handSoft"],
  ["handText", "card"],
  ["dueText", "dueSoft"],
  ["dueText", "card"],
  ["errorText", "errorSoft"],
  ["errorText", "card"],
  ["untouchedText", "untouchedSoft"],
  ["frameInk", "frame"],
  ["frameInk", "frameRaised"],
  ["frameInk", "frameHover"],
  ["frameMuted", "frame"],
  ["frameMuted", "frameRaised"],
];

/** Shapes that carry a meaning, and edges of what can be typed in. */
const shapePairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ["done", "card"],
  ["hand", "card"],
  ["due", "card"],
  ["error", "card"],
  ["untouched", "card"],
  ["edge", "card"],
  ["focus", "card"],
  ["focus", "ground"],
];

describe.each([
  ["light", lightTokens],
  ["dark", darkTokens],
])("the %s scheme", (_, tokens) => {
  it.each(wordPairs)("can be read: %s on %s", (words, ground) => {
    expect(contrast(tokens[words], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)("can be told apart: %s on %s", (shape, ground) => {
    expect(contrast(tokens[shape], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

it("each token is a CSS variable of its own", () => {
  const variables = variablesOf(lightTokens);
  expect(variables["--kalqan-due-soft"]).toBe(lightTokens.dueSoft);
  expect(Object.keys(variables)).toHaveLength(Object.keys(lightTokens).length);
});
