import type { AnnexMediaType } from "./media-type.ts";

type ReadAt = (from: number, length: number) => Promise<Buffer>;

const officeTypes: readonly { readonly part: RegExp; readonly mediaType: AnnexMediaType }[] = [
  {
    part: /^word\/document\d*\.xml$/,
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  {
    part: /^xl\/workbook\d*\.xml$/,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
];
const openDocumentTypes: readonly AnnexMediaType[] = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
];
const asicE = "application/vnd.etsi.asic-e+zip";

/**
 * Tells what kind of ZIP it is by the names inside; null for one that is broken, or a kind that is not allowed
 * (presentations, templates, documents with macros).
 */
export async function detectZip(start: Buffer, size: number, readAt: ReadAt): Promise<AnnexMediaType | null> {
  const names = await namesInside(size, readAt);
  if (names === null) return null;
  const declared = declaredType(start);
  if (declared === asicE || names.some((name) => /^META-INF\/[^/]*signature[^/]*\.(p7s|xml)$/i.test(name))) {
    if (declared === null || declared === asicE) return asicE;
  }
  if (declared?.startsWith("application/vnd.oasis.opendocument.")) {
    return openDocumentTypes.find((type) => type === declared) ?? null;
  }
  if (!names.includes("[Content_Types].xml")) return "application/zip";
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  return officeTypes.find(({ part }) => names.some((name) => part.test(name)))?.mediaType ?? null;
}

/** What a first, stored entry `mimetype` says (OpenDocument 1.2 part 3, 3.3; EN 319 162-1, A.1). */
function declaredType(start: Buffer): string | null {
  if (start.length < 38 || start.readUInt32LE(0) !== 0x04034b50 || start.readUInt16LE(8) !== 0) return null;
  const nameLength = start.readUInt16LE(26);
  const from = 30 + nameLength + start.readUInt16LE(28);
  if (start.toString("latin1", 30, 30 + nameLength) !== "mimetype") return null;
  return (
    /^[\w./+-]+/.exec(start.toString("latin1", from, from + Math.min(start.readUInt32LE(18) || 100, 100)))?.[0] ?? null
  );
}

/** The names in the central directory (APPNOTE 4.3.12 and 4.3.16), or null where it does not hold together. */
async function namesInside(size: number, readAt: ReadAt): Promise<string[] | null> {
  const tailFrom = Math.max(0, size - 65_557);
  const tail = await readAt(tailFrom, size - tailFrom);
  const end = tail.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || end + 22 > tail.length) return null;
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  // An annex has 100 MB at most: ZIP64 has no place here.
  if (length > 10_000_000 || from + length > size) return null;
  return namesOf(await readAt(from, length), tail.readUInt16LE(end + 10));
}

function namesOf(directory: Buffer, count: number): string[] | null {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + 46, nameEnd));
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.length === count && at === directory.length ? names : null;
}
