/** Format ids of the documents a container may carry (docs/package-format.md). The number is the major version. */
export const documentFormats = {
  report: "kz.kalqan.report/1",
  receipt: "kz.kalqan.receipt/1",
  planEdition: "kz.kalqan.plan-edition/1",
  part: "kz.kalqan.part/1",
  refusal: "kz.kalqan.refusal/1",
  consolidated: "kz.kalqan.consolidated/1",
} as const;

/** The mimetype entry of an ASiC-E container (EN 319 162-1, A.1). */
export const containerMediaType = "application/vnd.etsi.asic-e+zip";

/** Names inside our packages. */
export const packageNames = {
  mimetype: "mimetype",
  report: "report.json",
  receipt: "receipt.json",
  part: "part.json",
  refusal: "refusal.json",
  consolidated: "consolidated.json",
  planEdition: "plan-edition.json",
  pdf: { kk: "report.kk.pdf", ru: "report.ru.pdf" },
  consolidatedPdf: { kk: "consolidated.kk.pdf", ru: "consolidated.ru.pdf" },
  attachments: "attachments",
} as const;
