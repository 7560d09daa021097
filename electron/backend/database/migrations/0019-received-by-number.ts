import type { Migration } from "./migration.ts";

/*
 * What was taken in, numbered as it came. Kept by its digest alone, SQLite read whole documents to compare digests on the way
 * to a row; now the digest has an index of its own, and a row is read without the document behind it. Columns, rules and
 * guards are those of 0003, 0012 and 0017.
 */
export const receivedByNumber: Migration = {
  number: 19,
  name: "received-by-number",
  sql: `
CREATE TABLE received_numbered (
  sha256         TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size           INTEGER NOT NULL CHECK (size > 0),
  file_name      TEXT NOT NULL,
  received_at    TEXT NOT NULL,
  verdict        TEXT NOT NULL CHECK (verdict IN ('TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED')),
  sub_indication TEXT,
  decision       TEXT NOT NULL CHECK (decision IN ('imported', 'superseded', 'waiting', 'rival', 'apart')),
  problems       TEXT NOT NULL CHECK (json_valid(problems)),
  signatures     TEXT NOT NULL CHECK (json_valid(signatures)),
  package_id     TEXT,
  body           TEXT,
  half_year      TEXT,
  version        INTEGER,
  supersedes     TEXT,
  plan_edition   INTEGER,
  signed_at      TEXT,
  document       TEXT CHECK (document IS NULL OR json_valid(document)),
  CHECK ((package_id IS NULL) = (document IS NULL)),
  CHECK (package_id IS NULL OR
         (body IS NOT NULL AND half_year IS NOT NULL AND version IS NOT NULL AND plan_edition IS NOT NULL)),
  CHECK (decision = 'apart' OR package_id IS NOT NULL)
) STRICT;
INSERT INTO received_numbered (sha256, size, file_name, received_at, verdict, sub_indication, decision, problems, signatures,
    package_id, body, half_year, version, supersedes, plan_edition, signed_at, document)
  SELECT sha256, size, file_name, received_at, verdict, sub_indication, decision, problems, signatures, package_id, body,
    half_year, version, supersedes, plan_edition, signed_at, document
  FROM received_package ORDER BY received_at, sha256;
DROP TABLE received_package;
ALTER TABLE received_numbered RENAME TO received_package;

CREATE INDEX received_by_half_year ON received_package (half_year, body, version);
CREATE INDEX received_by_package ON received_package (package_id);
-- Of a body's half-year one version counts, and no two.
CREATE UNIQUE INDEX received_imported ON received_package (body, half_year) WHERE decision = 'imported';
-- How many packages came from each body for each half-year, by what became of them, and which.
CREATE INDEX received_decisions ON received_package (half_year, body, decision, sha256);
-- What is not settled yet or counts, with all that is asked of it.
CREATE INDEX received_standing ON received_package
  (half_year, body, version, received_at, decision, verdict, package_id, size, plan_edition, signed_at, sha256)
  WHERE decision IN ('imported', 'waiting', 'rival');

CREATE TRIGGER received_stays BEFORE UPDATE ON received_package
WHEN NEW.sha256 <> OLD.sha256 OR NEW.size <> OLD.size OR NEW.received_at <> OLD.received_at
  OR (OLD.document IS NOT NULL AND (
    NEW.package_id IS NOT OLD.package_id OR NEW.body IS NOT OLD.body OR NEW.half_year IS NOT OLD.half_year
    OR NEW.version IS NOT OLD.version OR NEW.supersedes IS NOT OLD.supersedes
    OR NEW.plan_edition IS NOT OLD.plan_edition OR NEW.signed_at IS NOT OLD.signed_at
    OR NEW.document IS NOT OLD.document))
BEGIN SELECT RAISE(ABORT, 'a received package stays as it came'); END;
CREATE TRIGGER received_kept BEFORE DELETE ON received_package
BEGIN SELECT RAISE(ABORT, 'a received package stays'); END;
CREATE TRIGGER received_entry_awaited AFTER INSERT ON received_package WHEN NEW.document IS NOT NULL
BEGIN INSERT INTO received_unindexed (sha256) VALUES (NEW.sha256); END;
CREATE TRIGGER received_entry_awaited_late AFTER UPDATE OF document ON received_package
WHEN OLD.document IS NULL AND NEW.document IS NOT NULL
BEGIN INSERT INTO received_unindexed (sha256) VALUES (NEW.sha256); END;
CREATE TRIGGER received_entry_follows AFTER UPDATE OF decision, verdict ON received_package
BEGIN
  UPDATE received_entry SET decision = NEW.decision, verdict = NEW.verdict WHERE sha256 = NEW.sha256;
END;
`,
};
