/*
 * A workbook as its maker describes it. What is text stays text, whatever it begins with; what is a day is a day that a
 * spreadsheet can sort and reckon with.
 */

/** What stands in a column: text, a number, a calendar day, a moment by the clock of Almaty. */
export type ColumnType = "text" | "number" | "day" | "moment";

/** `YYYY-MM-DD` in a column of days, ISO 8601 in a column of moments; null or empty leaves the cell empty. */
export type CellValue = string | number | null;

export interface SheetColumn {
  readonly heading: string;
  readonly type: ColumnType;
  /** In characters of the sheet's typeface. */
  readonly width: number;
  /** Of a number; none where left out. */
  readonly decimals?: number;
}

export interface Sheet {
  /** At most 31 characters are kept; those a sheet's name may not have are left out. */
  readonly name: string;
  /** Lines above the table, each in its first cell: title, whose, when. */
  readonly above: readonly SheetLine[];
  readonly columns: readonly SheetColumn[];
  /** Taken one by one, so that a sheet as long as it may be needs no more memory than a short one. */
  readonly rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;
  /** Printed above every page on the right; null = nothing. */
  readonly mark: string | null;
  /** Printed below every page in the middle, with `&P` for the page and `&N` for how many; see `pageNumbers`. */
  readonly footer: string;
}

export interface SheetLine {
  readonly text: string;
  readonly look: "mark" | "title" | "fact" | "note";
}

export interface Workbook {
  readonly title: string;
  readonly author: string;
  /** The document's own date, never the clock: the same input gives the same bytes. */
  readonly created: Date;
  readonly sheets: readonly Sheet[];
}
