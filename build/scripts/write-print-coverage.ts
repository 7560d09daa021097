import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/*
 * Writes resources/fonts/coverage.json: which characters each typeface of printed documents has. Run after a font changes.
 */
const fontsFolder = new URL("../../resources/fonts/", import.meta.url);

/** The typefaces in the order in which a character is looked for, each with the faces that must all have it. */
const typefaces = {
  Tinos: ["Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"],
  NotoSansSymbols2: ["NotoSansSymbols2-Regular.ttf"],
  NotoEmoji: ["NotoEmoji-Regular.ttf"],
} as const;

// The library that sets the documents reads fonts with this one.
const fromTypesetter = createRequire(createRequire(import.meta.url).resolve("pdfmake"));
const fontkit: { openSync: (path: string) => { characterSet: number[] } } = fromTypesetter("fontkit");

/** What the file must hold. */
export function printCoverage(): string {
  const taken = new Set<number>();
  const coverage = Object.entries(typefaces).map(([name, files]) => {
    const [first = new Set<number>(), ...others] = files.map(charactersOf);
    const own = [...first].filter((code) => others.every((other) => other.has(code)) && !taken.has(code));
    for (const code of own) taken.add(code);
    return [name, ranges(own)];
  });
  return `${JSON.stringify(Object.fromEntries(coverage), null, 2)}\n`;
}

function charactersOf(file: string): Set<number> {
  return new Set(fontkit.openSync(fileURLToPath(new URL(file, fontsFolder))).characterSet);
}

/** `20-7e a0 …` in hexadecimal. */
function ranges(codes: readonly number[]): string {
  const found: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  return found.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(" ");
}

function hex(code: number): string {
  return code.toString(16);
}

const target = new URL("coverage.json", fontsFolder);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, printCoverage());

/** What it holds. */
export function writtenCoverage(): string {
  return readFileSync(target, "utf8");
}
