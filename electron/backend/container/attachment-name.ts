const limits = { utf16Units: 255, utf8Bytes: 240, extensionUnits: 20 } as const;

/** Forbidden in names by Windows and FAT32. */
const forbidden = /[<>:"/\\|?*]/gu;
/** Control, bidi and invisible characters, private use, unassigned, and the mark of a broken pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFD]/gu;
/** `%41` would read as `A` where a manifest names files by percent-encoded URI. */
const percentEscape = /%(?=[0-9a-f]{2})/giu;

/**
 * The name under which a file goes into a container: the given one, made safe for FAT32 and Windows, after a running
 * number (`01 Бұйрық № 66.pdf`), which also keeps equal names and Windows' device names apart. NFC, at most 255 UTF-16
 * units and 240 bytes of UTF-8, the extension kept. Folders in `name` are dropped.
 * @param index from 1 on
 */
export function safeAttachmentName(name: string, index: number): string {
  const prefix = String(index).padStart(2, "0");
  const { stem, extension } = splitExtension(clean(lastPart(name)));
  const kept = cut(stem, `${prefix} `, extension);
  return kept === "" ? `${prefix}${extension}` : `${prefix} ${kept}${extension}`;
}

function lastPart(name: string): string {
  return name.split(/[/\\]/u).findLast((part) => part.trim() !== "") ?? "";
}

function clean(name: string): string {
  return name
    .toWellFormed()
    .normalize("NFC")
    .replace(/\s/gu, " ")
    .replace(unseen, "")
    .replace(forbidden, "_")
    .replace(percentEscape, "_")
    .replace(/ {2,}/gu, " ")
    .replace(/^[. ]+|[. ]+$/gu, "");
}

function splitExtension(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  if (extension === "" || extension.length > limits.extensionUnits || extension.includes(" ")) {
    return { stem: name, extension: "" };
  }
  return { stem: name.slice(0, dot).replace(/[. ]+$/u, ""), extension };
}

/** Cuts between letters, never between a letter and its marks. */
function cut(stem: string, prefix: string, extension: string): string {
  let kept = "";
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(stem)) {
    const whole = `${prefix}${kept}${segment}${extension}`;
    if (whole.length > limits.utf16Units || Buffer.byteLength(whole, "utf8") > limits.utf8Bytes) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/u, "");
}
