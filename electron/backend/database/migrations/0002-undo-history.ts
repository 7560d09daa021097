import type { Migration } from "./migration.ts";

/*
 * The steps back of a measure, as the page wrote them: they belong to the entry's revision and to no other. Once a report
 * is signed nothing of it is taken back, and what was deleted while writing need not be kept.
 */
export const undoHistory: Migration = {
  number: 2,
  name: "undo-history",
  sql: `
CREATE TABLE undo_history (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  measure   INTEGER NOT NULL CHECK (measure >= 1),
  revision  INTEGER NOT NULL CHECK (revision >= 1),
  steps     TEXT NOT NULL CHECK (json_valid(steps)),
  PRIMARY KEY (report_id, measure)
) STRICT;

CREATE TRIGGER undo_history_until_signed AFTER UPDATE OF state ON report
WHEN NEW.state = 'signed'
BEGIN DELETE FROM undo_history WHERE report_id = NEW.id; END;
`,
};
