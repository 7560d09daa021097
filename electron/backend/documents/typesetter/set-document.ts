import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { pictureSizes } from "./draw-picture.ts";
import { LayoutBuilderPart, type PdfDocument, type Typefaces } from "./parts.ts";
import { QuickDocument } from "./quick-document.ts";
import { QuickInlines } from "./quick-inlines.ts";
import { QuickLines } from "./quick-lines.ts";

/** What is set, on which pages. Sizes in points. */
export interface SetDocument {
  readonly content: TDocumentDefinitions["content"];
  readonly page: { readonly width: number; readonly height: number; readonly orientation: "portrait" | "landscape" };
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** How a text looks that says nothing of it. */
  readonly look: { readonly font: string; readonly fontSize: number };
  /** A language tag, as kk-KZ. */
  readonly language: string | undefined;
  /** The entries of the PDF's information dictionary. */
  readonly info: Readonly<Record<string, string | Date>>;
}

class Layout extends LayoutBuilderPart {
  override tryLayoutDocument(content: object, document: PdfDocument, ...others: readonly unknown[]): object {
    this.docMeasure.textInlines = new QuickInlines(document);
    return super.tryLayoutDocument(content, document, ...others);
  }
}

/**
 * A document as the bytes of a PDF 1.7, set with the parts of pdfmake. @param typefaces files of fonts, read when they are used
 * @throws KalqanError documents.fontMissing
 */
export function setDocument(document: SetDocument, typefaces: Typefaces): Buffer {
  const { content, page, margins, look, language, info } = document;
  const pdf = new QuickDocument(typefaces, {
    size: [page.width, page.height],
    pdfVersion: "1.7",
    tagged: false,
    displayTitle: true,
    compress: true,
    lang: language,
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    info,
    font: null,
  });
  const pages = new Layout(page, margins, pictureSizes).layoutDocument(content, pdf, {}, look);
  new QuickLines(pdf).renderPages(pages);
  pdf.end();
  const bytes = pdf.read();
  if (bytes === null) throw new Error("no PDF");
  return bytes;
}
