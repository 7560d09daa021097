import { foldForSearch } from "#shared/language/folding.ts";
import type { Language } from "#shared/language/language.ts";
import { compareText } from "#shared/language/order.ts";
import { isReporter, isValidOn } from "#shared/plan/body-validity.ts";
import type { Body } from "#shared/plan/schema.ts";

/** Words of a text, folded: `БҒМ` and `бгм` are one. */
function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** True where every word of the query begins a word of the body's names or abbreviations, in either language. */
function isBodyFound({ name, abbreviation }: Body, query: readonly string[]): boolean {
  const words = wordsOf([name.kk, name.ru, abbreviation.kk, abbreviation.ru].join(" "));
  return query.every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The bodies to choose from, in the order of the language: groups left out, those that exist on that day before those that
 * do not (any more, or yet).
 */
export function findBodies(bodies: readonly Body[], query: string, language: Language, day: string): Body[] {
  const compare = compareText(language);
  const wanted = wordsOf(query);
  const gone = (body: Body): number => (isValidOn(body, day) ? 0 : 1);
  return bodies
    .filter(isReporter)
    .filter((body) => isBodyFound(body, wanted))
    .sort((a, b) => gone(a) - gone(b) || compare(a.name[language], b.name[language]));
}
