import { findLastJournalRow, insertJournalRow, type Reader, type Writer } from "#backend/database/index.ts";
import type { JournalAction, JournalHead } from "#shared/journal.ts";
import { canonicalJson, type JsonValue } from "./canonical-json.ts";
import { genesisHash, hashRow } from "./hash.ts";

/** What a row carries besides its action. */
export type JournalData = { readonly [key: string]: JsonValue };

export interface NewJournalEntry {
  readonly action: JournalAction;
  /** `report:<id>`, `annex:<id>`, `setting:<key>` … */
  readonly subject: string;
  readonly data?: JournalData;
}

/**
 * Writes what happened, in the transaction of the change itself, so that neither stays without the other. Answers the
 * new head. A clock that stands before the last row is told in a row of its own; order is by sequence.
 */
export function appendJournal(writer: Writer, entry: NewJournalEntry): JournalHead {
  const last = findLastJournalRow(writer);
  const at = writer.now().toISOString();
  if (last !== null && at < last.at) {
    insertNext(writer, at, { action: "clock.earlier", subject: "clock", data: { last: last.at } });
  }
  return insertNext(writer, at, entry);
}

/** The journal's last sequence and hash; sequence 0 and zeros while it is empty. */
export function journalHead(reader: Reader): JournalHead {
  const last = findLastJournalRow(reader);
  return last === null ? { sequence: 0, hash: genesisHash } : { sequence: last.sequence, hash: last.hash };
}

function insertNext(writer: Writer, at: string, entry: NewJournalEntry): JournalHead {
  const head = journalHead(writer);
  const row = {
    sequence: head.sequence + 1,
    at,
    // What the database gives back must be what was hashed: lone surrogates cannot be kept as UTF-8.
    actor: writer.actor.toWellFormed(),
    action: entry.action,
    subject: entry.subject.toWellFormed(),
    data: canonicalJson(entry.data ?? {}),
    previousHash: head.hash,
  };
  const hash = hashRow(row);
  insertJournalRow(writer, { ...row, hash });
  return { sequence: row.sequence, hash };
}
