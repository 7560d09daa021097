import { access } from "node:fs/promises";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { KalqanError } from "#shared/errors.ts";
import type { Typeface } from "#shared/language/print-coverage.ts";
import { landscape, page, typeSize } from "./page.ts";
import { inTypefaces } from "./typefaces.ts";

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
  const fonts = await findFonts(fontsFolder);
  stopIfAborted(signal);
  const files = Object.values(fonts).flatMap((faces) => Object.values(faces));
  // One printer for the process: everything is set anew and used before the next turn of the event loop.
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  const bytes = await pdfmake.createPdf(definition(document)).getBuffer();
  stopIfAborted(signal);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function definition({ title, author, subject, created, content, orientation, ...rest }: Print): TDocumentDefinitions {
  return {
    ...rest,
    content: inTypefaces(content),
    pageSize: "A4",
    ...(orientation === "landscape"
      ? {
          pageOrientation: orientation,
          pageMargins: [landscape.left, landscape.top, landscape.right, landscape.bottom],
        }
      : { pageMargins: [page.left, page.top, page.right, page.bottom] }),
    version: "1.7",
    displayTitle: true,
    defaultStyle: { font: "Tinos", fontSize: typeSize.body },
    info: { title, author, subject, creationDate: created, creator: "Қалқан" },
  };
}

async function findFonts(folder: string): Promise<Record<string, Faces>> {
  const path = async (file: string): Promise<string> => {
    const found = join(folder, file);
    await access(found).catch((cause: unknown) => {
      throw new KalqanError("documents.fontMissing", { file: found }, { cause });
    });
    return found;
  };
  const found: Record<string, Faces> = {};
  for (const [typeface, { normal, bold, italics, bolditalics }] of Object.entries(typefaces)) {
    found[typeface] = {
      normal: await path(normal),
      bold: await path(bold),
      italics: await path(italics),
      bolditalics: await path(bolditalics),
    };
  }
  return found;
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled");
}
