import { ByFace } from "./by-face.ts";
import { drawPicture } from "./draw-picture.ts";
import { type Face, type Inline, type Line, type PlacedPicture, RendererPart } from "./parts.ts";

/** Draws a line of plain text in one go; what has links, decorations or a place in the outline is left to pdfmake. */
export class QuickLines extends RendererPart {
  readonly #codes = new ByFace(codesOf);

  override renderLine(line: Line, x: number, y: number): void {
    const drawn = isPlain(line) ? this.#operatorsOf(line, x, y) : null;
    if (drawn === null) {
      super.renderLine(line, x, y);
      return;
    }
    const { pdfDocument } = this;
    const [first] = line.inlines;
    if (drawn === "" || first === undefined) return;
    pdfDocument.save();
    pdfDocument.opacity(1);
    pdfDocument.fillColor(pdfDocument.resolveColor(first.color, "black"));
    pdfDocument.addContent(`BT\n${drawn}ET`);
    pdfDocument.restore();
  }

  override renderSVG({ svg, x, y, _width: width, _height: height }: PlacedPicture): void {
    drawPicture(this.pdfDocument, svg, { x, y, width, height });
  }

  /** The operators that show its text; null where a word's letters do not stand side by side. */
  #operatorsOf(line: Line, x: number, y: number): string | null {
    const ascent = line.getAscenderHeight();
    let operators = "";
    let last: Inline | undefined;
    let pen = 0;
    let shown = "";
    const show = () => {
      if (shown !== "") operators += `[${shown}] TJ\n`;
      shown = "";
    };
    for (const inline of line.inlines) {
      const codes = this.#codes.of(inline.font, inline.text);
      if (codes === null) return null;
      if (codes === "") continue;
      const { font, fontSize, width } = inline;
      const left = x + inline.x;
      if (last === undefined || last.font !== font || last.fontSize !== fontSize) {
        show();
        // The page is turned so that its upper edge is zero: letters are turned back.
        operators += `1 0 0 -1 ${inPdf(left)} ${inPdf(y + ascent)} Tm\n/${font.id} ${inPdf(fontSize)} Tf\n`;
        const { fonts } = this.pdfDocument.page;
        fonts[font.id] ??= font.ref();
        pen = left;
      }
      // Thousandths of the type size, to the left.
      const back = inPdf(((pen - left) * 1_000) / fontSize);
      shown += back === 0 ? `<${codes}>` : ` ${back} <${codes}>`;
      pen -= (back * fontSize) / 1_000 - width;
      last = inline;
    }
    show();
    return operators;
  }
}

function codesOf(font: Face, text: string): string | null {
  const [codes, places] = font.encode(text);
  const plain = places.every(
    ({ xOffset, yOffset, xAdvance, advanceWidth }) => xOffset === 0 && yOffset === 0 && xAdvance === advanceWidth,
  );
  return plain ? codes.join("") : null;
}

function isPlain({ id, inlines, _outline, _pageNodeRef }: Line): boolean {
  if (id || _outline || _pageNodeRef) return false;
  const colour = inlines[0]?.color;
  return inlines.every((inline) => inline.color === colour && looksPlain(inline));
}

const special = [
  "sup",
  "sub",
  "link",
  "linkToPage",
  "linkToDestination",
  "_pageNodeRef",
  "fontFeatures",
  "characterSpacing",
  "decoration",
  "background",
];

function looksPlain(inline: Inline): boolean {
  return inline.opacity === 1 && special.every((property) => !inline[property]);
}

/** A number with as many digits as a PDF keeps. */
function inPdf(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
