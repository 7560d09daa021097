import type { Migration } from "./migration.ts";

/** ҚАӨМ's consolidated reports: their life, what the officer writes, what was seen, and where they went. */
export const consolidation: Migration = {
  number: 10,
  name: "consolidation",
  sql: `
CREATE TABLE consolidation (
  id                 TEXT PRIMARY KEY,
  half_year          TEXT NOT NULL CHECK (half_year GLOB '[0-9][0-9][0-9][0-9]-H[12]'),
  version            INTEGER NOT NULL CHECK (version >= 1),
  supersedes_package TEXT,
  state              TEXT NOT NULL CHECK (state IN ('draft', 'ready', 'signed')),
  plan_edition       INTEGER NOT NULL,
  created_at         TEXT NOT NULL,
  package_id         TEXT UNIQUE,
  frozen_at          TEXT,
  -- Who signed, as the certificate says; the container lies under packages/ by its SHA-256.
  signer             TEXT CHECK (signer IS NULL OR json_valid(signer)),
  signed_at          TEXT,
  package_sha256     TEXT CHECK (package_sha256 IS NULL OR length(package_sha256) = 64),
  package_size       INTEGER,
  -- The covering letter's outgoing number and date; null until one is given.
  letter_number      TEXT,
  letter_date        TEXT,
  UNIQUE (half_year, version),
  CHECK ((state = 'draft') = (package_id IS NULL)),
  CHECK ((state = 'draft') = (frozen_at IS NULL)),
  CHECK ((state = 'signed') = (package_sha256 IS NOT NULL)),
  CHECK ((state = 'signed') = (package_size IS NOT NULL)),
  CHECK ((state = 'signed') = (signed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What ҚАӨМ writes of a measure. undo_steps: JSON of the page's own making, good for that revision. seen: what the officer
-- saw of each body when last looking at the measure.
CREATE TABLE consolidation_measure (
  consolidation_id TEXT NOT NULL REFERENCES consolidation (id),
  measure          INTEGER NOT NULL CHECK (measure >= 1),
  summary_kk       TEXT NOT NULL,
  summary_ru       TEXT NOT NULL,
  joint_kk         TEXT NOT NULL,
  joint_ru         TEXT NOT NULL,
  revision         INTEGER NOT NULL CHECK (revision >= 0),
  undo_steps       TEXT CHECK (undo_steps IS NULL OR json_valid(undo_steps)),
  seen             TEXT NOT NULL CHECK (json_valid(seen)),
  PRIMARY KEY (consolidation_id, measure)
) STRICT, WITHOUT ROWID;

-- The data and its pictures as they are signed.
CREATE TABLE consolidation_document (
  consolidation_id TEXT NOT NULL REFERENCES consolidation (id),
  name             TEXT NOT NULL,
  bytes            BLOB NOT NULL,
  sha256           TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (consolidation_id, name)
) STRICT;

CREATE TABLE consolidation_export (
  id               INTEGER PRIMARY KEY,
  consolidation_id TEXT NOT NULL REFERENCES consolidation (id),
  at               TEXT NOT NULL,
  target           TEXT NOT NULL,
  file_name        TEXT NOT NULL,
  drive_label      TEXT
) STRICT;

-- Written in while it is a draft, and never else.
CREATE TRIGGER consolidation_measure_insert BEFORE INSERT ON consolidation_measure
WHEN (SELECT state FROM consolidation WHERE id = NEW.consolidation_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the consolidated report is frozen'); END;
CREATE TRIGGER consolidation_measure_update
BEFORE UPDATE OF consolidation_id, measure, summary_kk, summary_ru, joint_kk, joint_ru, revision, seen
ON consolidation_measure
WHEN (SELECT state FROM consolidation WHERE id = OLD.consolidation_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the consolidated report is frozen'); END;
CREATE TRIGGER consolidation_measure_delete BEFORE DELETE ON consolidation_measure
BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;
-- What was deleted while writing need not be kept once it is signed.
CREATE TRIGGER consolidation_undo_until_signed AFTER UPDATE OF state ON consolidation
WHEN NEW.state = 'signed'
BEGIN UPDATE consolidation_measure SET undo_steps = NULL WHERE consolidation_id = NEW.id; END;

-- Nothing signed is ever changed.
CREATE TRIGGER consolidation_signed_stays BEFORE UPDATE ON consolidation
WHEN OLD.state = 'signed' AND (NEW.state <> 'signed' OR NEW.id <> OLD.id OR NEW.half_year <> OLD.half_year
  OR NEW.version <> OLD.version OR NEW.supersedes_package IS NOT OLD.supersedes_package
  OR NEW.plan_edition <> OLD.plan_edition OR NEW.created_at <> OLD.created_at OR NEW.package_id IS NOT OLD.package_id
  OR NEW.frozen_at IS NOT OLD.frozen_at OR NEW.signer IS NOT OLD.signer OR NEW.signed_at IS NOT OLD.signed_at
  OR NEW.package_sha256 IS NOT OLD.package_sha256 OR NEW.package_size IS NOT OLD.package_size)
BEGIN SELECT RAISE(ABORT, 'the consolidated report is signed'); END;
CREATE TRIGGER consolidation_kept BEFORE DELETE ON consolidation
BEGIN SELECT RAISE(ABORT, 'a consolidated report stays'); END;
CREATE TRIGGER consolidation_document_insert BEFORE INSERT ON consolidation_document
WHEN (SELECT state FROM consolidation WHERE id = NEW.consolidation_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'the consolidated report is signed'); END;
CREATE TRIGGER consolidation_document_no_update BEFORE UPDATE ON consolidation_document
BEGIN SELECT RAISE(ABORT, 'a frozen document stays as it is'); END;
CREATE TRIGGER consolidation_document_delete BEFORE DELETE ON consolidation_document
WHEN (SELECT state FROM consolidation WHERE id = OLD.consolidation_id) = 'signed'
BEGIN SELECT RAISE(ABORT, 'the consolidated report is signed'); END;
`,
};
