import {
  type AnswerRow,
  findAnswer,
  findReceipt,
  findReportOfPackage,
  listRemarks,
  type Reader,
  type ReceiptRow,
  type RemarkRow,
  type ReportRow,
  setRemarkAnswered,
  transaction,
} from "#backend/database/index.ts";
import type { ExchangeDeps } from "#backend/exchange/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { requireDraft } from "#backend/report/index.ts";
import { KalqanError } from "#shared/errors.ts";

/** What ҚАӨМ has answered to a report. */
export interface ReportAnswer extends AnswerRow {
  readonly receipt: ReceiptRow;
}

/** ҚАӨМ's answer to a report; null while there is none. */
export function answerTo(reader: Reader, reportId: string): ReportAnswer | null {
  const answer = findAnswer(reader, reportId);
  const receipt = answer === null ? null : findReceipt(reader, answer.receiptId);
  return answer === null || receipt === null ? null : { ...answer, receipt };
}

/**
 * The remarks that concern a version: its own, and while it is not answered itself those by which the version that it
 * corrects was returned, however many versions lie between.
 */
export function remarksOn(reader: Reader, report: ReportRow): RemarkRow[] {
  let version: ReportRow | null = report;
  while (version !== null) {
    const answer = findAnswer(reader, version.id);
    if (answer !== null) {
      const isOwn = version.id === report.id;
      return isOwn || answer.decision === "returned" ? listRemarks(reader, version.id) : [];
    }
    version = version.supersedesPackage === null ? null : findReportOfPackage(reader, version.supersedesPackage);
  }
  return [];
}

/**
 * The body ticks a remark off in the version that corrects the report, or takes the tick away. Errors: report.unknown,
 * report.notEditable, receipt.remarkUnknown.
 */
export function tickRemark(
  { report: { database } }: ExchangeDeps,
  request: { readonly reportId: string; readonly remarkId: string; readonly answered: boolean },
): void {
  transaction(database, (writer) => {
    const report = requireDraft(writer, request.reportId);
    const remark = remarksOn(writer, report).find((one) => remarkId(one) === request.remarkId);
    if (remark === undefined) throw new KalqanError("receipt.remarkUnknown");
    const { answered } = request;
    if (answered === (remark.answeredAt !== null)) return;
    setRemarkAnswered(writer, remark.reportId, remark.position, answered ? writer.now().toISOString() : null);
    const data = { position: remark.position, measure: remark.measure, path: remark.path };
    const action = answered ? "remark.answered" : "remark.reopened";
    appendJournal(writer, { action, subject: `report:${report.id}`, data });
  });
}

/** Names a remark across the bridge. */
export function remarkId({ reportId, position }: Pick<RemarkRow, "reportId" | "position">): string {
  return `${reportId}:${position}`;
}
