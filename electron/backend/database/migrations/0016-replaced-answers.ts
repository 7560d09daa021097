import type { Migration } from "./migration.ts";

/** ҚАӨМ decides anew: what a later receipt has replaced, kept beside the answer that counts. */
export const replacedAnswers: Migration = {
  number: 16,
  name: "replaced-answers",
  sql: `
-- An answer that a later receipt says it replaces. day, days_late and remarks (JSON, with what the body had ticked off) are of
-- one that was taken here; null where it never came.
CREATE TABLE replaced_answer (
  report_id   TEXT NOT NULL REFERENCES report (id),
  receipt_id  TEXT NOT NULL,
  decision    TEXT NOT NULL CHECK (decision IN ('accepted', 'returned')),
  created_at  TEXT NOT NULL,
  replaced_by TEXT NOT NULL REFERENCES receipt (id),
  replaced_at TEXT NOT NULL,
  day         TEXT,
  days_late   INTEGER CHECK (days_late >= 0),
  remarks     TEXT CHECK (json_valid(remarks)),
  PRIMARY KEY (report_id, receipt_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER replaced_answer_no_update BEFORE UPDATE ON replaced_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays as it is'); END;
CREATE TRIGGER replaced_answer_no_delete BEFORE DELETE ON replaced_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays as it is'); END;

-- An answer leaves its place only once it is kept as replaced.
DROP TRIGGER answer_no_delete;
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer
WHEN NOT EXISTS (SELECT 1 FROM replaced_answer r WHERE r.report_id = OLD.report_id AND r.receipt_id = OLD.receipt_id)
BEGIN SELECT RAISE(ABORT, 'an answer stays as it is'); END;
DROP TRIGGER remark_no_delete;
CREATE TRIGGER remark_no_delete BEFORE DELETE ON remark
WHEN NOT EXISTS (SELECT 1 FROM answer a JOIN replaced_answer r ON r.report_id = a.report_id AND r.receipt_id = a.receipt_id
                 WHERE a.report_id = OLD.report_id)
BEGIN SELECT RAISE(ABORT, 'a remark stays as it is'); END;
`,
};
