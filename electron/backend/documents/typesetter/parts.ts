import type { TDocumentDefinitions } from "pdfmake/interfaces";
import layoutBuilder from "pdfmake/js/LayoutBuilder.js";
import pdfDocument from "pdfmake/js/PDFDocument.js";
import renderer from "pdfmake/js/Renderer.js";
import textInlines from "pdfmake/js/TextInlines.js";
import type { SvgNode } from "#shared/pictures/svg-node.ts";

/*
 * The parts that pdfmake is made of, as far as they are used here, with the fields that they share. They are put together
 * in set-document.ts as its own printer does it (js/Printer.js), some of them quicker.
 */

/** How far a letter moves the pen and stands away from it, in thousandths of the type size. */
export interface Place {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

/** A letter as the typeface draws it; its width in the typeface's own units. */
export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

/** A word set in a face. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Place[];
  readonly advanceWidth: number;
}

/** A table of substitutions as fontkit reads it: each begins at a letter that one of its coverages has. */
export interface Substitution {
  readonly coverage?: Coverage | undefined;
  readonly coverages?: readonly Coverage[] | undefined;
  readonly inputCoverage?: readonly Coverage[] | undefined;
  readonly extension?: Substitution | undefined;
}

/** Letters one by one or from one to another. */
export interface Coverage {
  readonly glyphs?: readonly number[] | undefined;
  readonly rangeRecords?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** A list that fontkit reads when it is asked. */
export interface LazyList<T> {
  readonly length: number;
  get(index: number): T;
}

/** A font as fontkit opens it. */
export interface FontFile {
  readonly GSUB?: { readonly lookupList: LazyList<{ readonly subTables: readonly Substitution[] }> } | undefined;
  glyphForCodePoint(code: number): Glyph;
}

/** A face in the document, which keeps of it what is used. Widths and heights for a type size are in points. */
export interface Face {
  readonly id: string;
  readonly font: FontFile;
  /** Thousandths of the type size for each of the font's own units. */
  readonly scale: number;
  /** In thousandths of the type size. */
  readonly ascender: number;
  layoutRun(text: string, features?: unknown): Run;
  /** The codes of its letters in hexadecimal, and where they stand. */
  encode(text: string): readonly [readonly string[], readonly Place[]];
  widthOfString(text: string, size: number, features?: unknown): number;
  lineHeight(size: number): number;
  /** What a page names it by. */
  ref(): unknown;
}

/** A piece of a line: a word with its space, in one look. Points, from the line's beginning. */
export interface Inline {
  text: string;
  x: number;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  font: Face;
  fontSize: number;
  opacity: number;
  color: string;
  sup: boolean;
  sub: boolean;
  fontFeatures: unknown;
  characterSpacing: number;
  [property: string]: unknown;
}

/** A line where it is drawn. */
export interface Line {
  readonly inlines: readonly Inline[];
  readonly id?: string;
  readonly _outline?: object;
  readonly _pageNodeRef?: object;
  getAscenderHeight(): number;
}

/** A picture where it is drawn. */
export interface PlacedPicture {
  readonly svg: SvgNode;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** The looks that hold where a text stands. */
export interface StyleStack {
  getProperty(property: string): unknown;
}

export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number };
}

type FaceName = "normal" | "bold" | "italics" | "bolditalics";

/** Which file each face of a typeface is in. */
export type Typefaces = Readonly<Record<string, Readonly<Record<FaceName, string>>>>;

/** The document as it is written: operators of a page, then the next page. */
export interface PdfDocument {
  readonly page: { readonly fonts: Record<string, unknown>; write(operators: string): void };
  _font: Face;
  font(source: unknown, family?: string, size?: number): this;
  provideFont(family: string, bold: boolean, italics: boolean): Face;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  resolveColor(colour: unknown, otherwise: string): string;
  opacity(opacity: number): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, how: { readonly lineBreak: false; readonly baseline: "alphabetic" }): this;
  translate(x: number, y: number): this;
  scale(factor: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
  circle(x: number, y: number, radius: number): this;
  path(path: string): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  lineWidth(width: number): this;
  lineJoin(join: "miter"): this;
  lineCap(cap: "butt"): this;
  dash(length: number, how: { readonly space: number }): this;
  undash(): this;
  clip(): this;
  fill(): this;
  stroke(): this;
  fillAndStroke(): this;
  save(): this;
  restore(): this;
  addContent(operators: string): this;
  /** Writes the pages that are finished. */
  flushPages(): void;
  end(): void;
  read(): Buffer | null;
}

interface LayoutBuilder {
  docMeasure: { textInlines: TextInlines };
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: TDocumentDefinitions["content"],
    document: PdfDocument,
    styles: object,
    look: object,
  ): readonly Page[];
  tryLayoutDocument(content: object, document: PdfDocument, ...others: readonly unknown[]): object;
}

interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderSVG(picture: PlacedPicture): void;
}

interface TextInlines {
  measure(inlines: Inline[], styles: StyleStack): Inline[];
  widthOfText(text: string, inline: Inline): number;
}

type Part<T, A extends readonly unknown[]> = new (...given: A) => T;

/** The class of a CommonJS module: Node and the bundler give the module, a loader that guesses what is meant the class itself. */
function partOf<T, A extends readonly unknown[]>(module: { readonly default: unknown }): Part<T, A> {
  return (typeof module === "function" ? module : module.default) as Part<T, A>;
}

export const PdfDocumentPart = partOf<
  PdfDocument,
  [Typefaces, object, object, object, object, null, (path: string) => boolean]
>(pdfDocument);
export const LayoutBuilderPart = partOf<LayoutBuilder, [object, object, object]>(layoutBuilder);
export const RendererPart = partOf<Renderer, [PdfDocument]>(renderer);
export const TextInlinesPart = partOf<TextInlines, [PdfDocument]>(textInlines);
