import type { Writing } from "#shared/consolidation/writing.ts";
import { type LocalisedText, languages } from "#shared/language/language.ts";
import { isBlank } from "#shared/report/text.ts";

/** The summary with a body's text after it, in each language that it has. */
export function withTaken(writing: Writing, text: LocalisedText): Writing {
  const taken = languages.map((language) => {
    const words = [writing.summary[language], text[language]].filter((one) => !isBlank(one));
    return [language, words.join("\n\n")] as const;
  });
  return { ...writing, summary: { ...writing.summary, ...Object.fromEntries(taken) } };
}
