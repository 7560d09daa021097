import type { LocalisedText } from "../../../language/language.ts";
import { type EditionRule, fault } from "../finding.ts";

/** Names stand in both languages. */
export const checkTexts: EditionRule = ({ plan: { edition, bodies } }) => [
  ...edition.measures.filter(({ name }) => isWanting(name)).map(({ number }) => fault("textMissing", { of: number })),
  ...bodies
    .filter(({ name, abbreviation }) => isWanting(name) || isWanting(abbreviation))
    .map(({ code }) => fault("textMissing", { of: code })),
];

function isWanting({ kk, ru }: LocalisedText): boolean {
  return kk.trim() === "" || ru.trim() === "";
}
