/**
 * A file's name as it can be kept and shown: without folders, control and direction-changing characters, in one Unicode
 * form, 200 characters at most with its ending kept. Empty where nothing is left.
 */
export function annexName(given: string): string {
  const name = (given.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "")
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
  if (name.length <= 200) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return `${name
    .slice(0, 200 - ending.length)
    .toWellFormed()
    .replace(/\ufffd$/, "")}${ending}`;
}
