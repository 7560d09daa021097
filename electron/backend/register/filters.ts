import {
  type Database,
  deleteFilter,
  keepFilter,
  listSavedFilters,
  type Reader,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { registerFilterSchema, type SavedFilter } from "#shared/register/filter.ts";

/** The filters that were kept; one that this version cannot read (another version's) is left where it is. */
export function readFilters(reader: Reader): SavedFilter[] {
  return listSavedFilters(reader).flatMap(({ name, filter }) => {
    const read = registerFilterSchema.safeParse(JSON.parse(filter));
    return read.success ? [{ name, filter: read.data }] : [];
  });
}

/** Keeps a filter under a name, in the place of the one that had it. Journalled. */
export function saveFilter(database: Database, { name, filter }: SavedFilter): SavedFilter[] {
  transaction(database, (writer) => {
    keepFilter(writer, { name, filter: JSON.stringify(filter) });
    appendJournal(writer, { action: "filter.saved", subject: `filter:${name}`, data: { name } });
  });
  return readFilters(database);
}

/** Takes a filter away; one that is gone already is no fault. Journalled. */
export function removeFilter(database: Database, name: string): SavedFilter[] {
  transaction(database, (writer) => {
    if (!deleteFilter(writer, name)) return;
    appendJournal(writer, { action: "filter.removed", subject: `filter:${name}`, data: { name } });
  });
  return readFilters(database);
}
