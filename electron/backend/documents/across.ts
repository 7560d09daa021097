import type { Content, ContentColumns, DynamicContent, TableCell } from "pdfmake/interfaces";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import type { MessageKey } from "#shared/language/translator.ts";
import { landscape, typeSize } from "./page.ts";
import { printable } from "./printable.ts";
import type { SheetLine } from "./workbook.ts";

/*
 * What tables on A4 across have in common: the lines above, the heads of columns, the line below every page.
 */

/** A line above a table. */
export function lineAbove({ text, look }: SheetLine): Content {
  const line = {
    text: printable(text),
    alignment: "center" as const,
    margin: [0, 0, 0, 3] as [number, number, number, number],
  };
  switch (look) {
    case "title":
      return { ...line, bold: true, fontSize: typeSize.heading, margin: [0, 0, 0, 6] };
    case "note":
      return { ...line, italics: true, fontSize: typeSize.table };
    case "fact":
    case "mark":
      return { ...line, fontSize: typeSize.table };
  }
}

/** Light, so that the text on it can be read when it is printed in black. */
const headGround = "#eef2f5";

/** The head of a column; in the table's own size unless told. */
export function headCell(text: string, fontSize?: number): TableCell {
  return {
    text,
    bold: true,
    alignment: "center",
    fillColor: headGround,
    ...(fontSize !== undefined && { fontSize }),
  };
}

/** Widths of columns that share the page, by their shares. Points, without their padding and rules. */
export function widthsAcross(shares: readonly number[]): number[] {
  const room = landscape.width - (shares.length + 1) * 0.5 - shares.length * 8;
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (room * share) / sum);
}

interface BelowPages {
  /** Whose table, and of which day. */
  readonly whose: string;
  /** On the right; empty = nothing. */
  readonly note: string;
  readonly say: (key: MessageKey, params?: MessageParams) => string;
}

/** Below every page: whose table and of which day, the page's number, a note. */
export function footerAcross({ whose, note, say }: BelowPages): DynamicContent {
  return (number, pages): ContentColumns => ({
    columns: [
      { text: printable(whose), width: "*" },
      { text: say("documents.pageOf", { page: number, pages }), width: 110, alignment: "center" },
      { text: note, width: "*", alignment: "right" },
    ],
    columnGap: 8,
    fontSize: typeSize.small,
    margin: [landscape.left, 12, landscape.right, 0],
  });
}
