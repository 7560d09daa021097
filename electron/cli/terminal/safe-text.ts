/*
 * What a package or a key file says of itself reaches the terminal: a name there must not move the cursor, colour a
 * verdict or turn the direction of writing.
 */

/** Controls but tab and line feed, and the marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text for people with such characters replaced by the mark of an unreadable one. */
export function safeText(text: string): string {
  return text.replaceAll(unsafe, "\uFFFD");
}

/** A JSON document on two spaces' indentation, such characters escaped within its strings. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
