import { fontBytes } from "./font-bytes.ts";
import { type Face, PdfDocumentPart, type Typefaces } from "./parts.ts";
import { setPlainly } from "./plain-runs.ts";

/** A document that opens each font once, whoever asks for it: a text by its look, a picture by its file. */
export class QuickDocument extends PdfDocumentPart {
  readonly #opened = new Map<string, Face>();
  #operators = "";

  constructor(typefaces: Typefaces, options: object) {
    // Nothing is read from the disk but the fonts: no picture and no attachment.
    super(typefaces, {}, {}, {}, options, null, () => false);
  }

  override provideFont(family: string, bold: boolean, italics: boolean): Face {
    const file = this.getFontFile(family, bold, italics);
    return file === null ? super.provideFont(family, bold, italics) : this.#open(file);
  }

  override font(source: unknown, family?: string, size?: number): this {
    if (typeof source !== "string") return super.font(source, family, size);
    this._font = this.#open(source);
    return this;
  }

  /** Kept together until the page is finished: a buffer for every operator took longer than to say what it says. */
  override addContent(operators: string): this {
    this.#operators += `${operators}\n`;
    return this;
  }

  override flushPages(): void {
    if (this.#operators !== "") this.page.write(this.#operators.slice(0, -1));
    this.#operators = "";
    super.flushPages();
  }

  #open(file: string): Face {
    const known = this.#opened.get(file);
    if (known !== undefined) return known;
    const face = super.font(fontBytes(file))._font;
    setPlainly(face);
    this.#opened.set(file, face);
    return face;
  }
}
