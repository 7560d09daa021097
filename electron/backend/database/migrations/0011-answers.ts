import type { Migration } from "./migration.ts";

/** ҚАӨМ's side of receipts: what the officer drafts of a package, the receipts that say it, and where they were handed out. */
export const answers: Migration = {
  number: 11,
  name: "answers",
  sql: `
-- Changed as it is typed; gone once a receipt says it. remarks: in the officer's order (shared/receipts/draft-answer.ts).
CREATE TABLE drafted_answer (
  package    TEXT PRIMARY KEY REFERENCES received_package (sha256),
  decision   TEXT CHECK (decision IN ('accepted', 'returned')),
  general_kk TEXT NOT NULL,
  general_ru TEXT NOT NULL,
  remarks    TEXT NOT NULL CHECK (json_valid(remarks)),
  revision   INTEGER NOT NULL CHECK (revision >= 1)
) STRICT, WITHOUT ROWID;

-- In the order in which they were signed: of a package's answers the last one counts. The container lies under packages/.
CREATE TABLE issued_receipt (
  sequence   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size       INTEGER NOT NULL CHECK (size > 0),
  issuer     TEXT NOT NULL,
  officer    TEXT NOT NULL,
  signer     TEXT NOT NULL CHECK (json_valid(signer)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE issued_answer (
  receipt    INTEGER NOT NULL REFERENCES issued_receipt (sequence),
  package    TEXT NOT NULL REFERENCES received_package (sha256),
  decision   TEXT NOT NULL CHECK (decision IN ('accepted', 'returned')),
  day        TEXT NOT NULL,
  days_late  INTEGER NOT NULL CHECK (days_late >= 0),
  general_kk TEXT NOT NULL,
  general_ru TEXT NOT NULL,
  remarks    TEXT NOT NULL CHECK (json_valid(remarks)),
  PRIMARY KEY (package, receipt)
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_answer_by_receipt ON issued_answer (receipt);

-- One writing of a receipt to a drive or folder for the body it answers; read back before it is noted.
CREATE TABLE receipt_export (
  id           INTEGER PRIMARY KEY,
  package      TEXT NOT NULL,
  receipt      INTEGER NOT NULL,
  at           TEXT NOT NULL,
  target       TEXT NOT NULL,
  file_name    TEXT NOT NULL,
  drive_label  TEXT,
  drive_serial TEXT,
  FOREIGN KEY (package, receipt) REFERENCES issued_answer (package, receipt)
) STRICT;
CREATE INDEX receipt_export_by_answer ON receipt_export (package, receipt, at);

-- What was signed stays as it was signed, and where it went is not forgotten.
CREATE TRIGGER issued_receipt_no_update BEFORE UPDATE ON issued_receipt
BEGIN SELECT RAISE(ABORT, 'an issued receipt stays as it is'); END;
CREATE TRIGGER issued_receipt_no_delete BEFORE DELETE ON issued_receipt
BEGIN SELECT RAISE(ABORT, 'an issued receipt stays as it is'); END;
CREATE TRIGGER issued_answer_no_update BEFORE UPDATE ON issued_answer
BEGIN SELECT RAISE(ABORT, 'an issued answer stays as it is'); END;
CREATE TRIGGER issued_answer_no_delete BEFORE DELETE ON issued_answer
BEGIN SELECT RAISE(ABORT, 'an issued answer stays as it is'); END;
CREATE TRIGGER receipt_export_no_update BEFORE UPDATE ON receipt_export
BEGIN SELECT RAISE(ABORT, 'the export of a receipt stays as it is'); END;
CREATE TRIGGER receipt_export_no_delete BEFORE DELETE ON receipt_export
BEGIN SELECT RAISE(ABORT, 'the export of a receipt stays as it is'); END;
`,
};
