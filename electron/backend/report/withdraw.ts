import { insertRefusal, thawReport, transaction, type Writer } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { next } from "#shared/report/life-cycle.ts";
import { normaliseText } from "#shared/report/text.ts";
import type { ReportDeps } from "./deps.ts";
import { requireReport } from "./find.ts";
import { moveDraft } from "./move-draft.ts";

/**
 * The preparer takes a report back that is not fully signed: it is a draft again, and what was frozen is dropped. An
 * edition of the plan that came meanwhile is gone over to.
 * Errors: report.unknown, report.notAllowed.
 */
export function backToDraft(deps: ReportDeps, reportId: string): void {
  transaction(deps.database, (writer) => {
    withdraw(writer, reportId);
    moveDraft(deps, writer, requireReport(writer, reportId));
  });
}

/** The same within a transaction, by the edition that it was frozen by. Errors: report.unknown, report.notAllowed. */
export function withdraw(writer: Writer, reportId: string): void {
  const { state, packageId } = requireReport(writer, reportId);
  next(state, "withdraw");
  thawReport(writer, reportId);
  appendJournal(writer, { action: "report.reopened", subject: `report:${reportId}`, data: { from: state, packageId } });
}

/**
 * The head declines to sign, saying why: a draft again, with the reason kept beside it. `name`: who refuses. Errors:
 * report.unknown, report.notAllowed.
 */
export function refuseByHead(deps: ReportDeps, reportId: string, given: string, name: string): void {
  transaction(deps.database, (writer) => {
    const { state, packageId } = requireReport(writer, reportId);
    next(state, "refuse");
    const reason = normaliseText(given);
    thawReport(writer, reportId);
    insertRefusal(writer, { reportId, packageId: packageId ?? "", at: writer.now().toISOString(), name, reason });
    const data = { from: state, packageId, name, reason };
    appendJournal(writer, { action: "report.refused", subject: `report:${reportId}`, data });
    moveDraft(deps, writer, requireReport(writer, reportId));
  });
}
