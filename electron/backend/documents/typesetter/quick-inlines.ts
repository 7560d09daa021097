import { ByFace } from "./by-face.ts";
import { type Face, type Inline, type PdfDocument, type StyleStack, TextInlinesPart } from "./parts.ts";

/** What a piece of a line keeps of its look, with what holds where none is given, as pdfmake has it (js/TextInlines.js). */
const kept = {
  alignment: "left",
  fontSize: 12,
  fontFeatures: null as unknown,
  characterSpacing: 0,
  color: "black",
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
};

/** What only decides how it is measured. */
const used = {
  font: "Roboto",
  bold: false,
  italics: false,
  lineHeight: 1,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
};

type Kept = typeof kept;
type Used = typeof used;

interface Look {
  readonly kept: Kept;
  readonly used: Used;
  readonly face: Face;
}

const leading = /^\s+/u;
const trailing = /\s+$/u;

/** Measures words: what holds for all of a text is looked up once for it, not again for every word; and no word twice. */
export class QuickInlines extends TextInlinesPart {
  readonly #document: PdfDocument;
  /** For a type size of 1,000 points. */
  readonly #widths = new ByFace((face, text) => face.widthOfString(text, 1_000));

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
  }

  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    // A named style stands between a text and what is around it: ours name none.
    if (inlines.some((inline) => inline["style"] !== undefined)) return super.measure(inlines, styles);
    const around = this.#look((property) => styles.getProperty(property));
    const [first, ...others] = inlines;
    if (first === undefined) return [];
    const indent = (first["leadingIndent"] ?? styles.getProperty("leadingIndent") ?? 0) as number;
    const indented = indent === 0 ? first : { ...first, leadingCut: -indent, leadingIndent: indent };
    return [indented, ...others].map((inline) => this.#measured(inline, this.#lookOf(inline, around)));
  }

  override widthOfText(text: string, inline: Inline): number {
    return this.#widthOf(text, inline);
  }

  #look(find: (property: string) => unknown): Look {
    const chosen = <T extends object>(all: T): T =>
      Object.fromEntries(
        Object.entries(all).map(([property, otherwise]) => [property, find(property) ?? otherwise]),
      ) as T;
    const look = { kept: chosen(kept), used: chosen(used) };
    const { font, bold, italics } = look.used;
    return { ...look, face: this.#document.provideFont(font, bold, italics) };
  }

  /** The look around a piece, unless it says something of its own. */
  #lookOf(inline: Inline, { kept: around, used: meant, face }: Look): Look {
    for (const property in inline) {
      if (property === "text" || (!(property in kept) && !(property in used))) continue;
      return this.#look((name) => inline[name] ?? around[name as keyof Kept] ?? meant[name as keyof Used]);
    }
    return { kept: around, used: meant, face };
  }

  #measured(inline: Inline, { kept: look, used: meant, face }: Look): Inline {
    const measured: Inline = {
      ...inline,
      ...look,
      leadingCut: inline.leadingCut || 0,
      trailingCut: 0,
      x: 0,
      width: 0,
      height: 0,
      font: face,
    };
    if (measured.sup || measured.sub) measured.fontSize *= 0.58;
    measured.width = this.#widthOf(inline.text, measured);
    measured.height = face.lineHeight(measured.fontSize) * meant.lineHeight;
    if (!meant.preserveLeadingSpaces) measured.leadingCut += this.#widthOfMatch(leading, measured);
    if (!meant.preserveTrailingSpaces) measured.trailingCut = this.#widthOfMatch(trailing, measured);
    return measured;
  }

  #widthOfMatch(spaces: RegExp, inline: Inline): number {
    const found = spaces.exec(inline.text)?.[0];
    return found === undefined ? 0 : this.#widthOf(found, inline);
  }

  /** Points. */
  #widthOf(text: string, { font, fontSize, fontFeatures, characterSpacing }: Inline): number {
    const spacing = characterSpacing * (text.length - 1);
    if (fontFeatures) return font.widthOfString(text, fontSize, fontFeatures) + spacing;
    return this.#widths.of(font, text) * (fontSize / 1_000) + spacing;
  }
}
