import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/*
 * Writes resources/fonts/letter-widths.json: how wide the letters of pictures are, so that their words can be laid out where
 * there is no page to measure them on. Run after a font changes.
 */
const fontsFolder = new URL("../../resources/fonts/", import.meta.url);
const golosFolder = new URL("../../node_modules/@fontsource-variable/golos-text/files/", import.meta.url);

/** The typefaces of pictures: of print, and of the screen, whose letters lie in several files. */
const typefaces: Readonly<Record<string, readonly URL[]>> = {
  Tinos: [new URL("Tinos-Regular.ttf", fontsFolder)],
  "Golos Text": ["latin", "cyrillic", "cyrillic-ext", "latin-ext"].map(
    (part) => new URL(`golos-text-${part}-wght-normal.woff2`, golosFolder),
  ),
};

/** What stands in labels and numbers of pictures, and in anybody's name. */
const letters =
  " \u00a0!\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz«»„“”‘’–—…·№₸" +
  "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяӘҒҚҢӨҰҮҺІәғқңөұүһі";

interface Font {
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (code: number) => boolean;
  readonly layout: (text: string, features: readonly string[]) => { readonly advanceWidth: number };
}

// The library that sets the documents reads fonts with this one.
const fromTypesetter = createRequire(createRequire(import.meta.url).resolve("pdfmake"));
const fontkit: { openSync: (path: string) => Font } = fromTypesetter("fontkit");

/** What the file must hold: typeface → thousandths of the type size → the letters that are so wide. */
export function letterWidths(): string {
  const widths = Object.entries(typefaces).map(([name, files]) => {
    const fonts = files.map((file) => fontkit.openSync(fileURLToPath(file)));
    const measured = [...letters].map((letter) => [letter, widthOf(letter, fonts)] as const);
    const grouped = Map.groupBy(measured, ([, width]) => width);
    return [
      name,
      Object.fromEntries([...grouped].map(([width, own]) => [width, own.map(([letter]) => letter).join("")])),
    ];
  });
  return `${JSON.stringify(Object.fromEntries(widths), null, 2)}\n`;
}

/** Digits as tables have them (CSS `tabular-nums`), where the typeface has such. */
function widthOf(letter: string, fonts: readonly Font[]): number {
  const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  if (font === undefined) throw new Error(`no font has ${letter}`);
  return Math.ceil((font.layout(letter, ["tnum"]).advanceWidth * 1000) / font.unitsPerEm);
}

const target = new URL("letter-widths.json", fontsFolder);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, letterWidths());

/** What it holds. */
export function writtenWidths(): string {
  return readFileSync(target, "utf8");
}
