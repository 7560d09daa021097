import { readFileSync } from "node:fs";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { beforeAll, describe, expect, it } from "vitest";
import { print } from "#backend/documents/printer.ts";
import { fontsFolder, type PlacedWord, readPdf } from "#tests/support/documents/pdf-tools.ts";

/*
 * Ours against pdfmake's own printer, from fonts without their pairs: every word must stand at the same place in the same
 * typeface.
 */
const texts = [
  "Есепті кезеңде ақпараттық қауіпсіздік жөніндегі жұмыс тобының отырысы өткізіліп, «ұсыныстар» жинақталды – 12 345,6 ₸.",
  "office fi ffl Ĳ ĳ naïve 1⁄2 x² H₂O № 7 §",
  "а\u0301 и\u0306 й e\u0301 A\u030A i\u0307 j\u0301 ą́",
  "Ελληνικά ʼ ʹ ˈ ﬁ",
  "  бос орындар   екеуі  ",
  "іс-шара https://gov.kz/memleket/entities/mdai?lang=kk&x=1_2-3 көрсетілген\u00A0№\u00A05",
  "нөл\u200Bені мен кесте\tлеу",
];
const faces = [{}, { bold: true }, { italics: true }, { bold: true, italics: true }];
const content: Content = [
  ...faces.flatMap((face) =>
    texts.map((text) => ({ text, ...face, margin: [0, 2, 0, 2] as [number, number, number, number] })),
  ),
  ...(["justify", "center", "right"] as const).map((alignment) => ({
    text: texts.join(" "),
    alignment,
    leadingIndent: 28,
  })),
  {
    text: [
      { text: "сілтеме ", link: "https://gov.kz" },
      { text: "түсті ", color: "#aa0000", decoration: "underline" },
      { text: "2", sup: true },
      { text: "ірі ", fontSize: 15, bold: true },
      { text: "сирек ", characterSpacing: 2 },
      { text: "үзілмейтін сөз", noWrap: true },
    ],
    alignment: "justify",
  },
  {
    table: {
      headerRows: 1,
      widths: ["*", 80],
      body: [["бас", "екі"], ...texts.map((text) => [text, { text, fontSize: 7 }])],
    },
  },
  { ol: texts.slice(0, 3), lineHeight: 1.3 },
  {
    columns: [
      { text: texts[0] ?? "", width: "*" },
      { text: texts[1] ?? "", width: 90, alignment: "right" },
    ],
    columnGap: 8,
  },
];

const point = 72 / 25.4;

async function byPdfmake(): Promise<Uint8Array> {
  const { virtualfs: files } = pdfmake as typeof pdfmake & {
    readonly virtualfs: { readonly writeFileSync: (path: string, bytes: Buffer) => void };
  };
  const file = (name: string): string => {
    const bytes = readFileSync(join(fontsFolder, name));
    bytes.write("gpos", bytes.indexOf("GPOS", 0, "latin1"), "latin1");
    files.writeFileSync(`theirs/${name}`, bytes);
    return `theirs/${name}`;
  };
  pdfmake.setFonts({
    Tinos: {
      normal: file("Tinos-Regular.ttf"),
      bold: file("Tinos-Bold.ttf"),
      italics: file("Tinos-Italic.ttf"),
      bolditalics: file("Tinos-BoldItalic.ttf"),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const definition: TDocumentDefinitions = {
    content: structuredClone(content),
    pageSize: "A4",
    pageMargins: [25 * point, 20 * point, 15 * point, 20 * point],
    defaultStyle: { font: "Tinos", fontSize: 12 },
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function placed(words: readonly PlacedWord[]) {
  const rounded = (place: number) => Math.round(place * 1_000) / 1_000;
  return words.map(({ page, text, left, top, right, bottom }) => [
    page,
    text,
    ...[left, top, right, bottom].map(rounded),
  ]);
}

describe("a document set with pdfmake's parts", () => {
  let theirs: Awaited<ReturnType<typeof readPdf>>;
  let ours: typeof theirs;

  beforeAll(async () => {
    theirs = await readPdf(await byPdfmake());
    const created = new Date("2018-07-04T00:00:00Z");
    ours = await readPdf(
      await print({ content: structuredClone(content), title: "Т", author: "А", subject: "С", created }, fontsFolder),
    );
  });

  it("has every word where pdfmake's own printer puts it", () => {
    expect(ours.words.length).toBeGreaterThan(500);
    expect(placed(ours.words)).toEqual(placed(theirs.words));
  });

  it("reads the same, in the same four faces", () => {
    const named = (lines: readonly string[]) => lines.map((line) => line.split(/\s/u)[0]?.slice(7)).sort();
    expect(ours.pages).toEqual(theirs.pages);
    expect(named(ours.fonts)).toEqual(named(theirs.fonts));
  });
});
