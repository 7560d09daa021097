import type { PdfReading } from "./pdf-tools.ts";

const millimetre = 72 / 25.4;

/** Words that stand outside the margins of the program's pages, which should be none. */
export function wordsBeyondMargins({ words }: PdfReading): string[] {
  return words
    .filter(({ left, right }) => left < 25 * millimetre - 0.5 || right > 195 * millimetre + 0.5)
    .map(({ page, text }) => `${page}: ${text}`);
}
