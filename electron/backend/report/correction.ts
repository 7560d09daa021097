import {
  deleteReport,
  findAnswer,
  findCorrectionChoice,
  findCurrentReport,
  findReport,
  findReportOfPackage,
  listAnnexes,
  listDiscardedReports,
  type Reader,
  type ReportRow,
  releaseUnusedFile,
  saveCorrectionChoice,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { canEdit, isSigned } from "#shared/report/life-cycle.ts";
import type { ReportDeps } from "./deps.ts";
import { requireReport } from "./find.ts";
import { moveDraft } from "./move-draft.ts";
import { withdraw } from "./withdraw.ts";

/** What a correction that is not signed yet corrects, and how that stands with ҚАӨМ by now. */
export interface Corrected {
  readonly report: ReportRow;
  /** The receipt that answers it; null while there is none. */
  readonly receiptId: string | null;
  /** Somebody has said that the correction goes on, knowing that receipt. */
  readonly continued: boolean;
}

/** What a report corrects; null of a first version, of a signed one, and where the version is not held here. */
export function correctedBy(reader: Reader, report: ReportRow): Corrected | null {
  if (isSigned(report.state) || report.supersedesPackage === null) return null;
  const corrected = findReportOfPackage(reader, report.supersedesPackage);
  if (corrected === null) return null;
  const receiptId = findAnswer(reader, corrected.id)?.receiptId ?? null;
  const choice = findCorrectionChoice(reader, report.id);
  return { report: corrected, receiptId, continued: choice?.choice === "continued" && choice.receiptId === receiptId };
}

/** The correction of a signed report that was put aside and may be taken up again, and since when; null where there is none. */
export function discardedCorrection(reader: Reader, report: ReportRow): { report: ReportRow; at: string } | null {
  for (const discarded of listDiscardedReports(reader, report.body, report.halfYear)) {
    const at = findCorrectionChoice(reader, discarded.id)?.at;
    if (discarded.supersedesPackage === report.packageId && at !== undefined) return { report: discarded, at };
  }
  return null;
}

/**
 * Puts a correction aside that is not fully signed, so that the version it corrects is current again. What was written
 * stays and can be taken up again; what was frozen of it is dropped. Answers the id of that version. Errors:
 * report.unknown, report.notAllowed.
 */
export function discardCorrection({ database }: ReportDeps, reportId: string): string {
  return transaction(database, (writer) => {
    const { report, corrected } = requireCorrection(writer, reportId, "discard");
    if (!canEdit(report.state)) withdraw(writer, reportId);
    choose(writer, report, "discarded", corrected.receiptId);
    return corrected.report.id;
  });
}

/** The correction goes on, whatever the receipt says that is here by now. Errors: report.unknown, report.notAllowed. */
export function continueCorrection({ database }: ReportDeps, reportId: string): void {
  transaction(database, (writer) => {
    const { report, corrected } = requireCorrection(writer, reportId, "continue");
    choose(writer, report, "continued", corrected.receiptId);
  });
}

/**
 * Takes up again what was put aside, as a draft by the edition of the plan that holds now. Errors: report.unknown,
 * report.notAllowed, where what it corrects is not the current version any more.
 */
export function takeUpCorrection(deps: ReportDeps, reportId: string): void {
  transaction(deps.database, (writer) => {
    const report = findReport(writer, reportId);
    const isDiscarded = findCorrectionChoice(writer, reportId)?.choice === "discarded";
    if (report === null || !isDiscarded) throw new KalqanError("report.unknown", { report: reportId });
    const corrected = correctedBy(writer, report);
    if (corrected === null) throw new KalqanError("report.notAllowed", { state: report.state, event: "takeUp" });
    choose(writer, report, "continued", corrected.receiptId);
    moveDraft(deps, writer, requireReport(writer, reportId));
  });
}

/** Deletes the corrections of a report that were put aside: another is begun in their place. */
export function deleteDiscarded(writer: Writer, { body, halfYear }: Pick<ReportRow, "body" | "halfYear">): void {
  for (const { id, version } of listDiscardedReports(writer, body, halfYear)) {
    const annexes = listAnnexes(writer, id);
    deleteReport(writer, id);
    const at = writer.now().toISOString();
    for (const { sha256 } of annexes) releaseUnusedFile(writer, sha256, at);
    appendJournal(writer, { action: "report.deleted", subject: `report:${id}`, data: { body, halfYear, version } });
  }
}

function requireCorrection(
  reader: Reader,
  reportId: string,
  event: string,
): { readonly report: ReportRow; readonly corrected: Corrected } {
  const report = requireReport(reader, reportId);
  const corrected = correctedBy(reader, report);
  if (corrected === null) throw new KalqanError("report.notAllowed", { state: report.state, event });
  return { report, corrected };
}

const actions = { discarded: "report.discarded", continued: "report.continued" } as const;

function choose(
  writer: Writer,
  { id, body, halfYear, version }: ReportRow,
  choice: keyof typeof actions,
  receiptId: string | null,
): void {
  const wasDiscarded = findCorrectionChoice(writer, id)?.choice === "discarded";
  saveCorrectionChoice(writer, { reportId: id, choice, receiptId, at: writer.now().toISOString() });
  const action = wasDiscarded ? "report.takenUp" : actions[choice];
  appendJournal(writer, { action, subject: `report:${id}`, data: { body, halfYear, version, receiptId } });
}

/** The version that was begun to correct a signed report and is not signed yet; null where there is none. */
export function begunCorrection(reader: Reader, { body, halfYear, packageId }: ReportRow): number | null {
  const current = findCurrentReport(reader, body, halfYear);
  if (current === null || isSigned(current.state) || current.supersedesPackage !== packageId) return null;
  return current.version;
}
