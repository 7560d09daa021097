import type { Migration } from "./migration.ts";

/** Editions of the plan as signed packages, ҚАӨМ's draft of the next one, and what an edition did to drafts. */
export const planEditions: Migration = {
  number: 14,
  name: "planEditions",
  sql: `
-- Nothing was ever written there: the first edition comes with the program.
DROP TABLE plan_edition;

-- An edition after the first. Its container lies under packages/ by its SHA-256; document: what was verified in it.
CREATE TABLE held_edition (
  edition    INTEGER PRIMARY KEY CHECK (edition >= 2),
  id         TEXT NOT NULL UNIQUE,
  digest     TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size       INTEGER NOT NULL CHECK (size > 0),
  document   TEXT NOT NULL CHECK (json_valid(document)),
  signer     TEXT NOT NULL CHECK (json_valid(signer)),
  made_here  INTEGER NOT NULL CHECK (made_here IN (0, 1)),
  taken_at   TEXT NOT NULL
) STRICT;

-- One draft at a time: of the edition after the newest.
CREATE TABLE edition_draft (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  changes    TEXT NOT NULL CHECK (json_valid(changes)),
  updated_at TEXT NOT NULL
) STRICT;

-- A draft report that went over to another edition: what that touched, and what of it has no place there any more.
CREATE TABLE report_move (
  report_id    TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  to_edition   INTEGER NOT NULL,
  from_edition INTEGER NOT NULL,
  at           TEXT NOT NULL,
  touched      TEXT NOT NULL CHECK (json_valid(touched)),
  kept         TEXT NOT NULL CHECK (json_valid(kept)),
  PRIMARY KEY (report_id, to_edition)
) STRICT, WITHOUT ROWID;

-- What ҚАӨМ has issued stays as it was issued: reports name it.
CREATE TRIGGER held_edition_no_update BEFORE UPDATE ON held_edition
BEGIN SELECT RAISE(ABORT, 'an edition stays as it is'); END;
CREATE TRIGGER held_edition_no_delete BEFORE DELETE ON held_edition
BEGIN SELECT RAISE(ABORT, 'an edition stays as it is'); END;
CREATE TRIGGER report_move_no_update BEFORE UPDATE ON report_move
BEGIN SELECT RAISE(ABORT, 'what an edition touched stays as it was told'); END;
-- Only a draft goes over.
CREATE TRIGGER report_edition_draft_only BEFORE UPDATE OF plan_edition ON report
WHEN OLD.state <> 'draft' AND NEW.plan_edition <> OLD.plan_edition
BEGIN SELECT RAISE(ABORT, 'the report is frozen'); END;
`,
};
