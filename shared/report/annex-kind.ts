/** Kinds of files a report takes, as an official knows them, in one word that both languages share. */
const words: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/tiff": "TIFF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.oasis.opendocument.text": "ODT",
  "application/vnd.oasis.opendocument.spreadsheet": "ODS",
  "application/zip": "ZIP",
  "application/vnd.etsi.asic-e+zip": "ASiC-E",
  "application/pkcs7-mime": "CMS",
  "application/pkcs7-signature": "CMS",
  "application/cms": "CMS",
};

/** What kind of file an annex is, by its content; the media type itself where there is no word for it. */
export function annexKind(mediaType: string): string {
  return words[mediaType] ?? mediaType;
}
