import { type IRunOptions, TextRun } from "docx";
import type { Language } from "#shared/language/language.ts";
import { normaliseText } from "#shared/report/text.ts";

/** The language of a text as Word names it. */
export const languageTag: Readonly<Record<Language, string>> = { kk: "kk-KZ", ru: "ru-RU" };

/** A text in its language; what Word cannot hold (control characters) is left out as it is in print. */
export function run(
  text: string,
  language: Language,
  look: Pick<IRunOptions, "bold" | "color" | "size" | "shading"> = {},
) {
  return new TextRun({ text: normaliseText(text), language: { value: languageTag[language] }, ...look });
}
