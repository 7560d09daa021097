import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { KalqanError } from "#shared/errors.ts";
import type { Typeface } from "#shared/language/print-coverage.ts";
import { landscape, page, typeSize } from "./page.ts";
import { inTypefaces } from "./typefaces.ts";

/** Where pdfmake looks for files before it looks on the disk; its types do not tell of it. */
interface FileStore {
  readonly existsSync: (path: string) => boolean;
  readonly writeFileSync: (path: string, bytes: Buffer) => void;
}
const { virtualfs: fontStore } = pdfmake as typeof pdfmake & { readonly virtualfs: FileStore };

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
  // One printer for the process: everything is set anew and used before the next turn of the event loop.
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  // Nothing is read from the disk: the typefaces are in its own store.
  pdfmake.setLocalAccessPolicy(() => false);
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
    if (fontStore.existsSync(found)) return found;
    const bytes = await readFile(found).catch((cause: unknown) => {
      throw new KalqanError("documents.fontMissing", { file: found }, { cause });
    });
    fontStore.writeFileSync(found, withoutPairs(bytes));
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

/** Bytes of a table's entry in the directory of a TrueType file, which begins after 12 (OpenType, "Table Directory"). */
const entryBytes = 16;

/**
 * The typeface without its table of pairs (GPOS): letters stand as far apart as each is wide, as Word sets them by default.
 * Moving every pair was half of the time that a document took.
 */
function withoutPairs(bytes: Buffer): Buffer {
  const tables = bytes.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * entryBytes; at += entryBytes) {
    if (bytes.toString("latin1", at, at + 4) === "GPOS") bytes.write("gpos", at, "latin1");
  }
  return bytes;
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KalqanError("internal.cancelled");
}
