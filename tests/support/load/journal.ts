import { type Database, insertJournalRow, listReports, transaction } from "#backend/database/index.ts";
import { hashRow } from "#backend/journal/hash.ts";
import { journalHead } from "#backend/journal/index.ts";
import type { LoadSize } from "./load-size.ts";
import { loadedUntil } from "./loaded-until.ts";

/** So many rows in a transaction. */
const portion = 20_000;
const actions = [
  "entry.saved",
  "entry.saved",
  "entry.saved",
  "annex.added",
  "report.exported",
  "comment.added",
] as const;

/**
 * Rows until the journal has as many as it is to have, evenly over the years, of forty people. What an entry was is left out, as
 * in rows of older programs.
 */
export function fillJournal(database: Database, { journal }: LoadSize): void {
  const subjects = listReports(database).map(({ id }) => `report:${id}`);
  const begun = database.now().getTime() + 1;
  let { sequence, hash } = journalHead(database);
  const step = (loadedUntil.getTime() - begun) / (journal - sequence);
  while (sequence < journal) {
    transaction(database, (writer) => {
      for (const until = Math.min(journal, sequence + portion); sequence < until; ) {
        sequence += 1;
        const row = {
          sequence,
          at: new Date(begun + Math.floor(sequence * step)).toISOString(),
          actor: `MINISTRY\\user${sequence % 40}`,
          action: actions[sequence % actions.length] ?? "entry.saved",
          subject: subjects[(sequence * 7) % subjects.length] ?? "report",
          data: JSON.stringify({ measure: (sequence % 41) + 1 }),
          previousHash: hash,
        };
        hash = hashRow(row);
        insertJournalRow(writer, { ...row, hash });
      }
    });
  }
}
