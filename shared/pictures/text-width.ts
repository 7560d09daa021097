import letterWidths from "#resources/fonts/letter-widths.json" with { type: "json" };

/** The typefaces that pictures are set in: of print, and of the screen. */
export type PictureFace = keyof typeof letterWidths;

/** How words are set. `size` in the picture's own units: points in print, CSS pixels on the screen. */
export interface Type {
  readonly face: PictureFace;
  readonly size: number;
}

const widthsOf = new Map(
  Object.entries(letterWidths).map(([face, widths]) => [
    face as PictureFace,
    new Map(
      Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
    ),
  ]),
);

/** A letter that the tables lack is taken to be as wide as any. */
const widest = Math.max(...[...widthsOf.values()].flatMap((widths) => [...widths.values()]));

/** How wide a text is set in one line, kerning left out. */
export function textWidth(text: string, { face, size }: Type): number {
  const widths = widthsOf.get(face);
  return ([...text].reduce((sum, letter) => sum + (widths?.get(letter) ?? widest), 0) * size) / 1_000;
}

/** The text in one line of that width; what has no room is left out, and «…» says so. */
export function fitText(text: string, width: number, type: Type): string {
  if (textWidth(text, type) <= width) return text;
  const letters = [...text];
  while (letters.length > 0) {
    letters.pop();
    const cut = `${letters.join("").trimEnd()}…`;
    if (textWidth(cut, type) <= width) return cut;
  }
  return "";
}

/** The text in lines of that width, at most so many; the last one is cut off where more would be needed. */
export function wrapText(text: string, width: number, type: Type, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = text.split(/(?<=[ -])/u).filter((piece) => piece !== "");
  for (const [index, piece] of pieces.entries()) {
    if (line === "" || textWidth(`${line}${piece}`.trimEnd(), type) <= width) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) return [...lines, fitText(`${line}${pieces.slice(index).join("")}`, width, type)];
    lines.push(fitText(line.trimEnd(), width, type));
    line = piece;
  }
  return [...lines, fitText(line.trimEnd(), width, type)].filter((one, index) => one !== "" || index === 0);
}
