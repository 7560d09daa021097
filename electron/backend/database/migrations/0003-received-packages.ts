import type { Migration } from "./migration.ts";

/*
 * What ҚАӨМ has taken in. A row is a file that came, known by its digest; the container lies under `packages/`. What a
 * package says of itself is null where it could not be believed.
 */
export const receivedPackages: Migration = {
  number: 3,
  name: "received-packages",
  sql: `
CREATE TABLE received_package (
  sha256         TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
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
) STRICT, WITHOUT ROWID;
CREATE INDEX received_by_half_year ON received_package (half_year, body, version);
CREATE INDEX received_by_package ON received_package (package_id);
-- Of a body's half-year one version counts, and no two.
CREATE UNIQUE INDEX received_imported ON received_package (body, half_year) WHERE decision = 'imported';

-- What came is evidence: only what becomes of it may change.
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
`,
};
