import { safeAttachmentName } from "#backend/container/index.ts";
import {
  type AnnexRow,
  type ExportRow,
  findLastRefusal,
  listExports,
  listHeadCopies,
  listReplacedAnswers,
  listSignatures,
  type Reader,
  type RefusalRow,
  type ReportRow,
} from "#backend/database/index.ts";
import { answerTo, remarkId, remarksOn } from "#backend/receipts/index.ts";
import { correctedBy, discardedCorrection, getReport, type ReportDeps, signersOf } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import type { RemarkView, ReportAnswer } from "#shared/api/answer-view.ts";
import type { AnnexView, CheckView, ReportSummary, ReportView } from "#shared/api/report-view.ts";
import { checkMessage } from "#shared/report/check-message.ts";
import type { CheckResult } from "#shared/report/check-result.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { requiredSignatures } from "#shared/settings.ts";

/** A report with all that a page shows of it. Error: report.unknown. */
export function viewReport(deps: ReportDeps, reportId: string): ReportView {
  const { database } = deps;
  const { report, entries, annexes, checks, counts } = getReport(deps, reportId);
  const signers = signersOf(database, reportId);
  return {
    ...summarise(report),
    entries: entries.map(({ entry, role, revision, readOnly, shown }) => ({
      ...entry,
      role,
      revision,
      readOnly,
      shown,
      annexes: annexes.filter((annex) => annex.measure === entry.measure).map(viewAnnex),
    })),
    checks: checks.map(viewCheck),
    counts,
    requiredSignatures: [...(signers.length > 0 ? signers : requiredSignatures(readSettings(database).signers))],
    signatures: listSignatures(database, reportId).map(({ role, signer, signedAt }) => ({
      role,
      name: nameOf(signer),
      at: signedAt,
    })),
    answer: viewAnswer(database, reportId),
    remarks: viewRemarks(database, report),
    exports: listExports(database, reportId).map(writtenOut),
    carriedToHead:
      report.packageId === null ? [] : listHeadCopies(database, reportId, report.packageId).map(writtenOut),
    corrects: correctsOf(database, report),
    discarded: discardedOf(database, report),
    refusal: report.state === "draft" ? refusalOf(findLastRefusal(database, reportId)) : null,
  };
}

function writtenOut({ at, target, fileName }: Pick<ExportRow, "at" | "target" | "fileName">) {
  return { at, target, fileName };
}

function correctsOf(reader: Reader, report: ReportRow): ReportView["corrects"] {
  const corrected = correctedBy(reader, report);
  if (corrected === null) return null;
  const { version, state } = corrected.report;
  return { version, state, answered: corrected.receiptId !== null, continued: corrected.continued };
}

function discardedOf(reader: Reader, report: ReportRow): ReportView["discarded"] {
  const found = isSigned(report.state) ? discardedCorrection(reader, report) : null;
  return found && { reportId: found.report.id, version: found.report.version, at: found.at };
}

function refusalOf(row: RefusalRow | null): ReportView["refusal"] {
  return row && { at: row.at, name: row.name, reason: row.reason };
}

function viewAnswer(reader: Reader, reportId: string): ReportAnswer | null {
  const answer = answerTo(reader, reportId);
  if (answer === null) return null;
  const { receiptId, decision, day, daysLate, receipt } = answer;
  const { issuer, officer, createdAt: created, importedAt: imported, sha256 } = receipt;
  const replaces = listReplacedAnswers(reader, reportId).map((one) => ({
    ...{ receiptId: one.receiptId, created: one.createdAt, decision: one.decision },
  }));
  return { receiptId, decision, day, daysLate, issuer, officer, created, imported, sha256, replaces };
}

function viewRemarks(reader: Reader, report: ReportRow): RemarkView[] {
  return remarksOn(reader, report).map((remark) => ({
    id: remarkId(remark),
    measure: remark.measure,
    path: remark.path,
    text: { kk: remark.kk, ru: remark.ru },
    answered: remark.answeredAt !== null,
  }));
}

export function summarise(report: ReportRow): ReportSummary {
  const { id, body, halfYear, version, state, packageId, supersedesPackage: supersedes, planEdition } = report;
  return { id, body, halfYear, version, state, packageId, supersedes, planEdition };
}

export function viewAnnex({ id, measure, name, size, sha256, mediaType, odd, position }: AnnexRow): AnnexView {
  const packageName = safeAttachmentName(name, position).replace(/^\d+ /u, "");
  return { id, measure, name, size, sha256, mediaType, odd, packageName };
}

export function viewCheck(result: CheckResult): CheckView {
  return { ...result, data: { ...result.data }, message: checkMessage(result) };
}

/** Kept as JSON since the day of signing: read with care. */
function nameOf(signer: unknown): string | null {
  const name = (signer as { commonName?: unknown } | null)?.commonName;
  return typeof name === "string" ? name : null;
}
