import { setImmediate } from "node:timers/promises";
import {
  countPortions,
  type EntrySearch,
  type FoundEntryRow,
  isWordBeginning,
  listEntriesByIds,
  listEntryIds,
  listWordForms,
  type Reader,
  type Steps,
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

/**
 * A page of the answers that a filter finds, each with the place where the words stand, the reader's language first. Of years
 * of use it is counted a portion at a time, and others have their turn between.
 */
export async function searchAnswers(
  reader: Reader,
  filter: RegisterFilter,
  { limit, offset }: PageRequest,
  language: Language,
): Promise<FoundPage> {
  const { search, words } = questionOf(reader, filter);
  const portions = await inTurns(countPortions(reader, search));
  const total = portions.reduce((sum, { count }) => sum + count, 0);
  const rows = listEntriesByIds(reader, await inTurns(searchEntryIds(reader, search, { limit, offset, portions })));
  const end = offset + rows.length;
  return {
    answers: rows.map((row) => viewAnswer(row, words, language)),
    total,
    next: rows.length > 0 && end < total ? end : null,
    stems: words.map(({ stem }) => stem),
  };
}

/** How many answers a filter finds. As `searchAnswers`. */
export async function countFound(reader: Reader, filter: RegisterFilter): Promise<number> {
  const portions = await inTurns(countPortions(reader, questionOf(reader, filter).search));
  return portions.reduce((sum, { count }) => sum + count, 0);
}

async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
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

/** So many forms of a word are named one by one; of more it is asked what begins so. */
const mostForms = 16;

function questionOf(
  reader: Reader,
  filter: RegisterFilter,
): { readonly search: EntrySearch; readonly words: readonly SearchWord[] } {
  const { text, halfYear, bodies, measures, statuses, verdicts, all } = filter;
  const forms = new Map<string, readonly string[]>();
  const isKnown = (beginning: string): boolean => {
    const known = listWordForms(reader, beginning, filter, mostForms + 1);
    forms.set(beginning, known);
    // What only packages say that do not count is known all the same; so are letters that SQLite folds further than we do.
    return known.length > 0 || isWordBeginning(reader, beginning);
  };
  const words = searchWords(text, isKnown);
  const formsOf = (stem: string): readonly string[] | null => {
    const known = forms.get(stem) ?? [];
    return known.length === 0 || known.length > mostForms ? null : known;
  };
  const asked = words.length > 0;
  const [match, rankedBy] = [asked ? fitExpression(words, formsOf) : null, asked ? matchExpression(words) : null];
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
