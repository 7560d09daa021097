/**
 * Kinds that are compressed already: deflate, fifty times slower than SHA-256, would gain nothing on them. Signatures are
 * random for the most part.
 */
const compressed: ReadonlySet<string> = new Set([
  "application/gzip",
  "application/pdf",
  "application/pkcs7-mime",
  "application/pkcs7-signature",
  "application/vnd.etsi.asic-e+zip",
  "application/vnd.etsi.asic-s+zip",
  "application/vnd.oasis.opendocument.presentation",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.rar",
  "application/x-7z-compressed",
  "application/zip",
  "image/jpeg",
  "image/png",
  "image/webp",
]);

/** Whether files of this media type are stored without a look at them. */
export function isCompressedMediaType(mediaType: string): boolean {
  return compressed.has(mediaType.toLowerCase());
}
