import { findBodyBin, type ReportRow, replaceFrozenDocuments, transaction } from "#backend/database/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { findBody } from "#shared/plan/body-validity.ts";
import { next } from "#shared/report/life-cycle.ts";
import { planOf, type ReportDeps } from "./deps.ts";
import { frozenDocument } from "./document.ts";
import { requireReport } from "./find.ts";
import { type Draw, frozenData, journalFrozen } from "./frozen-documents.ts";

/**
 * Makes the documents of a ready report anew where the body's BIN was confirmed after they were frozen: its data and its
 * pictures then name it, before anyone signs. Package id, time and journal head stay; where nothing is to be changed,
 * nothing happens. Errors: report.notAllowed, report.changedMeanwhile, and what `draw` raises.
 */
export async function remakeReady(deps: ReportDeps, report: ReportRow, draw: Draw): Promise<void> {
  const { database } = deps;
  const document = frozenDocument(database, report.id);
  const body = findBody(planOf(deps, report), report.body);
  const bin = body.bin ?? findBodyBin(database, body.code)?.bin ?? null;
  if (document === null || document.body.bin === bin) return;
  const named = { ...document, body: { ...document.body, bin } };
  const documents = [frozenData(named), ...(await draw(named))];
  transaction(database, (writer) => {
    const now = requireReport(writer, report.id);
    next(now.state, "withdraw");
    if (now.state !== "ready" || now.packageId !== report.packageId) throw new KalqanError("report.changedMeanwhile");
    replaceFrozenDocuments(writer, report.id, documents);
    journalFrozen(writer, now, named.packageId, documents);
  });
}
