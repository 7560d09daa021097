import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";
import { normaliseText } from "#shared/report/text.ts";
import type { Block, BlockDocument } from "./block.ts";
import { barsOf } from "./docx-bars.ts";
import { languageTag, run } from "./docx-text.ts";
import { blank } from "./page.ts";
import { pictureNumbers } from "./picture-numbers.ts";

const typeface = "Times New Roman";

/** A4 upright with the margins of state documents (page.ts), in twentieths of a point. */
const sheet = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const margins = {
  left: convertMillimetersToTwip(25),
  right: convertMillimetersToTwip(15),
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
};
const across = sheet.width - margins.left - margins.right;

/** Characters of a cell up to which its row is not torn between two pages. */
const longestWhole = 1_200;

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * Documents of blocks as one DOCX (ECMA-376) to be edited: paragraphs carry styles, headings are headings, the heading row
 * of a table is repeated on every page, and each text is marked with its language, so that Word's checker reads it aright.
 * A picture is a table of filled cells, and its numbers are a table below it.
 */
export async function docxOf(
  documents: readonly BlockDocument[],
  about: { readonly author: string; readonly subject: string },
): Promise<Uint8Array> {
  const [first] = documents;
  const document = new Document({
    title: first?.title ?? "",
    subject: about.subject,
    creator: about.author,
    lastModifiedBy: about.author,
    description: "",
    styles: stylesIn(first?.language ?? "kk"),
    sections: documents.map((one) => ({
      properties: { page: { size: sheet, margin: margins } },
      headers: { default: new Header({ children: one.mark === null ? [] : [markOf(one.mark, one.language)] }) },
      footers: { default: new Footer({ children: [footerOf(one)] }) },
      children: one.blocks.flatMap((block, index) =>
        childrenOf(block, one.language, one.blocks[index - 1]?.kind === "heading"),
      ),
    })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function stylesIn(language: Language): IStylesOptions {
  const run = { font: typeface, language: { value: languageTag[language] }, color: "000000" };
  const head = (size: number, before: number) => ({
    run: { ...run, size, bold: true },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { ...run, size: 24 }, paragraph: { spacing: { after: 80, line: 264 } } },
      title: {
        run: { ...run, size: 28, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
      },
      heading1: { ...head(26, 240), paragraph: { ...head(26, 240).paragraph, alignment: AlignmentType.CENTER } },
      heading2: head(24, 200),
      heading3: head(24, 80),
    },
    paragraphStyles: [
      {
        id: "Addressee",
        name: "Addressee",
        basedOn: "Normal",
        run: { bold: true },
        paragraph: { indent: { left: across / 2 }, spacing: { after: 480 } },
      },
      { id: "Subtitle2", name: "Ground", basedOn: "Normal", paragraph: { alignment: AlignmentType.CENTER } },
      {
        id: "BodyText",
        name: "Body Text",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: convertMillimetersToTwip(12.5) } },
      },
      {
        id: "List",
        name: "List",
        basedOn: "Normal",
        paragraph: { indent: { firstLine: convertMillimetersToTwip(12.5) } },
      },
      { id: "Note", name: "Note", basedOn: "Normal", run: { italics: true, size: 20 } },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { size: 20 },
        paragraph: { spacing: { after: 20, line: 240 } },
      },
      { id: "BarText", name: "Bar Text", basedOn: "TableText", paragraph: { spacing: { after: 0, line: 240 } } },
      {
        id: "Furniture",
        name: "Furniture",
        basedOn: "Normal",
        run: { size: 18 },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

function lines(text: string): string[] {
  const found = normaliseText(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return found.length > 0 ? found : [blank];
}

function paragraph(text: string, language: Language, style: string, keepNext = false): Paragraph {
  return new Paragraph({ style, keepNext, children: [run(text, language)] });
}

/** @param headed right below a heading, so that neither is left alone at a page's foot */
function childrenOf(block: Block, language: Language, headed: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "addressee":
      return [paragraph(block.text, language, "Addressee")];
    case "title":
      if (block.look === "bold") {
        return [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(block.text, language)] })];
      }
      return [paragraph(block.text, language, block.look === "note" ? "Note" : "Subtitle2")];
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: [run(block.text, language)] })];
    case "facts":
      return [factsOf(block, language), spacer(true)];
    case "table":
      return [tableOf(block, language), spacer()];
    case "text":
      return lines(block.text).map((line) => paragraph(line, language, block.look === "list" ? "List" : "BodyText"));
    case "note":
      return [paragraph(block.text, language, "Note", headed)];
    case "picture":
      return [
        new Paragraph({ heading: levels[1], children: [run(block.chart.title, language)] }),
        ...barsOf(block.chart, across),
        spacer(),
        ...(block.chart.bars.length === 0 ? [] : [numbersOf(block, language), spacer()]),
      ];
    case "signatory":
      return [signatory(block, language)];
  }
}

function numbersOf({ chart }: Extract<Block, { kind: "picture" }>, language: Language): Table {
  return tableOf({ kind: "table", ...pictureNumbers(chart) }, language);
}

/** Word joins two tables that nothing parts. */
function spacer(keepNext = false): Paragraph {
  return new Paragraph({ style: "TableText", keepNext, children: [] });
}

interface CellLook {
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly width: number;
  readonly bare?: boolean;
}

const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const unruled = { top: nothing, bottom: nothing, left: nothing, right: nothing } as const;

function cell(text: string, language: Language, { bold = false, align = "left", width, bare = false }: CellLook) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    ...(bare && { borders: unruled }),
    children: (text === "" ? [""] : lines(text)).map(
      (line) =>
        new Paragraph({
          style: "TableText",
          alignment: align,
          // Facts stay with what they introduce.
          keepNext: bare,
          children: [run(line, language, { bold })],
        }),
    ),
  });
}

function tableOf({ columns, rows, total }: Extract<Block, { kind: "table" }>, language: Language): Table {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => Math.floor((across * share) / sum));
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      // A longer row may run on to the next page.
      cantSplit: cells.every((text) => text.length < longestWhole),
      children: cells.map((text, index) =>
        cell(text, language, { bold, width: widths[index] ?? 0, align: columns[index]?.align ?? "left" }),
      ),
    });
  const headings = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.heading, language, { bold: true, align: "center", width: widths[index] ?? 0 }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    rows: [headings, ...rows.map((cells) => row(cells, false)), ...(total === undefined ? [] : [row(total, true)])],
  });
}

function factsOf({ rows }: Extract<Block, { kind: "facts" }>, language: Language): Table {
  const widths = [Math.floor(across * 0.3), Math.floor(across * 0.7)] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { ...unruled, insideHorizontal: nothing, insideVertical: nothing },
    rows: rows.map(
      ({ label, value, bold = false }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(label, language, { width: widths[0], bare: true }),
            cell(value, language, { width: widths[1], bold, bare: true }),
          ],
        }),
    ),
  });
}

function signatory({ position, how, name }: Extract<Block, { kind: "signatory" }>, language: Language): Paragraph {
  const tab = () => new TextRun({ children: [new Tab()] });
  return new Paragraph({
    keepLines: true,
    spacing: { before: 240, after: 240 },
    tabStops: [
      { type: TabStopType.CENTER, position: across / 2 },
      { type: TabStopType.RIGHT, position: across },
    ],
    children: [
      run(position, language, { bold: true }),
      tab(),
      run(how, language),
      tab(),
      run(name, language, { bold: true }),
    ],
  });
}

function markOf(mark: string, language: Language): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(mark, language, { bold: true })] });
}

/** Whose it is, the page's number, which package it belongs to. */
function footerOf({ language, whose, which }: BlockDocument): Paragraph {
  const pageOf = translate(language, "documents.pageOf", { page: "<page>", pages: "<pages>" });
  const numbered = pageOf.split(/(<pages?>)/).map((piece): ParagraphChild => {
    if (piece === "<page>") return new TextRun({ children: [PageNumber.CURRENT] });
    if (piece === "<pages>") return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return run(piece, language);
  });
  const tab = () => new TextRun({ children: [new Tab()] });
  return new Paragraph({
    style: "Furniture",
    tabStops: [
      { type: TabStopType.CENTER, position: across / 2 },
      { type: TabStopType.RIGHT, position: across },
    ],
    children: [run(whose, language), tab(), ...numbered, tab(), run(which, language)],
  });
}
