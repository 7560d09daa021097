import type { Migration } from "./migration.ts";

/*
 * ҚАӨМ's register: each answer of a package that was taken in, by body, half-year and measure, and the words of its
 * narratives (the rowid of `received_text` is the answer's id). The texts themselves stay in the package's document; the
 * index holds them folded, without their content. What became of a package follows it by a trigger.
 */
export const registerIndex: Migration = {
  number: 12,
  name: "register-index",
  sql: `
CREATE TABLE received_entry (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL REFERENCES received_package (sha256),
  measure   INTEGER NOT NULL CHECK (measure >= 1),
  body      TEXT NOT NULL,
  half_year TEXT NOT NULL,
  version   INTEGER NOT NULL,
  -- Where the answer stands in the package's document, in bytes: to be read without the rest.
  place     INTEGER NOT NULL CHECK (place >= 0),
  length    INTEGER NOT NULL CHECK (length > 0),
  status    TEXT CHECK (status IN ('done', 'inProgress', 'notDone')),
  decision  TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  UNIQUE (sha256, measure)
) STRICT;
CREATE INDEX received_entry_current ON received_entry (half_year DESC, body, measure, status, verdict)
  WHERE decision = 'imported';
CREATE INDEX received_entry_all ON received_entry (half_year DESC, body, measure, version DESC, status, verdict);

CREATE VIRTUAL TABLE received_text USING fts5 (
  text_kk, text_ru, joint_kk, joint_ru, reason_kk, reason_ru, next_kk, next_ru, evidence,
  content = '', tokenize = 'unicode61 remove_diacritics 0'
);
-- A word in the narrative itself says more than one in what is planned next.
INSERT INTO received_text (received_text, rank) VALUES ('rank', 'bm25(4, 4, 3, 3, 2, 2, 2, 2, 1)');

-- Documents whose answers are still to be indexed: within the transaction that brings them, or, of those that were here
-- before, when the folder is opened. None can be forgotten: the triggers below put them here.
CREATE TABLE received_unindexed (
  sha256 TEXT PRIMARY KEY REFERENCES received_package (sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO received_unindexed SELECT sha256 FROM received_package WHERE document IS NOT NULL;
CREATE TRIGGER received_entry_awaited AFTER INSERT ON received_package WHEN NEW.document IS NOT NULL
BEGIN INSERT INTO received_unindexed (sha256) VALUES (NEW.sha256); END;
CREATE TRIGGER received_entry_awaited_late AFTER UPDATE OF document ON received_package
WHEN OLD.document IS NULL AND NEW.document IS NOT NULL
BEGIN INSERT INTO received_unindexed (sha256) VALUES (NEW.sha256); END;

CREATE TRIGGER received_entry_follows AFTER UPDATE OF decision, verdict ON received_package
BEGIN
  UPDATE received_entry SET decision = NEW.decision, verdict = NEW.verdict WHERE sha256 = NEW.sha256;
END;
CREATE TRIGGER received_entry_stays BEFORE UPDATE OF id, sha256, measure, body, half_year, version, place, length, status ON received_entry
BEGIN SELECT RAISE(ABORT, 'an answer of a received package stays as it came'); END;
CREATE TRIGGER received_entry_kept BEFORE DELETE ON received_entry
BEGIN SELECT RAISE(ABORT, 'an answer of a received package stays'); END;

-- How many packages came from each body for each half-year, by what became of them.
CREATE INDEX received_decisions ON received_package (half_year, body, decision);
`,
};
