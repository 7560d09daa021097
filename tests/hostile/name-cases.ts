import { crc32 } from "node:zlib";
import type { ContainerProblemCode } from "#backend/container/index.ts";
import type { HostileCase } from "#tests/support/container/hostile-case.ts";
import { sampleFiles, sampleParts, withPart } from "#tests/support/container/sample-container.ts";
import { buildZip, extraField, type ZipPart } from "#tests/support/container/zip-builder.ts";

const picture = "report.kk.pdf";
const content = Buffer.from("content");

/** A package that lists and carries, besides its own files, these. */
function carrying(...names: readonly string[]): Buffer {
  const files: ZipPart[] = [...sampleFiles, ...names.map((name) => ({ name, content }))];
  return buildZip({ parts: sampleParts({ files, manifest: { uri: encodeURIComponent } }) });
}

function named(code: ContainerProblemCode, rule: string, name: string): HostileCase {
  return { code, rule, bytes: () => carrying(name) };
}

/** Twice the same in the eyes of some disk: listed once, for a manifest must not list a name twice either. */
function beside(rule: string, one: string, other: string): HostileCase {
  return { code: "container.duplicateName", rule, bytes: () => carrying(one, other) };
}

function unicodePath(name: string, of: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(1, 0);
  header.writeUInt32LE(crc32(of), 1);
  return extraField(0x7075, Buffer.concat([header, Buffer.from(name)]));
}

/** Names that lead out of a folder, lie to the eye, or fall together on some disk. */
export const nameCases: readonly HostileCase[] = [
  named("container.nameParts", "a name with `..`", "attachments/../../etc/passwd"),
  named("container.nameParts", "a name with `.`", "attachments/./a.txt"),
  named("container.nameParts", "a name with an empty part", "attachments//a.txt"),
  named(
    "container.nameParts",
    "a part of dots and spaces alone, which Windows reads as `..`",
    "attachments/.. ./a.txt",
  ),
  named("container.nameParts", "an empty name", ""),
  named("container.nameBackslash", "a backslash", "attachments\\..\\a.txt"),
  named("container.nameDrive", "a drive letter", "C:a.txt"),
  named("container.nameDrive", "a drive letter in a later part", "attachments/c:a.txt"),
  named("container.nameAbsolute", "a leading slash", "/etc/passwd"),
  named("container.nameControl", "a control character", "a\u0007.txt"),
  named("container.nameControl", "a zero byte", "report.json\0.exe"),
  named("container.nameControl", "a C1 control character", "a\u009b.txt"),
  named("container.nameControl", "a mark that turns the reading direction", "annex\u202efdp.exe"),
  named("container.nameReserved", "a device name of Windows", "attachments/NUL"),
  named("container.nameReserved", "a device name with an extension", "con.txt"),
  named("container.nameReserved", "a device name as a folder", "aux/a.txt"),
  named("container.nameReserved", "a device name with a raised digit", "COM¹.log"),
  {
    code: "container.nameEncoding",
    rule: "a name that is not UTF-8",
    bytes: () => {
      const name = Buffer.from([0x8f, 0xe0, 0xa8, 0xaa, 0xa0, 0xa7]);
      return buildZip({ parts: [...sampleParts(), { name: "x", content, both: { name, flags: 0x0800 } }] });
    },
  },
  {
    code: "container.unicodePath",
    rule: "a second name in an extra field",
    bytes: () => {
      const central = { extra: unicodePath("other.pdf", Buffer.from(picture)) };
      return buildZip({ parts: withPart(sampleParts(), picture, (part) => ({ ...part, central })) });
    },
  },
  {
    code: "container.unicodePath",
    rule: "a second name in the extra field of the local header",
    bytes: () => {
      const local = { extra: unicodePath("other.pdf", Buffer.from(picture)) };
      return buildZip({ parts: withPart(sampleParts(), picture, (part) => ({ ...part, local })) });
    },
  },
  {
    code: "container.duplicateName",
    rule: "the same name twice",
    bytes: () => buildZip({ parts: [...sampleParts(), { name: "report.json", content }] }),
  },
  beside("the same name by case", "attachments/a.txt", "attachments/A.TXT"),
  beside("the same name by case of a Kazakh letter", "attachments/ә.txt", "attachments/Ә.txt"),
  beside("the same name by Unicode form", "attachments/\u0439.txt", "attachments/\u0438\u0306.txt"),
  beside("the same name but for an invisible character", "attachments/a.txt", "attachments/a\u200b.txt"),
  beside("the same name but for a trailing dot", "attachments/a", "attachments/a."),
  {
    code: "container.nameConflict",
    rule: "a file where another needs a folder",
    bytes: () => carrying("annex", "annex/a.txt"),
  },
  {
    code: "container.nameConflict",
    rule: "a file where another needs a folder, by case, the other way round",
    bytes: () => carrying("annex/a.txt", "ANNEX"),
  },
];
