import {
  type AnswerRow,
  findAnswer,
  findReceipt,
  findReportOfPackage,
  listReplacedAnswers,
  listReports,
  type Reader,
  type ReportRow,
} from "#backend/database/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { Answer } from "#shared/package/receipt-document.ts";
import { allows } from "#shared/report/life-cycle.ts";

/**
 * What becomes of one answer of a receipt here. `take`: it answers a package of ours that waits, or says that it replaces the
 * answer that counts here (`replaced`; null = there is none). `known`: it was taken before. `elsewhere`: of another body.
 * `refused`: of ours, and cannot be taken; `error` says why.
 */
export type JudgedAnswer =
  | { readonly kind: "take"; readonly answer: Answer; readonly report: ReportRow; readonly replaced: AnswerRow | null }
  | { readonly kind: "known"; readonly answer: Answer; readonly report: ReportRow }
  | { readonly kind: "elsewhere"; readonly answer: Answer }
  | { readonly kind: "refused"; readonly answer: Answer; readonly error: KalqanError };

/** Holds an answer against this folder's reports: package id, digest and size must be those of what left from here. */
export function judgeAnswer(reader: Reader, receiptId: string, answer: Answer): JudgedAnswer {
  const { packageId, body, halfYear, version } = answer;
  const data = { halfYear, version };
  const refuse = (error: KalqanError): JudgedAnswer => ({ kind: "refused", answer, error });
  const report = findReportOfPackage(reader, packageId);
  if (report === null) {
    if (!ownBodies(reader).has(body.code)) return { kind: "elsewhere", answer };
    return refuse(new KalqanError("receipt.unknownPackage", data));
  }
  const isSame =
    report.packageSha256 === answer.sha256 &&
    report.packageSize === answer.size &&
    report.body === body.code &&
    report.halfYear === halfYear &&
    report.version === version;
  if (!isSame) return refuse(new KalqanError("receipt.otherContent", data));
  const before = findAnswer(reader, report.id);
  if (before?.receiptId === receiptId) return { kind: "known", answer, report };
  if (listReplacedAnswers(reader, report.id).some((one) => one.receiptId === receiptId)) {
    return refuse(new KalqanError("receipt.replaced", data));
  }
  if (before !== null && !replaces(reader, answer, before)) {
    if (before.decision === answer.decision) return { kind: "known", answer, report };
    return refuse(new KalqanError("receipt.contradicts", data));
  }
  if (!allows(report.state, answer.decision === "accepted" ? "accept" : "return")) {
    return refuse(new KalqanError("receipt.notExported", data));
  }
  return { kind: "take", answer, report, replaced: before };
}

/** ҚАӨМ may decide anew, where its later answer names the former as it stands here: by number, time and decision. */
function replaces(reader: Reader, answer: Answer, before: AnswerRow): boolean {
  const created = findReceipt(reader, before.receiptId)?.createdAt;
  return answer.replaces.some(
    (one) => one.receiptId === before.receiptId && one.created === created && one.decision === before.decision,
  );
}

/** The bodies that this folder reports for: the one it is set to, and those of its reports. */
function ownBodies(reader: Reader): ReadonlySet<string> {
  const { body } = readSettings(reader);
  return new Set([...listReports(reader).map((report) => report.body), ...(body === null ? [] : [body])]);
}
