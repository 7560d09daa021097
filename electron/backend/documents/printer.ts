import { access } from "node:fs/promises";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { KalqanError } from "#shared/errors.ts";
import { page, typeSize } from "./page.ts";

/** Faces of the document typeface and their files in resources/fonts. */
const faces = {
  normal: "Tinos-Regular.ttf",
  bold: "Tinos-Bold.ttf",
  italics: "Tinos-Italic.ttf",
  bolditalics: "Tinos-BoldItalic.ttf",
} as const;

/** What is printed: content and furniture; page, typeface and what makes the bytes the same each time are added here. */
export type Print = Pick<TDocumentDefinitions, "content" | "language"> & {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The document's own date, never the clock: the same input gives the same bytes. */
  readonly created: Date;
};

/**
 * Sets a document on A4 pages. Fonts are embedded as subsets with their letters' codes, so that text can be found and copied.
 * @throws KalqanError documents.fontMissing, internal.cancelled
 */
export async function print(document: Print, fontsFolder: string, signal?: AbortSignal): Promise<Uint8Array> {
  const fonts = await findFonts(fontsFolder);
  stopIfAborted(signal);
  const files: readonly string[] = Object.values(fonts);
  // One printer for the process: everything is set anew and used before the next turn of the event loop.
  pdfmake.setFonts({ Tinos: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  const bytes = await pdfmake.createPdf(definition(document)).getBuffer();
  stopIfAborted(signal);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function definition({ title, author, subject, created, ...rest }: Print): TDocumentDefinitions {
  return {
    ...rest,
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    version: "1.7",
    displayTitle: true,
    defaultStyle: { font: "Tinos", fontSize: typeSize.body },
    info: { title, author, subject, creationDate: created, creator: "Қалқан" },
  };
}

async function findFonts(folder: string): Promise<Record<keyof typeof faces, string>> {
  const path = async (file: string): Promise<string> => {
    const found = join(folder, file);
    await access(found).catch((cause: unknown) => {
      throw new KalqanError("documents.fontMissing", { file: found }, { cause });
    });
    return found;
  };
  return {
    normal: await path(faces.normal),
    bold: await path(faces.bold),
    italics: await path(faces.italics),
    bolditalics: await path(faces.bolditalics),
  };
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled");
}
