import type { ContainerProblemCode } from "./problem-codes.ts";

/** Control characters, line and paragraph separators: nothing that a name shows, everything that a terminal obeys. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Marks that turn the order of letters (UAX #9), so that a name reads as another. */
const bidi = /\p{Bidi_Control}/u;
const unprintable = new RegExp(`${control.source}|${bidi.source}`, "gu");
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
/** Device names of Windows, alone or with any extension; COM¹ and the like count as COM1 there. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/iu;

/**
 * What is wrong with an entry's name, or null. A trailing slash (a directory) is the caller's to cut off before.
 * The same rule stands for reading and for writing (docs/package-format.md, "Reading").
 */
export function findNameFault(name: string): ContainerProblemCode | null {
  if (name.includes("\\")) return "container.nameBackslash";
  if (name.startsWith("/")) return "container.nameAbsolute";
  if (control.test(name) || bidi.test(name)) return "container.nameControl";
  const parts = name.split("/");
  if (parts.some((part) => /^[a-z]:/iu.test(part))) return "container.nameDrive";
  // Windows cuts dots and spaces off the end of a part, so ". ." is "." to it.
  if (parts.some((part) => /^[. ]*$/u.test(part))) return "container.nameParts";
  if (parts.some((part) => reserved.test(part))) return "container.nameReserved";
  return null;
}

/**
 * The form in which two names are one and the same to some file system: by case (NTFS, FAT), Unicode form (APFS, HFS+),
 * invisible characters (HFS+) or trailing dots and spaces (Windows).
 */
export function toNameKey(name: string): string {
  return name
    .normalize("NFC")
    .replace(ignorable, "")
    .split("/")
    .map((part) => part.replace(/[. ]+$/u, ""))
    .join("/")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

const shownLength = 200;

/** A name fit to be shown: control and bidi characters as `\u{…}`, cut where it is very long. */
export function toPrintableName(name: string): string {
  const shown = name.toWellFormed().replace(unprintable, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
  return shown.length > shownLength ? `${shown.slice(0, shownLength).toWellFormed()}…` : shown;
}
