import { findJournalRow, listJournal, type Reader } from "#backend/database/index.ts";
import { type JournalEntry, type JournalFilter, type JournalHead, journalEntrySchema } from "#shared/journal.ts";
import { startOfDay } from "#shared/language/local-time.ts";
import { addDays } from "#shared/plan/calendar-date.ts";
import { genesisHash } from "./hash.ts";

/** A page of the journal, the newest first. `next` is the `before` of the page that follows, null on the last. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly next: number | null;
}

/** Lists the journal by filter, days by the clock of Almaty. `before` null = the first page. */
export function listJournalPage(
  reader: Reader,
  filter: Partial<JournalFilter> & { readonly subject?: string },
  page: { readonly before: number | null; readonly limit: number },
): JournalPage {
  const { from = null, until = null, ...who } = filter;
  const span = {
    from: from === null ? null : startOfDay(from),
    until: until === null ? null : startOfDay(addDays(until, 1)),
  };
  const rows = listJournal(reader, { ...who, ...span }, { before: page.before, limit: page.limit + 1 });
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

/** So many rows are read at a time. */
const pageSize = 1_000;

/** All rows that fit, the newest first, read page by page as they are taken. */
export function* everyJournalEntry(reader: Reader, filter: JournalFilter): Generator<JournalEntry, void, undefined> {
  let before: number | null = null;
  do {
    const page: JournalPage = listJournalPage(reader, filter, { before, limit: pageSize });
    yield* page.entries;
    before = page.next;
  } while (before !== null);
}
