import { findEntry, saveEntry, transaction } from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Entry } from "#shared/report/entry.ts";
import type { ReportDeps } from "./deps.ts";
import { previousReport } from "./earlier.ts";
import { entryDigest } from "./entry-digest.ts";
import { requireDraft } from "./find.ts";
import { requireOpenMeasure } from "./save-entry.ts";

/** What of an entry can be carried over. Money cannot: it is cumulative and belongs to its half-year. */
export type CarriedField = "text" | "nextSteps" | "reason" | "evidence" | "status" | "jointText";

/**
 * Takes fields of a measure over from the half-year before, in place of what the draft has there. A joint text is taken
 * only by the lead, evidence only of the same form. Answers the entry's revision. Errors: report.unknown,
 * report.notEditable, report.measureUnknown, report.measureAccepted, report.noPrevious.
 */
export function carryOver(
  deps: ReportDeps,
  reportId: string,
  measure: number,
  fields: readonly CarriedField[],
): number {
  return transaction(deps.database, (writer) => {
    const report = requireDraft(writer, reportId);
    requireOpenMeasure(deps, writer, report, measure);
    const stored = findEntry(writer, reportId, measure);
    if (stored === null) throw new KalqanError("report.measureUnknown", { measure });
    const from = previousReport(writer, report.body, parseHalfYear(report.halfYear));
    const before = from === null ? null : findEntry(writer, from.id, measure);
    if (from === null || before === null) throw new KalqanError("report.noPrevious", { measure });
    const taken = fields.filter((field) => canTake(field, stored.entry, before.entry));
    if (taken.length === 0) return stored.revision;
    const carried = Object.fromEntries(taken.map((field) => [field, before.entry[field]]));
    const entry: Entry = { ...stored.entry, ...carried };
    saveEntry(writer, reportId, entry, writer.now().toISOString());
    const revision = stored.revision + 1;
    const data = { measure, revision, fields: taken, from: from.id, sha256: entryDigest(entry) };
    appendJournal(writer, { action: "entry.carriedOver", subject: `report:${reportId}`, data });
    return revision;
  });
}

function canTake(field: CarriedField, entry: Entry, before: Entry): boolean {
  if (field === "jointText") return entry.jointText !== null && before.jointText !== null;
  if (field === "evidence") return entry.evidence.form === before.evidence.form;
  return true;
}
