import type { FoundPage } from "#shared/api/register-view.ts";
import type { Language } from "#shared/language/language.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";
import { withoutSections } from "#shared/register/narrow.ts";
import type { RegisterDeps } from "./deps.ts";
import { everyAnswer, type PageRequest, searchAnswers, type WholeAnswer } from "./search.ts";

/** A page of the answers that a filter finds; its sections are those of the newest edition. As `searchAnswers`. */
export function findAnswers(
  { database, plans }: RegisterDeps,
  given: RegisterFilter,
  page: PageRequest,
  language: Language,
): FoundPage {
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
export function countAnswers(deps: RegisterDeps, filter: RegisterFilter): number {
  return findAnswers(deps, filter, { limit: 1, offset: 0 }, "kk").total;
}
