/** A cell by the indices of its row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Which cells can be gone to: rows of columns. */
export type Cells = readonly (readonly boolean[])[];

/** So many rows are passed by a page key. */
const pageRows = 10;

/**
 * Where a key leads in a grid (ARIA practices, data grid): arrows to the next cell in that direction, Home and End within
 * the row, with Ctrl to the first and last of all, the page keys ten rows. Empty cells are passed over. Null for any other
 * key; the same place where there is nothing further.
 */
export function placeAfter(cells: Cells, at: Place, { key, ctrlKey }: { key: string; ctrlKey: boolean }): Place | null {
  switch (key) {
    case "ArrowRight":
      return inRow(cells, at.row, range(at.column + 1, widthOf(cells))) ?? at;
    case "ArrowLeft":
      return inRow(cells, at.row, range(0, at.column).toReversed()) ?? at;
    case "ArrowDown":
      return inColumn(cells, at.column, range(at.row + 1, cells.length)) ?? at;
    case "ArrowUp":
      return inColumn(cells, at.column, range(0, at.row).toReversed()) ?? at;
    case "PageDown":
      return inColumn(cells, at.column, range(at.row + 1, at.row + 1 + pageRows).toReversed()) ?? at;
    case "PageUp":
      return inColumn(cells, at.column, range(Math.max(0, at.row - pageRows), at.row)) ?? at;
    case "Home":
      return ctrlKey ? firstPlace(cells) : inRow(cells, at.row, range(0, widthOf(cells)));
    case "End":
      return ctrlKey ? lastPlace(cells) : inRow(cells, at.row, range(0, widthOf(cells)).toReversed());
    default:
      return null;
  }
}

/** The first cell that can be gone to; null where there is none. */
export function firstPlace(cells: Cells): Place | null {
  return firstOf(range(0, cells.length).map((row) => inRow(cells, row, range(0, widthOf(cells)))));
}

function lastPlace(cells: Cells): Place | null {
  const rows = range(0, cells.length).toReversed();
  return firstOf(rows.map((row) => inRow(cells, row, range(0, widthOf(cells)).toReversed())));
}

function inRow(cells: Cells, row: number, columns: readonly number[]): Place | null {
  const column = columns.find((one) => cells[row]?.[one] === true);
  return column === undefined ? null : { row, column };
}

function inColumn(cells: Cells, column: number, rows: readonly number[]): Place | null {
  const row = rows.find((one) => cells[one]?.[column] === true);
  return row === undefined ? null : { row, column };
}

function firstOf(places: readonly (Place | null)[]): Place | null {
  return places.find((place) => place !== null) ?? null;
}

function widthOf(cells: Cells): number {
  return Math.max(0, ...cells.map((row) => row.length));
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}
