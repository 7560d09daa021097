import type { AnnexView } from "#shared/api/report-view.ts";

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
  "application/cms": "CMS",
};

/** What kind of file an annex is, by its content and in one word that both languages share. */
export function annexKind({ mediaType }: Pick<AnnexView, "mediaType">): string {
  return words[mediaType] ?? mediaType;
}
