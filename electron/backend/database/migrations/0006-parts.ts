import type { Migration } from "./migration.ts";

/** Chosen measures go to colleagues and back, and to the lead of a measure. */
export const parts: Migration = {
  number: 6,
  name: "parts",
  sql: `
-- Measures that were handed over to a colleague (given), came from one (received) or went to their lead (forLead).
-- base: the entries and annexes as they were handed over, what a later merging compares with.
CREATE TABLE part (
  part_id    TEXT NOT NULL,
  side       TEXT NOT NULL CHECK (side IN ('given', 'received', 'forLead')),
  report_id  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  at         TEXT NOT NULL,
  colleague  TEXT NOT NULL,
  note       TEXT NOT NULL,
  base       TEXT NOT NULL CHECK (json_valid(base)),
  target     TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  closed_at  TEXT,
  closed_as  TEXT CHECK (closed_as IN ('merged', 'calledOff', 'handedBack')),
  PRIMARY KEY (part_id, side),
  CHECK ((closed_at IS NULL) = (closed_as IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX part_by_report ON part (report_id, at);

-- One merging of a part into a draft. before: the entries and annexes as they were; after: a digest of what it left, so
-- that it is taken back only while nothing was written since.
CREATE TABLE part_merge (
  id        INTEGER PRIMARY KEY,
  part_id   TEXT NOT NULL,
  side      TEXT NOT NULL,
  at        TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  before    TEXT NOT NULL CHECK (json_valid(before)),
  after     TEXT NOT NULL,
  undone_at TEXT,
  FOREIGN KEY (part_id, side) REFERENCES part (part_id, side) ON DELETE CASCADE
) STRICT;
CREATE INDEX part_merge_by_part ON part_merge (part_id, side);

-- Another body's answer on a measure that this body leads, for the joint text.
CREATE TABLE lead_part (
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  measure   INTEGER NOT NULL CHECK (measure >= 1),
  body      TEXT NOT NULL,
  part_id   TEXT NOT NULL,
  created   TEXT NOT NULL,
  taken_at  TEXT NOT NULL,
  name      TEXT NOT NULL,
  signer    TEXT,
  entry     TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (report_id, measure, body)
) STRICT, WITHOUT ROWID;
`,
};
