import type { Reader, Writer } from "../connection.ts";
import { all, run } from "../statement.ts";

/** A filter of the register that was kept; `filter` is JSON. */
export interface SavedFilterRow {
  readonly name: string;
  readonly filter: string;
}

export function listSavedFilters(reader: Reader): SavedFilterRow[] {
  return all<SavedFilterRow>(reader, "SELECT name, filter FROM saved_filter ORDER BY name");
}

/** In the place of the one that had the name. */
export function keepFilter(writer: Writer, { name, filter }: SavedFilterRow): void {
  run(
    writer,
    "INSERT INTO saved_filter (name, filter) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET filter = excluded.filter",
    name,
    filter,
  );
}

/** Answers whether there was one. */
export function deleteFilter(writer: Writer, name: string): boolean {
  return run(writer, "DELETE FROM saved_filter WHERE name = ?", name) > 0;
}
