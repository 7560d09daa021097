import type { Content, ContentSection, ContentText } from "pdfmake/interfaces";
import { translate } from "#shared/language/translator.ts";
import type { Block, BlockDocument } from "./block.ts";
import { facts, sideBySide } from "./facts.ts";
import { gap, heightOf, together, withNext } from "./flow.ts";
import { inPieces, justified } from "./flowing.ts";
import { heading, inOutline, partHeading } from "./heading.ts";
import { page, textArea, typeSize } from "./page.ts";
import { picture } from "./picture.ts";
import { paragraphs, printable } from "./printable.ts";
import { restrictedMark } from "./restricted-mark.ts";
import { table } from "./table.ts";

const indent = 28;
/** Room that is kept for what follows a heading: two lines of it. Points. */
const room = 54;

/** A document of blocks as a section of a PDF, with its furniture. */
export function pdfSection(document: BlockDocument): ContentSection {
  const { mark, language, whose, which } = document;
  return {
    section: pdfBlocks(document.blocks),
    header: mark === null ? () => null : restrictedMark(true, () => mark),
    footer: (number, pages): Content => ({
      columns: [
        { text: printable(whose), width: "*" },
        { text: translate(language, "documents.pageOf", { page: number, pages }), width: 110, alignment: "center" },
        { text: which, width: "*", alignment: "right" },
      ],
      columnGap: 8,
      fontSize: typeSize.small,
      margin: [page.left, 14, page.right, 0],
    }),
  };
}

/** Headings, and notes and facts right below them, wait for what follows, so that none stands alone at a page's foot. */
function pdfBlocks(blocks: readonly Block[]): Content[] {
  const done: Content[] = [];
  let waiting: Content[] = [];
  let height = 0;
  let section = "";
  for (const block of blocks) {
    if (block.kind === "heading") {
      waiting.push(...headingOf(block, section));
      height += heightOf(block.text, textArea.width) + 30;
      if (block.level === 1) section = block.id;
      continue;
    }
    if (waiting.length > 0 && (block.kind === "note" || block.kind === "facts")) {
      waiting.push(...contentOf(block));
      height += block.kind === "note" ? 16 : factsHeight(block);
      continue;
    }
    if (block.kind === "table") done.push(...tableOf(block, waiting));
    else if (waiting.length > 0) done.push(...withNext({ stack: waiting }, room, height), ...contentOf(block));
    else done.push(...contentOf(block));
    waiting = [];
    height = 0;
  }
  return waiting.length > 0 ? [...done, together(waiting, height)] : done;
}

function factsHeight({ rows }: Extract<Block, { kind: "facts" }>): number {
  return heightOf(rows.map(({ value }) => value).join("\n"), textArea.width * 0.6);
}

function headingOf({ level, text, id }: Extract<Block, { kind: "heading" }>, section: string): Content[] {
  const shown = printable(text);
  switch (level) {
    case 1:
      return [heading(shown, { id })];
    case 2: {
      const named: ContentText = { text: inPieces(shown), bold: true, margin: [0, 8, 0, 4] };
      return [{ ...named, ...inOutline(shown, { id, under: section }) }];
    }
    case 3:
      return [partHeading(shown)];
  }
}

function tableOf({ columns, rows, total }: Extract<Block, { kind: "table" }>, above: readonly Content[]): Content[] {
  return table({
    above,
    columns: columns.map((column) => ({ ...column, heading: printable(column.heading) })),
    rows: rows.map((row) => row.map((cell) => (cell === "" ? "" : printable(cell)))),
    total: total?.map((cell) => (cell === "" ? "" : printable(cell))),
  });
}

function contentOf(block: Exclude<Block, { kind: "heading" | "table" }>): Content[] {
  switch (block.kind) {
    case "addressee":
      return [
        {
          text: inPieces(printable(block.text)),
          bold: true,
          margin: [textArea.width / 2, 0, 0, 24],
          lineHeight: 1.1,
        },
      ];
    case "title":
      return [titleOf(block)];
    case "facts": {
      const rows = block.rows.map((row) => ({ ...row, value: printable(row.value) }));
      return [gap(6), facts(rows, block.small ? typeSize.small : typeSize.body)];
    }
    case "text":
      return paragraphs(block.text).map((text) => ({
        ...(block.look === "list" ? { text: inPieces(text) } : justified(text)),
        leadingIndent: indent,
        lineHeight: 1.1,
        margin: [0, 0, 0, 4],
      }));
    case "note":
      return [{ text: inPieces(printable(block.text)), italics: true, fontSize: typeSize.table, margin: [0, 0, 0, 4] }];
    case "picture":
      return picture(block.chart, { id: block.id });
    case "signatory":
      return [
        {
          ...sideBySide([
            { text: printable(block.position), bold: true },
            { text: block.how, alignment: "center", italics: true, fontSize: typeSize.table, margin: [0, 2, 0, 0] },
            { text: printable(block.name), bold: true, alignment: "right" },
          ]),
          margin: [0, 10, 0, 14],
        },
      ];
  }
}

function titleOf({ text, look }: Extract<Block, { kind: "title" }>): ContentText {
  const set = { text: inPieces(printable(text)), alignment: "center" as const, margin: [16, 0, 16, 6] as const };
  const margin: [number, number, number, number] = [...set.margin];
  switch (look) {
    case "bold":
      return { ...set, margin, bold: true, fontSize: typeSize.title };
    case "plain":
      return { ...set, margin };
    case "note":
      return { ...set, margin, italics: true, fontSize: typeSize.table };
  }
}
