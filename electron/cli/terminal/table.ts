import { columnsOf, pad, wrapCell } from "./wrap.ts";

/** A column: its heading, and its least width where it may be narrowed; the widest such column gives way first. */
export interface Column {
  readonly heading: string;
  readonly narrowest: number | null;
}

const gap = "  ";

/** Rows under headings, aligned within `width` columns; cells of columns that may be narrowed wrap. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const widths = fitWidths(columns, rows, width);
  const line = (cells: readonly string[]): string[] => {
    const wrapped = widths.map((columnWidth, index) => wrapCell(cells[index] ?? "", columnWidth));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      wrapped
        .map((lines, index) => pad(lines[row] ?? "", widths[index] ?? 0))
        .join(gap)
        .trimEnd(),
    );
  };
  const rule = widths.map((columnWidth) => "─".repeat(columnWidth)).join(gap);
  return [...line(columns.map(({ heading }) => heading)), rule, ...rows.flatMap(line)].join("\n");
}

function fitWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(columnsOf(heading), ...rows.map((row) => columnsOf(row[index] ?? ""))),
  );
  const total = (): number => widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1));
  while (total() > width) {
    const widest = widestOf(columns, widths);
    if (widest === null) break;
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

/** The widest column that may still be narrowed; null where none may. */
function widestOf(columns: readonly Column[], widths: readonly number[]): number | null {
  let found: number | null = null;
  for (const [index, { narrowest }] of columns.entries()) {
    const own = widths[index] ?? 0;
    if (narrowest === null || own <= narrowest) continue;
    if (found === null || own > (widths[found] ?? 0)) found = index;
  }
  return found;
}
