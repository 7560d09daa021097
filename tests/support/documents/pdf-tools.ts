import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The fonts that ship with the program. */
export const fontsFolder = fileURLToPath(new URL("../../../resources/fonts", import.meta.url));

/** A word where it stands on its page, in points from the upper left corner. */
export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What poppler's tools, none of ours, read out of a PDF. */
export interface PdfReading {
  /** The text of each page as it stands on the page. */
  readonly pages: readonly string[];
  /** The whole text, spaces and line ends as one space, so that sentences can be looked for. */
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The lines of pdfinfo, by name. */
  readonly info: Readonly<Record<string, string>>;
  /** The lines of pdffonts. */
  readonly fonts: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const folder = await mkdtemp(join(tmpdir(), "kalqan-pdf-"));
  try {
    const file = join(folder, "report.pdf");
    await writeFile(file, bytes);
    const tool = async (name: string, ...options: string[]): Promise<string> =>
      (await run(name, options, { maxBuffer: 500_000_000, encoding: "utf8" })).stdout;
    const layout = await tool("pdftotext", "-layout", file, "-");
    const plain = await tool("pdftotext", "-raw", file, "-");
    const boxes = await tool("pdftotext", "-bbox", file, "-");
    return {
      pages: layout.split("\f").slice(0, -1),
      text: inOneLine(plain),
      words: readBoxes(boxes),
      info: readInfo(await tool("pdfinfo", file)),
      fonts: (await tool("pdffonts", file)).trim().split("\n").slice(2),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Text with every run of white space as one space, as `PdfReading.text` has it. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function readBoxes(xml: string): PlacedWord[] {
  return xml
    .split("<page ")
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text = ""]) => ({
          page: index + 1,
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}

function readInfo(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([^:]+):\s*(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
}
