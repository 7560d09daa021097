import type { ReactNode } from "react";

/** What a column is sorted by: text as the language sorts it, numbers and dates by value, nothing last. */
export type SortValue = string | number | null;

/** One column of a DataTable. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** The head is heard, not seen: over buttons that say it themselves. */
  readonly isHeaderHidden?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Left out: the column cannot be sorted by. */
  readonly sortBy?: (row: Row) => SortValue;
  readonly align?: "start" | "end";
  /** CSS width; the rest is shared by those that have none. */
  readonly width?: string;
}

/** Compares two values of a column; `null` comes last whatever the direction, and so is left to the caller. */
export function compareValues(compareText: (a: string, b: string) => number, a: SortValue, b: SortValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}
