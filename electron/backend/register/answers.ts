import type { FoundPage } from "#shared/api/register-view.ts";
import type { Language } from "#shared/language/language.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { withoutSections } from "#shared/register/narrow.ts";
import type { RegisterDeps } from "./deps.ts";
import { countFound, everyAnswer, type PageRequest, searchAnswers, type WholeAnswer } from "./search.ts";

/** A page of the answers that a filter finds; its sections are those of the newest edition. As `searchAnswers`. */
export async function findAnswers(
  { database, plans }: RegisterDeps,
  given: RegisterFilter,
  page: PageRequest,
  language: Language,
): Promise<FoundPage> {
  const filter = withoutSections(plans.newest().plan, given);
  if (filter === null) return { answers: [], total: 0, next: null, stems: [] };
  return searchAnswers(database, filter, page, language);
}

/** All answers that a filter finds. As `everyAnswer`. */
export function* everyFoundAnswer({ database, plans }: RegisterDeps, given: RegisterFilter): Generator<WholeAnswer> {
  const filter = withoutSections(plans.newest().plan, given);
  if (filter !== null) yield* everyAnswer(database, filter);
}

/** How many answers a filter finds. */
export async function countAnswers({ database, plans }: RegisterDeps, given: RegisterFilter): Promise<number> {
  const filter = withoutSections(plans.newest().plan, given);
  return filter === null ? 0 : countFound(database, filter);
}
