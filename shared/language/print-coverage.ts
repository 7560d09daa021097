import coverage from "#resources/fonts/coverage.json" with { type: "json" };

/** The typefaces of printed documents, in the order in which a character is looked for. */
export type Typeface = keyof typeof coverage;

const typefaceOf = new Map(
  Object.entries(coverage).flatMap(([typeface, ranges]) =>
    charactersIn(ranges).map((code) => [code, typeface as Typeface] as const),
  ),
);

function charactersIn(ranges: string): number[] {
  return ranges.split(" ").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map((code) => Number.parseInt(code, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** White space, and what takes no room of its own: whichever typeface is at work. */
const anywhere = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** The typeface that has a character (given whole, not half of a pair); null where none has. */
export function findTypeface(character: string): Typeface | null {
  return typefaceOf.get(character.codePointAt(0) ?? 0) ?? null;
}

/** Whether a character may stand in a run of any typeface. */
export function fitsAnyTypeface(character: string): boolean {
  return anywhere.test(character);
}

/** The characters of a text that no typeface has, each once, in the order of the text. */
export function unprintableIn(text: string): string[] {
  return [...new Set(text)].filter((character) => findTypeface(character) === null && !fitsAnyTypeface(character));
}

/** What is printed in the place of a character that no typeface has: «[U+4E2D]». */
export function codeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
