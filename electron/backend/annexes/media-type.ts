/** The kinds of file that may be an annex: media type, the name's endings that fit it, and its usual word. */
export const annexTypes = [
  { mediaType: "application/pdf", endings: ["pdf"], word: "PDF" },
  { mediaType: "image/jpeg", endings: ["jpg", "jpeg", "jpe", "jfif"], word: "JPEG" },
  { mediaType: "image/png", endings: ["png"], word: "PNG" },
  { mediaType: "image/tiff", endings: ["tif", "tiff"], word: "TIFF" },
  {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    word: "DOCX",
  },
  { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"], word: "XLSX" },
  { mediaType: "application/vnd.oasis.opendocument.text", endings: ["odt"], word: "ODT" },
  { mediaType: "application/vnd.oasis.opendocument.spreadsheet", endings: ["ods"], word: "ODS" },
  { mediaType: "application/zip", endings: ["zip"], word: "ZIP" },
  { mediaType: "application/vnd.etsi.asic-e+zip", endings: ["asice", "sce"], word: "ASiC-E" },
  // RFC 7193
  { mediaType: "application/cms", endings: ["cms", "p7s", "p7m"], word: "CMS" },
] as const;

export type AnnexMediaType = (typeof annexTypes)[number]["mediaType"];

/** "PDF, JPEG, …": what an error names as allowed. */
export const allowedWords = annexTypes.map((type) => type.word).join(", ");

/** True where the name's ending is not one of the content's. */
export function isOdd(name: string, mediaType: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = annexTypes.find((one) => one.mediaType === mediaType);
  return !(type?.endings as readonly string[] | undefined)?.includes(ending);
}
