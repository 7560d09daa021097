import Papa from "papaparse";

/** Cells as they were copied, every row as long as the longest. */
export interface CopiedTable {
  readonly rows: readonly (readonly string[])[];
  /** Cells were joined: down, their text stands in each row; across, in the first column. */
  readonly hasMerged: boolean;
}

/** A cell of a copied table, before joined cells are spread. */
export interface CopiedCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/**
 * The table on the clipboard, from a spreadsheet or a document; null where what was copied is one cell or a plain text,
 * which goes into the field as it is. HTML tells of joined cells and of lines within a cell; tabs are what is left elsewhere.
 */
export function copiedTable(clipboard: Pick<DataTransfer, "getData">): CopiedTable | null {
  const table = htmlTable(clipboard.getData("text/html")) ?? tabbedTable(clipboard.getData("text/plain"));
  if (table === null) return null;
  const filled = table.rows.flat().filter((text) => text !== "").length;
  return filled > 1 ? table : null;
}

function htmlTable(html: string): CopiedTable | null {
  if (html === "") return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  return spreadCells([...table.rows].map((row) => [...row.cells].map(cellOf)));
}

function cellOf(cell: HTMLTableCellElement): CopiedCell {
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\n");
  for (const end of cell.querySelectorAll("p, div, li")) end.append("\n");
  // What a spreadsheet does not mean as a line ends where the file's own lines end.
  const text = (cell.textContent ?? "").replaceAll(/[^\S\n]+/gu, " ").replaceAll(/ ?\n ?/gu, "\n");
  return { text: text.trim(), across: cell.colSpan, down: cell.rowSpan };
}

/** Tabs between cells, quotes around a cell that has tabs or lines within: as every spreadsheet writes its plain text. */
export function tabbedTable(text: string): CopiedTable | null {
  if (!text.includes("\t")) return null;
  const quoted = Papa.parse<string[]>(text, { delimiter: "\t" });
  // A quote that is part of the text, as in «"Атамекен" ҰКП», is not around the cell.
  const isQuoted = !quoted.errors.some(({ type }) => type === "Quotes");
  const { data } = isQuoted ? quoted : Papa.parse<string[]>(text, { delimiter: "\t", quoteChar: "\u0000" });
  const rows = data.map((row) => row.map((cell) => ({ text: cell.trim(), across: 1, down: 1 })));
  return spreadCells(rows);
}

/** Rows of equal length; a joined cell takes up all the places that it covers. */
export function spreadCells(rows: readonly (readonly CopiedCell[])[]): CopiedTable {
  const grid: string[][] = rows.map(() => []);
  let hasMerged = false;
  rows.forEach((cells, top) => {
    let left = 0;
    for (const { text, across, down } of cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      hasMerged ||= across > 1 || down > 1;
      for (const row of grid.slice(top, top + Math.max(1, down))) {
        for (let column = 0; column < Math.max(1, across); column += 1) row[left + column] = column === 0 ? text : "";
      }
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const even = grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { rows: even.filter((row) => row.some((text) => text !== "")), hasMerged };
}
