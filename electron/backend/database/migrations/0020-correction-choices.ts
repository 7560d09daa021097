import type { Migration } from "./migration.ts";

/** What became of a correction that was begun and is not signed: put aside, or gone on with though ҚАӨМ has accepted what it corrects. */
export const correctionChoices: Migration = {
  number: 20,
  name: "correction-choices",
  sql: `
CREATE TABLE correction_choice (
  report_id  TEXT NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  choice     TEXT NOT NULL CHECK (choice IN ('discarded', 'continued')),
  -- The receipt that was known when it was chosen; a later one asks anew.
  receipt_id TEXT,
  at         TEXT NOT NULL
) STRICT;
`,
};
