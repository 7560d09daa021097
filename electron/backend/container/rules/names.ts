import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import type { DirectoryRecord } from "../directory-record.ts";
import { NameRegister } from "../name-register.ts";
import { findNameFault } from "../names.ts";
import type { ProblemList } from "../problems.ts";
import { extraIds, flags } from "../zip-constants.ts";
import type { ExtraField } from "../zip-decode.ts";

/**
 * "names with `..`, `.`, empty parts, backslash, drive letter, leading `/`, control or bidi characters, reserved Windows
 * names" (package-format.md; APPNOTE 4.4.17.1 demands relative names with forward slashes as well).
 */
export function checkNames(records: readonly DirectoryRecord[], problems: ProblemList): void {
  for (const record of records) {
    const { name, rawName } = record;
    if (!isUtf8(rawName)) {
      problems.add("container.nameEncoding", { name });
      continue;
    }
    // Without bit 11 the name is IBM code page 437 by the letter of 4.4.4, and UTF-8 by the habit of many programs.
    const ascii = rawName.every((byte) => byte < 0x80);
    if (!ascii && !(record.flags & flags.utf8)) problems.add("container.nameFlag", { name });
    const fault = findNameFault(withoutSlash(name));
    if (fault) problems.add(fault, { name });
    checkUnicodePath(record, record.extra, problems);
  }
}

/** The Unicode Path field (4.6.9) replaces the name for some readers only: it may but repeat it. */
export function checkUnicodePath(
  { name, rawName }: Pick<DirectoryRecord, "name" | "rawName">,
  extra: readonly ExtraField[],
  problems: ProblemList,
): void {
  const field = extra.find((candidate) => candidate.id === extraIds.unicodePath)?.data;
  if (!field) return;
  const sound = field.length >= 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(rawName);
  if (!sound || !field.subarray(5).equals(rawName)) problems.add("container.unicodePath", { name });
}

/**
 * "the same name twice (also by case or Unicode form)" (package-format.md), and a file where another entry needs a
 * folder: neither can lie on a disk beside the other.
 */
export function checkDuplicateNames(records: readonly DirectoryRecord[], problems: ProblemList): void {
  const names = new NameRegister();
  for (const { name } of records) {
    const clash = names.claim(name);
    if (clash) {
      const code = clash.kind === "same" ? "container.duplicateName" : "container.nameConflict";
      problems.add(code, { name, other: clash.other });
    }
  }
}

function withoutSlash(name: string): string {
  return name.endsWith("/") ? name.slice(0, -1) : name;
}
