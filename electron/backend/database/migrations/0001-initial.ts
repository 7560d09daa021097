import type { Migration } from "./migration.ts";

/*
 * Texts are UTF-8, instants ISO 8601 in UTC with milliseconds, digests lower-case hex. JSON columns are checked to be
 * JSON; their shape is the business of the capability that writes them.
 */
export const initial: Migration = {
  number: 1,
  name: "initial",
  sql: `
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_edition (
  edition     INTEGER PRIMARY KEY,
  digest      TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  json        TEXT NOT NULL CHECK (json_valid(json)),
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE body_bin (
  body         TEXT PRIMARY KEY,
  bin          TEXT NOT NULL CHECK (length(bin) = 12 AND bin NOT GLOB '*[^0-9]*'),
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  id                 TEXT PRIMARY KEY,
  body               TEXT NOT NULL,
  half_year          TEXT NOT NULL CHECK (half_year GLOB '[0-9][0-9][0-9][0-9]-H[12]'),
  version            INTEGER NOT NULL CHECK (version >= 1),
  supersedes_package TEXT,
  state              TEXT NOT NULL CHECK (state IN
                       ('draft', 'ready', 'awaitingHead', 'signed', 'exported', 'accepted', 'returned')),
  plan_edition       INTEGER NOT NULL,
  created_at         TEXT NOT NULL,
  package_id         TEXT UNIQUE,
  frozen_at          TEXT,
  journal_sequence   INTEGER,
  journal_hash       TEXT,
  package_sha256     TEXT,
  package_size       INTEGER,
  UNIQUE (body, half_year, version),
  CHECK (state = 'draft' OR
         (package_id IS NOT NULL AND frozen_at IS NOT NULL AND journal_sequence IS NOT NULL AND journal_hash IS NOT NULL)),
  CHECK (state IN ('draft', 'ready', 'awaitingHead') OR (package_sha256 IS NOT NULL AND package_size IS NOT NULL))
) STRICT;
CREATE INDEX report_by_half_year ON report (half_year, body, version);

CREATE TABLE entry (
  report_id  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  measure    INTEGER NOT NULL CHECK (measure >= 1),
  status     TEXT CHECK (status IN ('done', 'inProgress', 'notDone')),
  text_kk    TEXT NOT NULL,
  text_ru    TEXT NOT NULL,
  next_kk    TEXT NOT NULL,
  next_ru    TEXT NOT NULL,
  reason_kk  TEXT NOT NULL,
  reason_ru  TEXT NOT NULL,
  evidence   TEXT NOT NULL CHECK (json_valid(evidence)),
  money      TEXT NOT NULL CHECK (json_valid(money)),
  joint_kk   TEXT,
  joint_ru   TEXT,
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (report_id, measure),
  CHECK ((joint_kk IS NULL) = (joint_ru IS NULL))
) STRICT;

-- A file of the annex store. released_at: since when no annex has used it; null while one does.
CREATE TABLE stored_file (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size        INTEGER NOT NULL CHECK (size > 0),
  added_at    TEXT NOT NULL,
  released_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX stored_file_released ON stored_file (released_at) WHERE released_at IS NOT NULL;

CREATE TABLE annex (
  id         TEXT PRIMARY KEY,
  report_id  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  measure    INTEGER NOT NULL CHECK (measure >= 1),
  position   INTEGER NOT NULL CHECK (position >= 1),
  name       TEXT NOT NULL CHECK (name <> ''),
  sha256     TEXT NOT NULL REFERENCES stored_file (sha256),
  media_type TEXT NOT NULL,
  odd        INTEGER NOT NULL CHECK (odd IN (0, 1)),
  added_at   TEXT NOT NULL
) STRICT;
CREATE INDEX annex_by_measure ON annex (report_id, measure, position);
CREATE INDEX annex_by_file ON annex (sha256);

-- What is signed as it was shown: report.json, report.kk.pdf, report.ru.pdf.
CREATE TABLE frozen_document (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  bytes     BLOB NOT NULL,
  sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (report_id, name)
) STRICT;

CREATE TABLE signature (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  role      TEXT NOT NULL CHECK (role IN ('preparer', 'head')),
  signer    TEXT NOT NULL CHECK (json_valid(signer)),
  signed_at TEXT NOT NULL,
  PRIMARY KEY (report_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
  id        INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id),
  at        TEXT NOT NULL,
  target    TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  verified  INTEGER NOT NULL CHECK (verified IN (0, 1))
) STRICT;
CREATE INDEX export_by_report ON export (report_id, at);

-- Versions that have left the program signed, so that none is given twice, not even after a restore.
CREATE TABLE used_version (
  body       TEXT NOT NULL,
  half_year  TEXT NOT NULL,
  version    INTEGER NOT NULL,
  package_id TEXT NOT NULL,
  PRIMARY KEY (body, half_year, version, package_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  sequence      INTEGER PRIMARY KEY,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,
  action        TEXT NOT NULL,
  subject       TEXT NOT NULL,
  data          TEXT NOT NULL CHECK (json_valid(data)),
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX journal_by_action ON journal (action, sequence);
CREATE INDEX journal_by_subject ON journal (subject, sequence);
CREATE INDEX journal_by_actor ON journal (actor, sequence);
CREATE INDEX journal_by_time ON journal (at, sequence);

-- The journal only grows.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

-- A report's content changes while it is a draft, and never else.
CREATE TRIGGER entry_insert_draft_only BEFORE INSERT ON entry
WHEN (SELECT state FROM report WHERE id = NEW.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
CREATE TRIGGER entry_update_draft_only BEFORE UPDATE ON entry
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
CREATE TRIGGER entry_delete_draft_only BEFORE DELETE ON entry
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
CREATE TRIGGER annex_insert_draft_only BEFORE INSERT ON annex
WHEN (SELECT state FROM report WHERE id = NEW.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
CREATE TRIGGER annex_update_draft_only BEFORE UPDATE ON annex
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
CREATE TRIGGER annex_delete_draft_only BEFORE DELETE ON annex
WHEN (SELECT state FROM report WHERE id = OLD.report_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;

-- Nothing signed is ever changed.
CREATE TRIGGER report_signed_stays BEFORE UPDATE ON report
WHEN OLD.state IN ('signed', 'exported', 'accepted', 'returned') AND (
  NEW.state IN ('draft', 'ready', 'awaitingHead')
  OR NEW.id <> OLD.id OR NEW.body <> OLD.body OR NEW.half_year <> OLD.half_year OR NEW.version <> OLD.version
  OR NEW.supersedes_package IS NOT OLD.supersedes_package OR NEW.plan_edition <> OLD.plan_edition
  OR NEW.created_at <> OLD.created_at OR NEW.package_id IS NOT OLD.package_id OR NEW.frozen_at IS NOT OLD.frozen_at
  OR NEW.journal_sequence IS NOT OLD.journal_sequence OR NEW.journal_hash IS NOT OLD.journal_hash
  OR NEW.package_sha256 IS NOT OLD.package_sha256 OR NEW.package_size IS NOT OLD.package_size)
BEGIN SELECT RAISE(ABORT, 'the report is signed'); END;
CREATE TRIGGER report_signed_kept BEFORE DELETE ON report
WHEN OLD.state IN ('signed', 'exported', 'accepted', 'returned')
BEGIN SELECT RAISE(ABORT, 'the report is signed'); END;
CREATE TRIGGER report_version_used AFTER UPDATE OF state ON report
WHEN NEW.state IN ('awaitingHead', 'signed')
BEGIN INSERT OR IGNORE INTO used_version VALUES (NEW.body, NEW.half_year, NEW.version, NEW.package_id); END;
CREATE TRIGGER frozen_document_insert BEFORE INSERT ON frozen_document
WHEN (SELECT state FROM report WHERE id = NEW.report_id) NOT IN ('draft', 'ready')
BEGIN SELECT RAISE(ABORT, 'the report is signed'); END;
CREATE TRIGGER frozen_document_no_update BEFORE UPDATE ON frozen_document
BEGIN SELECT RAISE(ABORT, 'a frozen document stays as it is'); END;
CREATE TRIGGER frozen_document_delete BEFORE DELETE ON frozen_document
WHEN (SELECT state FROM report WHERE id = OLD.report_id) NOT IN ('draft', 'ready', 'awaitingHead')
BEGIN SELECT RAISE(ABORT, 'the report is signed'); END;
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'a signature stays as it is'); END;
CREATE TRIGGER signature_delete BEFORE DELETE ON signature
WHEN (SELECT state FROM report WHERE id = OLD.report_id) NOT IN ('draft', 'ready', 'awaitingHead')
BEGIN SELECT RAISE(ABORT, 'the report is signed'); END;
`,
};
