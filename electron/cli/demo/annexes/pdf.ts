import { join } from "node:path";
import pdfmake from "pdfmake";
import type { AnnexContent } from "./content.ts";

/** A page with a heading and paragraphs, as a scanned order or letter would be attached. */
export async function makePdf({ title, lines }: AnnexContent, fontsFolder: string): Promise<Uint8Array> {
  const files = { normal: join(fontsFolder, "Tinos-Regular.ttf"), bold: join(fontsFolder, "Tinos-Bold.ttf") };
  pdfmake.setFonts({ Tinos: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(files).includes(path));
  const document = pdfmake.createPdf({
    pageSize: "A4",
    pageMargins: [85, 57, 57, 57],
    defaultStyle: { font: "Tinos", fontSize: 14, lineHeight: 1.3 },
    info: { title, creationDate: new Date("2018-06-29T06:00:00Z") },
    content: [
      { text: title, bold: true, alignment: "center", margin: [0, 0, 0, 16] },
      ...lines.map((line) => ({ text: line, margin: [0, 0, 0, 8] as [number, number, number, number] })),
    ],
  });
  return document.getBuffer();
}
