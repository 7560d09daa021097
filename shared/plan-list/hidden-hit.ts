import { foldForSearch } from "../language/folding.ts";
import type { Language } from "../language/language.ts";
import { type FoundForm, findForm } from "../language/search/found-form.ts";
import { markedPieces } from "../language/search/marked-pieces.ts";
import type { MeasureText } from "./measure-texts.ts";
import type { PlanColumn } from "./plan-columns.ts";

/**
 * Where a search found a measure, if none of it stands in the columns that are shown in `language`: the other language, a
 * body's full name, a column put away. Null where the row shows it itself.
 */
export function hiddenHit(
  texts: readonly MeasureText[],
  forms: readonly FoundForm[],
  columns: readonly PlanColumn[],
  language: Language,
): MeasureText | null {
  const shown: ReadonlySet<string> = new Set(columns);
  const hits = texts.filter(({ text }) => isIn(text, forms));
  if (hits.some((hit) => hit.language === language && shown.has(hit.field))) return null;
  return hits.find((hit) => hit.language === language) ?? hits[0] ?? null;
}

/** A text cut to what surrounds the first form found in it. */
export function excerpt(text: string, forms: readonly FoundForm[]): string {
  const at = markedPieces(text, forms).find(({ found }) => found)?.position ?? 0;
  const from = at <= around ? 0 : text.indexOf(" ", at - around) + 1;
  const end = at + 2 * around;
  const until = end >= text.length ? text.length : text.lastIndexOf(" ", end);
  return `${from > 0 ? "… " : ""}${text.slice(from, until)}${until < text.length ? " …" : ""}`;
}

/** So many characters are shown before what was found, and twice as many after it. */
const around = 40;

function isIn(text: string, forms: readonly FoundForm[]): boolean {
  const folded = foldForSearch(text);
  return forms.some((form) => findForm(folded, form, 0) >= 0);
}
