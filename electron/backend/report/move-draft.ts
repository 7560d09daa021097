import {
  deleteEntry,
  insertReportMove,
  listEntries,
  listMeasureAnnexes,
  listReportMoves,
  listReports,
  type Reader,
  type ReportRow,
  saveEntry,
  setReportEdition,
  type Writer,
} from "#backend/database/index.ts";
import { appendJournal } from "#backend/journal/index.ts";
import { type Touch, touchesOf } from "#shared/plan/editions/touched.ts";
import { type HalfYear, parseHalfYear } from "#shared/plan/half-year.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import type { Plan } from "#shared/plan/schema.ts";
import { isUntouched } from "#shared/report/derived-status.ts";
import { emptyEntry } from "#shared/report/empty-entry.ts";
import type { Entry } from "#shared/report/entry.ts";
import { canEdit } from "#shared/report/life-cycle.ts";
import { type KeptAside, keptAsideSchema, touchSchema } from "#shared/report/moved.ts";
import { refitEntry } from "#shared/report/refit-entry.ts";
import { editionOf, type ReportDeps } from "./deps.ts";
import { entryDigest } from "./entry-digest.ts";
import { writeEntry } from "./save-entry.ts";

/** A draft that went over to another edition of the plan. */
export interface MovedDraft {
  readonly report: ReportRow;
  readonly from: number;
  readonly to: number;
  readonly at: string;
  readonly touched: readonly Touch[];
  readonly kept: readonly KeptAside[];
}

type Plans = Pick<ReportDeps, "plans">;

/** Moves every draft whose half-year is reported by another edition by now; a frozen or signed report keeps its own. */
export function moveDrafts(deps: Plans, writer: Writer): MovedDraft[] {
  return listReports(writer).flatMap((report) => moveDraft(deps, writer, report) ?? []);
}

/**
 * Moves a draft to the edition by which its half-year is reported, within the transaction of `writer`; null where it is there
 * already, or is no draft. What was written stays where it was; what has no place in the draft any more is kept with the move,
 * its annexes stay stored.
 */
export function moveDraft(deps: Plans, writer: Writer, report: ReportRow): MovedDraft | null {
  const halfYear = parseHalfYear(report.halfYear);
  const target = deps.plans.forHalfYear(halfYear);
  const { plan } = target;
  const to = plan.edition.edition;
  if (!canEdit(report.state) || report.planEdition === to) return null;
  const touched = touchesOf(editionOf(deps, report).plan, plan, report.body, halfYear);
  const at = writer.now().toISOString();
  const kept = fitEntries(writer, plan, report, halfYear, at);
  setReportEdition(writer, report.id, to);
  const moved = { fromEdition: report.planEdition, toEdition: to, at, touched, kept };
  insertReportMove(writer, { reportId: report.id, ...moved });
  appendJournal(writer, {
    action: "report.movedToEdition",
    subject: `report:${report.id}`,
    data: { halfYear, from: report.planEdition, edition: to, touched: touched.length, keptAside: kept.length },
  });
  return { report: { ...report, planEdition: to }, from: report.planEdition, to, at, touched, kept };
}

/** The moves of a report, the newest first. */
export function reportMoves(reader: Reader, reportId: string): Omit<MovedDraft, "report">[] {
  return listReportMoves(reader, reportId).map(({ fromEdition, toEdition, at, touched, kept }) => ({
    from: fromEdition,
    to: toEdition,
    at,
    touched: touchSchema.array().parse(touched),
    kept: keptAsideSchema.array().parse(kept),
  }));
}

/** Makes the entries those of the edition; answers what has no place among them. */
function fitEntries(writer: Writer, plan: Plan, report: ReportRow, halfYear: HalfYear, at: string): KeptAside[] {
  const duties = new Map(measuresOf(plan, report.body, halfYear).map((duty) => [duty.measure.number, duty]));
  const before = listEntries(writer, report.id).map(({ entry }) => entry);
  const kept: KeptAside[] = [];
  for (const entry of before) {
    const duty = duties.get(entry.measure);
    if (duty === undefined) {
      if (hasContent(writer, report.id, entry)) kept.push({ kind: "entry", measure: entry.measure, entry });
      deleteEntry(writer, report.id, entry.measure);
      continue;
    }
    const fitted = refitEntry(plan, report.body, halfYear, duty, entry);
    kept.push(...fitted.kept);
    writeEntry(writer, report.id, fitted.entry, null);
  }
  const has = new Set(before.map(({ measure }) => measure));
  for (const duty of duties.values()) {
    if (has.has(duty.measure.number)) continue;
    const entry = emptyEntry(plan, report.body, halfYear, duty);
    const { number: measure } = duty.measure;
    saveEntry(writer, report.id, entry, at);
    // It may have stood there before, went, and begins anew: the journal says what it is now.
    const data = { measure, revision: 1, fields: [], sha256: entryDigest(entry) };
    appendJournal(writer, { action: "entry.saved", subject: `report:${report.id}`, data });
  }
  return kept;
}

function hasContent(reader: Reader, reportId: string, entry: Entry): boolean {
  return !isUntouched(entry) || listMeasureAnnexes(reader, reportId, entry.measure).length > 0;
}
