import {
  freezeReport,
  insertFrozenDocument,
  type ReportRow,
  transaction,
  type Writer,
} from "#backend/database/index.ts";
import { journalHead } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { next } from "#shared/report/life-cycle.ts";
import { checkReportNow } from "./contents.ts";
import { planOf, type ReportDeps } from "./deps.ts";
import { buildDocument, newFrozen } from "./document.ts";
import { acceptedEntries } from "./earlier.ts";
import { requireReport } from "./find.ts";
import { type Draw, frozenData, journalFrozen } from "./frozen-documents.ts";
import { remakeReady } from "./remake.ts";
import { writeEntry } from "./save-entry.ts";

/**
 * Freezes a draft in which no errors are left: its package id, its time, the journal's head, `report.json` and the
 * pictures that `draw` makes of it, so that what is signed is what was shown. Everything is written in one transaction
 * after the drawing; if anything was changed meanwhile, nothing is frozen. Of a report that is ready already the documents
 * are made anew where the body's BIN has become known since (`remakeReady`).
 * Errors: report.unknown, report.notAllowed, report.hasErrors {count}, report.changedMeanwhile, and what `draw` raises.
 */
export async function makeReady(deps: ReportDeps, reportId: string, draw: Draw): Promise<void> {
  const { database } = deps;
  const report = requireReport(database, reportId);
  if (report.state === "ready") return remakeReady(deps, report, draw);
  next(report.state, "freeze");
  const count = checkReportNow(deps, reportId).filter(({ severity }) => severity === "error").length;
  if (count > 0) throw new KalqanError("report.hasErrors", { count });
  const frozen = newFrozen(deps);
  const document = buildDocument(deps, report, frozen);
  const documents = [frozenData(document), ...(await draw(document))];
  transaction(database, (writer) => {
    const draft = requireReport(writer, reportId);
    next(draft.state, "freeze");
    // Every change has its journal row: the same head, the same report.
    if (journalHead(writer).hash !== frozen.journalHash) throw new KalqanError("report.changedMeanwhile");
    keepAccepted(deps, writer, draft, document);
    freezeReport(writer, reportId, frozen);
    for (const one of documents) insertFrozenDocument(writer, reportId, one);
    journalFrozen(writer, draft, frozen.packageId, documents);
  });
}

/** What was accepted as done earlier was shown in place of the draft's own: it is what the rows must hold. */
function keepAccepted(deps: ReportDeps, writer: Writer, draft: ReportRow, document: ReportDocument): void {
  const accepted = acceptedEntries(writer, planOf(deps, draft), draft.body, parseHalfYear(draft.halfYear));
  for (const entry of document.entries) {
    if (accepted.has(entry.measure)) writeEntry(writer, draft.id, entry, null);
  }
}
