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
 * `676_2018-H1_BGM_v1_receipt_<last 8 of the receipt id>.asice`, so that it lies beside the package it answers; a receipt
 * for several: `676_2018-H1_receipts_…`, of several half-years `676_receipts_…`.
 */
export function receiptFileName({ receiptId, answers }: Pick<ReceiptDocument, "receiptId" | "answers">): string {
  const [first, ...others] = answers;
  const end = `${receiptId.slice(-8)}.asice`;
  if (first === undefined) return `676_receipts_${end}`;
  const { halfYear, body, version } = first;
  if (others.length === 0) return `676_${halfYear}_${body.code}_v${version}_receipt_${end}`;
  return others.every((answer) => answer.halfYear === halfYear)
    ? `676_${halfYear}_receipts_${end}`
    : `676_receipts_${end}`;
}
