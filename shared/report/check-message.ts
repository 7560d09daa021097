import type { Language, LocalisedText } from "../language/language.ts";
import { type MessageKey, translate } from "../language/translator.ts";
import type { CheckResult } from "./check-result.ts";

/** The sentence of a finding in both languages; a `field` in its data becomes the field's name in each. */
export function checkMessage(result: Pick<CheckResult, "code" | "data">): LocalisedText {
  const sentence = (language: Language): string => {
    const { field, ...data } = result.data;
    const named = field === undefined ? data : { ...data, field: translate(language, `fields.${field}` as MessageKey) };
    return translate(language, `checks.${result.code}`, named);
  };
  return { kk: sentence("kk"), ru: sentence("ru") };
}
