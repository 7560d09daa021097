import { join } from "node:path";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { KalqanError } from "#shared/errors.ts";
import type { Typeface } from "#shared/language/print-coverage.ts";
import { landscape, page, typeSize } from "./page.ts";
import { inTypefaces } from "./typefaces.ts";
import { type SetDocument, setDocument } from "./typesetter/set-document.ts";

type Faces = Readonly<Record<"normal" | "bold" | "italics" | "bolditalics", string>>;

/** The typefaces and the files of their faces in resources/fonts: the document's own, and those for what it lacks. */
const typefaces: Readonly<Record<Typeface, Faces>> = {
  Tinos: {
    normal: "Tinos-Regular.ttf",
    bold: "Tinos-Bold.ttf",
    italics: "Tinos-Italic.ttf",
    bolditalics: "Tinos-BoldItalic.ttf",
  },
  NotoSansSymbols2: oneFace("NotoSansSymbols2-Regular.ttf"),
  NotoEmoji: oneFace("NotoEmoji-Regular.ttf"),
};

function oneFace(file: string): Faces {
  return { normal: file, bold: file, italics: file, bolditalics: file };
}

/** What is printed: content and furniture; page, typeface and what makes the bytes the same each time are added here. */
export type Print = Pick<TDocumentDefinitions, "content" | "language"> & {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The document's own date, never the clock: the same input gives the same bytes. */
  readonly created: Date;
  /** Upright where left out. */
  readonly orientation?: "landscape";
};

/**
 * Sets a document on A4 pages. Fonts are embedded as subsets with their letters' codes, so that text can be found and copied.
 * @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function print(document: Print, fontsFolder: string, signal?: AbortSignal): Promise<Uint8Array> {
  stopIfAborted(signal);
  const bytes = setDocument(prepared(document), inFolder(fontsFolder));
  stopIfAborted(signal);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** As the PDF standard rounds it. Points. */
const a4 = { short: 595.28, long: 841.89 };

function prepared({ title, author, subject, created, content, orientation, language }: Print): SetDocument {
  const across = orientation === "landscape";
  return {
    content: inTypefaces(content),
    page: across
      ? { width: a4.long, height: a4.short, orientation: "landscape" }
      : { width: a4.short, height: a4.long, orientation: "portrait" },
    margins: across ? landscape : page,
    look: { font: "Tinos", fontSize: typeSize.body },
    language,
    info: {
      Producer: "pdfmake",
      Creator: "Қалқан",
      Title: title,
      Author: author,
      Subject: subject,
      CreationDate: created,
    },
  };
}

function inFolder(folder: string): Readonly<Record<string, Faces>> {
  const placed = ({ normal, bold, italics, bolditalics }: Faces): Faces => ({
    normal: join(folder, normal),
    bold: join(folder, bold),
    italics: join(folder, italics),
    bolditalics: join(folder, bolditalics),
  });
  return Object.fromEntries(Object.entries(typefaces).map(([typeface, faces]) => [typeface, placed(faces)]));
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled");
}
