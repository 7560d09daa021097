import { findJournalRow, type JournalFilter, listJournal, type Reader } from "#backend/database/index.ts";
import { type JournalEntry, type JournalHead, journalEntrySchema } from "#shared/journal.ts";
import { genesisHash } from "./hash.ts";

/** A page of the journal, the newest first. `next` is the `before` of the page that follows, null on the last. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly next: number | null;
}

/** Lists the journal by filter. `before` null = the first page. */
export function listJournalPage(
  reader: Reader,
  filter: JournalFilter,
  page: { readonly before: number | null; readonly limit: number },
): JournalPage {
  const rows = listJournal(reader, filter, { before: page.before, limit: page.limit + 1 });
  const shown = rows.slice(0, page.limit);
  return {
    entries: shown.map(({ previousHash: _, ...row }) =>
      journalEntrySchema.parse({ ...row, data: JSON.parse(row.data) }),
    ),
    next: rows.length > page.limit ? (shown.at(-1)?.sequence ?? null) : null,
  };
}

/** True where the journal once ended at `head`: how a package's journal head is held against the journal. */
export function journalContains(reader: Reader, head: JournalHead): boolean {
  if (head.sequence === 0) return head.hash === genesisHash;
  return findJournalRow(reader, head.sequence)?.hash === head.hash;
}
