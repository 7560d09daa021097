import { type Face, type Inline, type PdfDocument, type StyleStack, TextInlinesPart } from "./parts.ts";

/** The properties of a text's look, with what holds where none is given, as pdfmake has them (js/TextInlines.js). */
const looks: Readonly<Record<string, unknown>> = {
  font: "Roboto",
  bold: false,
  italics: false,
  alignment: "left",
  fontSize: 12,
  fontFeatures: null,
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
  lineHeight: 1,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
};
const properties = Object.keys(looks);
/** What the look decides and the piece of a line does not keep. */
const notKept: ReadonlySet<string> = new Set([
  "font",
  "bold",
  "italics",
  "lineHeight",
  "preserveLeadingSpaces",
  "preserveTrailingSpaces",
]);
const kept = properties.filter((property) => !notKept.has(property));

const leading = /^\s+/u;
const trailing = /\s+$/u;

/** Measures words: what holds for all of a text is looked up once for it, not again for every word; and no word twice. */
export class QuickInlines extends TextInlinesPart {
  readonly #document: PdfDocument;
  readonly #widths = new Map<Face, Map<string, number>>();

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
  }

  override measure(inlines: Inline[], styles: StyleStack): Inline[] {
    // A named style stands between a text and what is around it: ours name none.
    if (inlines.some((inline) => inline["style"] !== undefined)) return super.measure(inlines, styles);
    const around: Record<string, unknown> = {};
    for (const property of properties) around[property] = styles.getProperty(property) ?? looks[property];
    const first = inlines[0];
    const indent = first === undefined ? 0 : (first["leadingIndent"] ?? styles.getProperty("leadingIndent") ?? 0);
    if (first !== undefined && indent) {
      first.leadingCut = -(indent as number);
      first["leadingIndent"] = indent;
    }
    for (const inline of inlines) this.#measureOne(inline, around);
    return inlines;
  }

  override widthOfText(text: string, inline: Inline): number {
    return this.#widthOf(text, inline);
  }

  #measureOne(inline: Inline, around: Readonly<Record<string, unknown>>): void {
    const look = (property: string): unknown => inline[property] ?? around[property];
    const font = look("font") as string;
    inline.font = this.#document.provideFont(font, look("bold") as boolean, look("italics") as boolean);
    for (const property of kept) inline[property] = look(property);
    if (inline.sup || inline.sub) inline.fontSize *= 0.58;
    inline.width = this.#widthOf(inline.text, inline);
    inline.height = inline.font.lineHeight(inline.fontSize) * (look("lineHeight") as number);
    inline.leadingCut ||= 0;
    if (!look("preserveLeadingSpaces")) inline.leadingCut += this.#widthOfMatch(leading, inline);
    inline.trailingCut = look("preserveTrailingSpaces") ? 0 : this.#widthOfMatch(trailing, inline);
  }

  #widthOfMatch(spaces: RegExp, inline: Inline): number {
    const found = spaces.exec(inline.text)?.[0];
    return found === undefined ? 0 : this.#widthOf(found, inline);
  }

  /** Points. */
  #widthOf(text: string, inline: Inline): number {
    const spacing = (inline["characterSpacing"] as number) * (text.length - 1);
    if (inline["fontFeatures"])
      return inline.font.widthOfString(text, inline.fontSize, inline["fontFeatures"]) + spacing;
    let widths = this.#widths.get(inline.font);
    if (widths === undefined) this.#widths.set(inline.font, (widths = new Map()));
    let width = widths.get(text);
    if (width === undefined) widths.set(text, (width = inline.font.widthOfString(text, 1_000)));
    return width * (inline.fontSize / 1_000) + spacing;
  }
}
