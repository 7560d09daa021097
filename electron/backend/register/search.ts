import {
  countEntries,
  type EntrySearch,
  type FoundEntryRow,
  isWordBeginning,
  listEntriesByIds,
  listEntryIds,
  type Reader,
  searchEntryIds,
} from "#backend/database/index.ts";
import type { FoundAnswer, FoundPage } from "#shared/api/register-view.ts";
import type { Language } from "#shared/language/language.ts";
import { verdictSchema } from "#shared/package/verdict.ts";
import { findableDecisionSchema, type RegisterFilter } from "#shared/register/filter.ts";
import { narrativesOf } from "#shared/register/narratives.ts";
import { fitExpression, matchExpression, type SearchWord, searchWords } from "#shared/register/search-words.ts";
import { snippetOf } from "#shared/register/snippet.ts";
import { type Entry, statusSchema } from "#shared/report/entry.ts";

const statedSchema = statusSchema.nullable();

export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
}

/** A page of the answers that a filter finds, each with the place where the words stand, the reader's language first. */
export function searchAnswers(
  reader: Reader,
  filter: RegisterFilter,
  { limit, offset }: PageRequest,
  language: Language,
): FoundPage {
  const { search, words } = questionOf(reader, filter);
  const total = countEntries(reader, search);
  const rows = listEntriesByIds(reader, searchEntryIds(reader, search, { limit, offset, total }));
  const end = offset + rows.length;
  return {
    answers: rows.map((row) => viewAnswer(row, words, language)),
    total,
    next: rows.length > 0 && end < total ? end : null,
    stems: words.map(({ stem }) => stem),
  };
}

/** An answer with all its texts. */
export interface WholeAnswer {
  readonly row: FoundEntryRow;
  readonly entry: Entry;
}

/** So many answers at a time are taken from the database; between them others may write. */
const portion = 200;

/** All answers that a filter finds, the newest half-year first, then by body and measure; texts are read as they are taken. */
export function* everyAnswer(reader: Reader, filter: RegisterFilter): Generator<WholeAnswer, void, undefined> {
  const ids = listEntryIds(reader, questionOf(reader, filter).search);
  for (let from = 0; from < ids.length; from += portion) {
    for (const row of listEntriesByIds(reader, ids.slice(from, from + portion))) yield { row, entry: entryOf(row) };
  }
}

function questionOf(
  reader: Reader,
  filter: RegisterFilter,
): { readonly search: EntrySearch; readonly words: readonly SearchWord[] } {
  const { text, halfYear, bodies, measures, statuses, verdicts, all } = filter;
  const words = searchWords(text, (beginning) => isWordBeginning(reader, beginning));
  const asked = words.length > 0;
  const [match, rankedBy] = [asked ? fitExpression(words) : null, asked ? matchExpression(words) : null];
  return { search: { match, rankedBy, halfYear, bodies, measures, statuses, verdicts, all }, words };
}

/** Read against its schema before it was kept. */
function entryOf({ answer }: FoundEntryRow): Entry {
  return JSON.parse(answer) as Entry;
}

function viewAnswer(row: FoundEntryRow, words: readonly SearchWord[], language: Language): FoundAnswer {
  const { status, decision, verdict, answer: _, ...rest } = row;
  return {
    ...rest,
    status: statedSchema.parse(status),
    decision: findableDecisionSchema.parse(decision),
    verdict: verdictSchema.parse(verdict),
    snippet: snippetOf(narrativesOf(entryOf(row)), words, language),
  };
}
