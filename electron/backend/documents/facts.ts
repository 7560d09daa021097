import type { ContentTable, ContentText, CustomTableLayout } from "pdfmake/interfaces";
import { heightOf } from "./flow.ts";
import { inPieces } from "./flowing.ts";
import { textArea, typeSize } from "./page.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly bold?: boolean;
}

const between = 8;
const labelWidth = textArea.width * 0.3 - between;
const valueWidth = textArea.width - labelWidth - between;

/** A value longer than this may run on to the next page. Points. */
const tallestWhole = 180;

const unruled: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (column, { table }) => (column === (table.widths?.length ?? 0) - 1 ? 0 : between),
  paddingTop: () => 1,
  paddingBottom: () => 2,
};

/** Labels and values in two columns without rules. `size` is the type size in points. */
export function facts(rows: readonly Fact[], size: number = typeSize.body): ContentTable {
  const whole = rows.every(({ value }) => heightOf(value, valueWidth, size) < tallestWhole);
  return {
    table: {
      widths: [labelWidth, valueWidth],
      dontBreakRows: whole,
      body: rows.map(({ label, value, bold }) => [{ text: label }, { text: inPieces(value), bold: bold ?? false }]),
    },
    layout: unruled,
    fontSize: size,
    margin: [0, 2, 0, 6],
  };
}

/** Texts side by side in columns of one width, from margin to margin. */
export function sideBySide(texts: readonly ContentText[]): ContentTable {
  const width = (textArea.width - between * (texts.length - 1)) / texts.length;
  return { table: { widths: texts.map(() => width), body: [[...texts]] }, layout: unruled };
}
