import type { Language, LocalisedText } from "#shared/language/language.ts";
import type { MessageParams } from "#shared/language/message-catalogue.ts";
import { type MessageKey, translate } from "#shared/language/translator.ts";
import { findBody } from "#shared/plan/plan.ts";
import type { Body, Plan } from "#shared/plan/schema.ts";
import type { RegisterFilter } from "#shared/register/filter.ts";

/** What every document of the register is made with. */
export interface RegisterInput {
  readonly plan: Plan;
  /** Whose register; null = not chosen yet. */
  readonly body: Body | null;
  /** When it was written. */
  readonly made: Date;
  /** The restricted-use mark is set. */
  readonly restricted: boolean;
  /** What the content was narrowed by. */
  readonly filter: RegisterFilter;
}

export type Say = (key: MessageKey, params?: MessageParams) => string;

/** The words of one language. */
export function sayIn(language: Language): Say {
  return (key, params) => translate(language, key, params);
}

/** A text in a language, in the other where it is empty. */
export function inEither(text: LocalisedText | null, language: Language): string {
  if (text === null) return "";
  return text[language].trim() === "" ? text[language === "kk" ? "ru" : "kk"] : text[language];
}

/** A body's name; its code where the plan does not know it. */
export function bodyName(plan: Plan, code: string, language: Language): string {
  return findBody(plan, code)?.name[language] ?? code;
}
