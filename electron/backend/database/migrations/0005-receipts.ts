import type { Migration } from "./migration.ts";

/** ҚАӨМ's receipts, what they answer, and the remarks by which a report was returned. */
export const receipts: Migration = {
  number: 5,
  name: "receipts",
  sql: `
-- A receipt's container lies under packages/ by its SHA-256.
CREATE TABLE receipt (
  id          TEXT PRIMARY KEY,
  sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size        INTEGER NOT NULL CHECK (size > 0),
  issuer      TEXT NOT NULL,
  officer     TEXT NOT NULL,
  signer      TEXT NOT NULL CHECK (json_valid(signer)),
  created_at  TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One answer a report: a second one that says otherwise is not taken.
CREATE TABLE answer (
  report_id  TEXT PRIMARY KEY REFERENCES report (id),
  receipt_id TEXT NOT NULL REFERENCES receipt (id),
  decision   TEXT NOT NULL CHECK (decision IN ('accepted', 'returned')),
  day        TEXT NOT NULL,
  days_late  INTEGER NOT NULL CHECK (days_late >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_receipt ON answer (receipt_id);

-- A remark of an answer, in the officer's order. path: the field it speaks of, empty where it is of the report as a whole.
-- answered_at: when the body ticked it off in the version that corrects the report.
CREATE TABLE remark (
  report_id   TEXT NOT NULL REFERENCES answer (report_id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  measure     INTEGER CHECK (measure >= 1),
  path        TEXT NOT NULL,
  text_kk     TEXT NOT NULL,
  text_ru     TEXT NOT NULL,
  answered_at TEXT,
  PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID;

-- What ҚАӨМ has said stays as it was said.
CREATE TRIGGER receipt_no_update BEFORE UPDATE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt stays as it is'); END;
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt
BEGIN SELECT RAISE(ABORT, 'a receipt stays as it is'); END;
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer
BEGIN SELECT RAISE(ABORT, 'an answer stays as it is'); END;
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer
BEGIN SELECT RAISE(ABORT, 'an answer stays as it is'); END;
CREATE TRIGGER remark_stays BEFORE UPDATE OF report_id, position, measure, path, text_kk, text_ru ON remark
BEGIN SELECT RAISE(ABORT, 'a remark stays as it is'); END;
CREATE TRIGGER remark_no_delete BEFORE DELETE ON remark
BEGIN SELECT RAISE(ABORT, 'a remark stays as it is'); END;
`,
};
