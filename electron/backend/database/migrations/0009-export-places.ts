import type { Migration } from "./migration.ts";

/** Where a package went in a way a person knows again, the letter that went with it, and when it was looked at again. */
export const exportPlaces: Migration = {
  number: 9,
  name: "export-places",
  sql: `
-- The drive as it names itself, and its volume's number; null where the target was a folder.
ALTER TABLE export ADD COLUMN drive_label TEXT;
ALTER TABLE export ADD COLUMN drive_serial TEXT;
-- The outgoing number and date of the covering letter; null until one is given.
ALTER TABLE export ADD COLUMN letter_number TEXT;
ALTER TABLE export ADD COLUMN letter_date TEXT;
-- The last time the file was looked for at its place, and what was found.
ALTER TABLE export ADD COLUMN checked_at TEXT;
ALTER TABLE export ADD COLUMN checked_outcome TEXT CHECK (checked_outcome IN ('same', 'missing', 'different'));
`,
};
