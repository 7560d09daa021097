import type { Content, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { heightOf, together, withNext } from "./flow.ts";
import { textArea, typeSize } from "./page.ts";
import { paragraphs } from "./printable.ts";

export interface Column {
  readonly heading: string;
  /** Share of the table's width, against the other columns. */
  readonly share: number;
  /** Numbers stand right, dates in the middle. */
  readonly align?: "left" | "center" | "right";
}

export interface TableParts {
  /** What stands above the table and is never parted from it: heading, note. */
  readonly above: readonly Content[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** A last row in bold. */
  readonly total?: readonly string[] | undefined;
}

const line = 0.5;
const padding = { side: 4, top: 2, bottom: 3 };

/** Rows up to this height are never torn between two pages, tables up to that height not at all. Points. */
const tallest = { row: 180, table: 240 };

/** Thin rules around every cell. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => line,
  vLineWidth: () => line,
  paddingLeft: () => padding.side,
  paddingRight: () => padding.side,
  paddingTop: () => padding.top,
  paddingBottom: () => padding.bottom,
};

/**
 * A ruled table across the page. A small one stays on one page with what stands above it; a longer one repeats its heading
 * row on every page. Rows are not torn, but where one is too tall for that the rows of the table may break: an unbreakable
 * row higher than a page would lose its end.
 */
export function table({ above, columns, rows, total }: TableParts): Content[] {
  const widths = innerWidths(columns);
  const cells = total === undefined ? rows : [...rows, total];
  const heights = [columns.map(({ heading }) => heading), ...cells].map((row) => rowHeight(row, widths));
  const small = heights.reduce((sum, height) => sum + height, 0) < tallest.table;
  const whole = heights.every((height) => height < tallest.row);
  const aligned = (row: readonly string[], bold: boolean) =>
    row.map((text, index) => cell(text, bold, columns[index]?.align ?? "left"));
  const printed: ContentTable = {
    table: {
      widths,
      // A table that cannot break needs no repeated heading.
      headerRows: small ? 0 : 1,
      keepWithHeaderRows: whole && !small ? 1 : 0,
      dontBreakRows: whole,
      body: [
        columns.map(({ heading }) => ({ text: heading, bold: true, alignment: "center" as const })),
        ...rows.map((row) => aligned(row, false)),
        ...(total === undefined ? [] : [aligned(total, true)]),
      ],
    },
    layout: ruled,
    fontSize: typeSize.table,
    margin: [0, 2, 0, 8],
  };
  if (small) return [together([...above, printed], 0)];
  const [heading = 0, first = 0] = heights;
  return [...withNext({ stack: [...above] }, heading + Math.min(first, tallest.row)), printed];
}

/** A long text stands in its cell paragraph by paragraph: setting it in one go would take the square of its length. */
const longestPiece = 1_000;

function cell(text: string, bold: boolean, alignment: "left" | "center" | "right"): TableCell {
  if (text.length <= longestPiece) return { text, bold, alignment };
  return { stack: paragraphs(text).map((paragraph) => ({ text: paragraph })), bold, alignment };
}

function innerWidths(columns: readonly Column[]): number[] {
  const room = textArea.width - (columns.length + 1) * line - columns.length * padding.side * 2;
  const sum = columns.reduce((all, { share }) => all + share, 0);
  return columns.map(({ share }) => (room * share) / sum);
}

function rowHeight(row: readonly string[], widths: readonly number[]): number {
  const texts = row.map((text, index) => heightOf(text, widths[index] ?? textArea.width, typeSize.table));
  return Math.max(...texts) + padding.top + padding.bottom + line;
}
