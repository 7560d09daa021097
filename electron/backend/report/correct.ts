import { v7 as uuid } from "uuid";
import {
  findCurrentReport,
  insertAnnex,
  insertReport,
  listEntries,
  nextVersion,
  saveEntry,
  takeFile,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { isSigned } from "#shared/report/life-cycle.ts";
import { deleteDiscarded } from "./correction.ts";
import type { ReportDeps } from "./deps.ts";
import { requireReport } from "./find.ts";
import { moveDraft } from "./move-draft.ts";
import { reportedAnnexes } from "./reported-annexes.ts";

/**
 * A new version that supersedes a signed report: a draft with its entries and annexes (the same stored files), by the edition
 * that its half-year is reported by now. One that was put aside before is deleted. Answers its id. Only the current version is corrected. Errors: report.unknown, report.notAllowed.
 */
export function correct(deps: ReportDeps, reportId: string): string {
  return transaction(deps.database, (writer) => {
    const old = requireReport(writer, reportId);
    const { body, halfYear, planEdition } = old;
    if (!isSigned(old.state) || findCurrentReport(writer, body, halfYear)?.id !== reportId) {
      throw new KalqanError("report.notAllowed", { state: old.state, event: "correct" });
    }
    deleteDiscarded(writer, old);
    const id = uuid();
    const createdAt = writer.now().toISOString();
    const version = nextVersion(writer, body, halfYear);
    const supersedesPackage = old.packageId;
    insertReport(writer, { id, body, halfYear, version, supersedesPackage, planEdition, createdAt });
    for (const { entry } of listEntries(writer, reportId)) saveEntry(writer, id, entry, createdAt);
    for (const annex of reportedAnnexes(writer, reportId)) {
      insertAnnex(writer, { ...annex, id: uuid(), reportId: id });
      takeFile(writer, annex.sha256);
    }
    const data = { body, halfYear, version, supersedes: supersedesPackage };
    appendJournal(writer, { action: "report.created", subject: `report:${id}`, data });
    moveDraft(deps, writer, requireReport(writer, id));
    return id;
  });
}
