import type { Migration } from "./migration.ts";

/*
 * The words of answers that count have an index of their own: of all that came they are a small part, and whether one counts
 * need not be looked up of each that is found. What counts no more leaves it at once; what counts from now on waits in
 * `received_unindexed` until its texts are read, within the same transaction, or, of what was here before, when the folder is
 * opened. The words of both indexes can be gone through in their order.
 */
export const countingAnswers: Migration = {
  number: 21,
  name: "counting-answers",
  sql: `
CREATE VIRTUAL TABLE counting_text USING fts5 (
  text_kk, text_ru, joint_kk, joint_ru, reason_kk, reason_ru, next_kk, next_ru, evidence,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
-- As in received_text.
INSERT INTO counting_text (counting_text, rank) VALUES ('rank', 'bm25(4, 4, 3, 3, 2, 2, 2, 2, 1)');

CREATE VIRTUAL TABLE received_words USING fts5vocab (received_text, instance);
CREATE VIRTUAL TABLE counting_words USING fts5vocab (counting_text, instance);

INSERT OR IGNORE INTO received_unindexed
  SELECT sha256 FROM received_package WHERE decision = 'imported' AND document IS NOT NULL;

DROP TRIGGER received_entry_awaited_late;
CREATE TRIGGER received_entry_awaited_late AFTER UPDATE OF document, decision ON received_package
WHEN NEW.document IS NOT NULL
  AND (OLD.document IS NULL OR (NEW.decision = 'imported' AND OLD.decision <> 'imported'))
BEGIN INSERT OR IGNORE INTO received_unindexed (sha256) VALUES (NEW.sha256); END;

CREATE TRIGGER counting_text_left AFTER UPDATE OF decision ON received_package
WHEN OLD.decision = 'imported' AND NEW.decision <> 'imported'
BEGIN DELETE FROM counting_text WHERE rowid IN (SELECT id FROM received_entry WHERE sha256 = NEW.sha256); END;
`,
};
