import { localTime } from "../language/local-time.ts";
import type { PartWay } from "./part-document.ts";
import type { ReceiptDocument } from "./receipt-document.ts";

interface NamedReport {
  readonly halfYear: string;
  readonly body: string;
  readonly version: number;
  readonly packageId: string;
}

/** `676_2018-H1_BGM_v1_<last 8 of the package id>.asice`: sorts by half-year and body, unique by package. */
export function reportPackageFileName(report: NamedReport): string {
  return fileName(report, "");
}

/** `676_2018-H1_BGM_v1_for-head_<last 8>.asice`: signed by the preparer, on its way to the head. */
export function headPackageFileName(report: NamedReport): string {
  return fileName(report, "for-head_");
}

/** `676_2018-H1_BGM_v1_refused_<last 8>.asice`: the head's refusal, on its way back. */
export function refusalFileName(report: NamedReport): string {
  return fileName(report, "refused_");
}

function fileName({ halfYear, body, version, packageId }: NamedReport, what: string): string {
  return `676_${halfYear}_${body}_v${version}_${what}${packageId.slice(-8)}.asice`;
}

/**
 * `676_2018-H1_BGM_v1_receipt_<last 8 of the receipt id>.asice`, so that it lies beside the package it answers, whether the
 * receipt answers others besides or not.
 */
export function answerFileName({
  receiptId,
  halfYear,
  body,
  version,
}: Omit<NamedReport, "packageId"> & { readonly receiptId: string }): string {
  return fileName({ halfYear, body, version, packageId: receiptId }, "receipt_");
}

/** As `answerFileName`; of a receipt for several `676_2018-H1_receipts_…`, of several half-years `676_receipts_…`. */
export function receiptFileName({ receiptId, answers }: Pick<ReceiptDocument, "receiptId" | "answers">): string {
  const [first, ...others] = answers;
  const end = `${receiptId.slice(-8)}.asice`;
  if (first === undefined) return `676_receipts_${end}`;
  const { halfYear, body, version } = first;
  if (others.length === 0) return answerFileName({ receiptId, halfYear, body: body.code, version });
  return others.every((answer) => answer.halfYear === halfYear)
    ? `676_${halfYear}_receipts_${end}`
    : `676_receipts_${end}`;
}

interface NamedPart {
  readonly halfYear: string;
  readonly body: { readonly code: string };
  readonly partId: string;
  readonly way: PartWay;
  /** Written into the name of what comes back, which may happen more than once. */
  readonly created: string;
}

/** `676_2018-H1_BGM_part_<last 8 of the part id>.asice`; on the way back with the time, for the lead with the word. */
export function partFileName({ halfYear, body, partId, way, created }: NamedPart): string {
  const id = partId.slice(-8);
  const start = `676_${halfYear}_${body.code}_part`;
  switch (way) {
    case "handedOver":
      return `${start}_${id}.asice`;
    case "forLead":
      return `${start}_for-lead_${id}.asice`;
    case "returned": {
      const { date, time } = localTime(created);
      return `${start}_returned_${date.replaceAll("-", "")}-${time.replace(":", "")}_${id}.asice`;
    }
  }
}

/** `676_2018-H1_consolidated_v1_<last 8 of the package id>.asice`: ҚАӨМ's report to the Prime Minister's Office. */
export function consolidatedFileName({ halfYear, version, packageId }: Omit<NamedReport, "body">): string {
  return `676_${halfYear}_consolidated_v${version}_${packageId.slice(-8)}.asice`;
}

/** `676_edition-2_<last 8 of the edition's id>.asice`. */
export function editionFileName({
  editionId,
  edition,
}: {
  readonly editionId: string;
  readonly edition: number;
}): string {
  return `676_edition-${edition}_${editionId.slice(-8)}.asice`;
}
