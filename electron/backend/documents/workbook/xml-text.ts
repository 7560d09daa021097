/** What a cell holds at most (ECMA-376 leaves it open; every spreadsheet in use keeps to it). */
const longestText = 32_767;

/** Characters XML 1.0 does not have, and those that would reorder or hide what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go.
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** `_x0041_` in a text would be read as the character of that number (ECMA-376-1, 22.9.2.19). */
const mistakable = /_(?=x[0-9A-Fa-f]{4}_)/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in XML, whole characters only. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(unwanted, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A text as a cell holds it: NFC, LF line ends, cut where no cell could hold more, the cut shown. */
export function cellText(text: string): string {
  const plain = text.normalize("NFC").replace(/\r\n?/g, "\n");
  const whole = plain.length <= longestText ? plain : `${plain.slice(0, longestText - 1)}…`;
  return escapeXml(whole).replace(mistakable, "_x005F_");
}
