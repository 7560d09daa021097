import type { Language, LocalisedText } from "../language/language.ts";
import { translate } from "../language/translator.ts";
import { findBody } from "../plan/plan.ts";
import type { Plan } from "../plan/schema.ts";
import type { ConsolidationFinding } from "./finding.ts";

/** The sentence of a finding in both languages, with the body by its abbreviation. */
export function consolidationMessage(plan: Plan, { code, body, data }: ConsolidationFinding): LocalisedText {
  const sentence = (language: Language): string => {
    const name = body === null ? "" : (findBody(plan, body)?.abbreviation[language] ?? body);
    return translate(language, `consolidation.checks.${code}`, { ...data, body: name });
  };
  return { kk: sentence("kk"), ru: sentence("ru") };
}
