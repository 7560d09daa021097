import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type AnnexContent, annexContents } from "./content.ts";
import { makeJpeg } from "./jpeg.ts";
import { cellsOf } from "./markup.ts";
import { makeDocx, makeXlsx } from "./office-open-xml.ts";
import { makeOds, makeOdt } from "./open-document.ts";
import { makePdf } from "./pdf.ts";
import { makePng } from "./png.ts";
import { makeZip } from "./zip.ts";

/** Writes the annexes of the demo's report into a new folder, each as the kind of file its name says. */
export async function makeAnnexes(folder: string, fontsFolder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of Object.entries(annexContents)) {
    await writeFile(join(folder, name), await makeAnnex(name, content, fontsFolder), { flag: "wx" });
  }
}

async function makeAnnex(name: string, content: AnnexContent, fontsFolder: string): Promise<Uint8Array> {
  switch (extname(name)) {
    case ".docx":
      return makeDocx(content);
    case ".jpg":
      return makeJpeg();
    case ".ods":
      return makeOds(content);
    case ".odt":
      return makeOdt(content);
    case ".pdf":
      return makePdf(content, fontsFolder);
    case ".png":
      return makePng();
    case ".xlsx":
      return makeXlsx(content);
    case ".zip":
      return makeZip(
        content.lines.map(cellsOf).map(([file = "", text = ""]) => ({ name: file, bytes: Buffer.from(text) })),
      );
    default:
      throw new Error(`no maker for ${name}`);
  }
}
