import {
  findEntry,
  findUndoHistory,
  type Reader,
  type ReportRow,
  saveEntry as saveRow,
  saveUndoHistory,
  transaction,
  type UndoHistoryRow,
  type Writer,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { normaliseTexts } from "#shared/report/text.ts";
import { planOf, type ReportDeps } from "./deps.ts";
import { acceptedEntries } from "./earlier.ts";
import { entryDigest } from "./entry-digest.ts";
import { requireDraft } from "./find.ts";

/**
 * Saves one entry of a draft, its texts normalised, and answers its revision. `expectedRevision`: the one the writer
 * began from; null = whatever is there. Errors: report.unknown, report.notEditable, report.measureUnknown,
 * report.measureAccepted, report.changedElsewhere (nothing is written). `undoSteps`: the steps back from this entry, kept
 * in the same transaction, so that they always fit it; null = whatever was kept is outdated by a new revision.
 */
export function saveEntry(
  deps: ReportDeps,
  reportId: string,
  entry: Entry,
  expectedRevision: number | null = null,
  undoSteps: string | null = null,
): number {
  return transaction(deps.database, (writer) => {
    const report = requireDraft(writer, reportId);
    requireOpenMeasure(deps, writer, report, entry.measure);
    const revision = writeEntry(writer, reportId, entry, expectedRevision);
    if (undoSteps !== null) saveUndoHistory(writer, reportId, entry.measure, { revision, steps: undoSteps });
    return revision;
  });
}

/** The steps back that belong to a measure's entry as it stands; null where it was written since without them. */
export function keptUndoSteps({ database }: ReportDeps, reportId: string, measure: number): UndoHistoryRow | null {
  const kept = findUndoHistory(database, reportId, measure);
  return kept !== null && kept.revision === findEntry(database, reportId, measure)?.revision ? kept : null;
}

/** Errors: report.measureAccepted where the measure was accepted as done earlier and is read-only. */
export function requireOpenMeasure(deps: ReportDeps, reader: Reader, report: ReportRow, measure: number): void {
  if (acceptedEntries(reader, planOf(deps, report), report.body, parseHalfYear(report.halfYear)).has(measure)) {
    throw new KalqanError("report.measureAccepted", { measure });
  }
}

/** Writes an entry with its journal row, if it says anything new; answers its revision. */
export function writeEntry(writer: Writer, reportId: string, given: Entry, expectedRevision: number | null): number {
  const { measure } = given;
  const stored = findEntry(writer, reportId, measure);
  if (stored === null) throw new KalqanError("report.measureUnknown", { measure });
  const entry = normaliseTexts(given);
  const fields = changedFields(stored.entry, entry);
  if (fields.length === 0) return stored.revision;
  if (expectedRevision !== null && expectedRevision !== stored.revision) {
    throw new KalqanError("report.changedElsewhere", { measure });
  }
  saveRow(writer, reportId, entry, writer.now().toISOString());
  const revision = stored.revision + 1;
  const data = { measure, revision, fields, sha256: entryDigest(entry) };
  appendJournal(writer, { action: "entry.saved", subject: `report:${reportId}`, data });
  return revision;
}

function changedFields(before: Entry, after: Entry): string[] {
  return (Object.keys(after) as (keyof Entry)[]).filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  );
}
