import type { LocalisedText } from "../language/language.ts";

/** Control characters but line feed and tab: they come with pasting, print as nothing and break documents. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Characters that are not seen but change order, width or meaning: bidi marks, zero width, byte order mark. */
const hidden = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** What ends a line: CR LF, CR, and the soft breaks that Word and PDF readers put on the clipboard. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const lineEnds = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/gu;

/** Text as it is kept: well-formed Unicode in NFC, lines end with LF, no control characters other than LF and tab. */
export function normaliseText(text: string): string {
  return text.toWellFormed().replaceAll(lineEnds, "\n").replaceAll(controls, "").normalize("NFC");
}

/** Every text within a value normalised; numbers, dates, flags and shape stay as they are. */
export function normaliseTexts<T>(value: T): T {
  return deep(value) as T;
}

function deep(value: unknown): unknown {
  if (typeof value === "string") return normaliseText(value);
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]));
}

/** Whether a text holds control, bidi or zero-width characters. */
export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text) || text.search(controls) >= 0;
}

/** The text without what `hasHiddenCharacters` finds. */
export function withoutHiddenCharacters(text: string): string {
  return text.replaceAll(new RegExp(hidden, "gu"), "").replaceAll(controls, "");
}

/** Whether nothing can be read in a text. */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Whether nothing is written in either language. */
export function isBlankInBoth(text: LocalisedText): boolean {
  return isBlank(text.kk) && isBlank(text.ru);
}

/** The same words, whatever the spacing, case and Unicode form. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return normaliseText(text).replaceAll(/\s+/gu, " ").trim().toLowerCase();
}
