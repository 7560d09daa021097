import type { Language, LocalisedText } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import type { ConsolidatedDocument } from "#shared/package/consolidated-document.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { isBlank } from "#shared/report/text.ts";

/** A consolidated report in one language, as its parts are made. */
export interface ConsolidatedView {
  readonly document: ConsolidatedDocument;
  readonly plan: Plan;
  readonly language: Language;
  readonly halfYear: HalfYear;
  /** True where the plan's wording shown is this project's own translation and must be labelled so. */
  readonly unofficial: boolean;
  readonly say: (key: MessageKey, params?: MessageParams) => string;
  readonly read: (text: LocalisedText) => string;
  /** A body by its abbreviation, as the document names it. */
  readonly short: (body: string) => string;
  /**
   * What was written: in this language, or where it was written in the other one only, that with a word about it, because
   * a signed report leaves nothing out. Empty where nothing was written.
   */
  readonly written: (text: LocalisedText) => string;
}

const other: Readonly<Record<Language, Language>> = { kk: "ru", ru: "kk" };

/** Error: calendar.unknownHalfYear. */
export function viewConsolidated(document: ConsolidatedDocument, plan: Plan, language: Language): ConsolidatedView {
  const abbreviations = new Map(document.bodies.map(({ code, abbreviation }) => [code, abbreviation[language]]));
  const say: ConsolidatedView["say"] = (key, params) => translate(language, key, params);
  return {
    document,
    plan,
    language,
    halfYear: parseHalfYear(document.halfYear),
    unofficial: language === "ru" && plan.edition.russianUnofficial,
    say,
    read: (text) => text[language],
    short: (body) => abbreviations.get(body) ?? body,
    written: (text) => {
      if (!isBlank(text[language])) return text[language].trim();
      const lent = text[other[language]];
      return isBlank(lent) ? "" : `[${say(`documents.onlyInOther.${language}`)}]\n${lent.trim()}`;
    },
  };
}
