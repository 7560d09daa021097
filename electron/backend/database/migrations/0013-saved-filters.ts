import type { Migration } from "./migration.ts";

/** Filters of the register that an officer has kept. */
export const savedFilters: Migration = {
  number: 13,
  name: "saved-filters",
  sql: `
CREATE TABLE saved_filter (
  name   TEXT PRIMARY KEY CHECK (name <> ''),
  filter TEXT NOT NULL CHECK (json_valid(filter))
) STRICT, WITHOUT ROWID;
`,
};
