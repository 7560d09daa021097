import { findLastMerge, findPart, listParts, type PartRow, type Reader } from "#backend/database/index.ts";
import { currentReport, requireDraft, requireOpenMeasure } from "#backend/report/index.ts";
import { readSettings } from "#backend/settings/index.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import type { ExchangeDeps } from "../deps.ts";
import { type KeptMeasure, keptMeasure, measureState, untouchedState } from "./measure-states.ts";
import type { ReadPart } from "./read-part.ts";

/** Where a part belongs: the draft that it is merged into, and each of its measures as both sides last had it and as it is. */
export interface PartPlace {
  /** Null: no report is begun here yet. */
  readonly reportId: string | null;
  readonly side: "given" | "received";
  /** What is kept of it here; null where it comes for the first time. */
  readonly row: PartRow | null;
  readonly measures: readonly { readonly base: KeptMeasure; readonly ours: KeptMeasure }[];
}

/**
 * Finds where a part of this body belongs. Errors: parts.otherBody {body}, parts.otherPlan, parts.ownPart, parts.unknownPart,
 * parts.takenAlready, report.notEditable, report.measureUnknown, report.measureAccepted.
 */
export function findPlace(deps: ExchangeDeps, part: ReadPart): PartPlace {
  const { database } = deps.report;
  const { document } = part;
  const mine = readSettings(database).body;
  if (document.body.code !== mine) {
    throw new KalqanError("parts.otherBody", { body: document.body.code });
  }
  requirePlan(deps, document);
  const place = document.way === "returned" ? placeOfReturned(database, part) : placeOfReceived(deps, part);
  const merged = place.row === null ? null : findLastMerge(database, place.row);
  if (merged?.sha256 === part.sha256) throw new KalqanError("parts.takenAlready");
  return place;
}

/**
 * What a colleague is given to fill is written by the edition that the half-year is reported by here. What comes back may be
 * of an earlier one: an edition came meanwhile, and whether the draft still has the measure is seen when it is looked for.
 */
function requirePlan({ report: { plans } }: ExchangeDeps, { plan, way, halfYear }: ReadPart["document"]): void {
  const { edition } = plans.forHalfYear(parseHalfYear(halfYear)).plan;
  const fits = way === "returned" ? plan.edition <= edition.edition : plan.edition === edition.edition;
  if (plan.id !== edition.id || !fits) throw new KalqanError("parts.otherPlan", { edition: plan.edition });
}

/** What comes back is merged into the draft that it was handed over from. */
function placeOfReturned(reader: Reader, { document }: ReadPart): PartPlace {
  const row = findPart(reader, document.partId, "given");
  if (row === null) throw new KalqanError("parts.unknownPart");
  const { reportId } = row;
  requireDraft(reader, reportId);
  const measures = document.entries.map(({ measure }) => {
    const [base, ours] = [keptMeasure(row.base, measure), measureState(reader, reportId, measure)];
    if (base === null || ours === null) throw new KalqanError("report.measureUnknown", { measure });
    return { base, ours };
  });
  return { reportId, side: "given", row, measures };
}

/** What a colleague gives to be filled is merged into this folder's own draft of the half-year. */
function placeOfReceived(deps: ExchangeDeps, { document }: ReadPart): PartPlace {
  const { database } = deps.report;
  const { partId, body, halfYear } = document;
  if (findPart(database, partId, "given") !== null) throw new KalqanError("parts.ownPart");
  const row = findPart(database, partId, "received");
  if (row !== null) throw new KalqanError("parts.takenAlready");
  const report = currentReport(database, body.code, halfYear);
  if (report !== null) requireDraft(database, report.id);
  const earlier = report === null ? [] : listParts(database, report.id).filter(({ side }) => side === "received");
  const measures = document.entries.map(({ measure }) => {
    const untouched = untouchedState(deps.report, body.code, halfYear, measure);
    const ours = report === null ? untouched : measureState(database, report.id, measure);
    if (untouched === null || ours === null) throw new KalqanError("report.measureUnknown", { measure });
    if (report !== null) requireOpenMeasure(deps.report, database, report, measure);
    // The newest first: what both sides last had in common.
    const common = earlier.map((other) => keptMeasure(other.base, measure)).find((kept) => kept !== null);
    return { base: common ?? untouched, ours };
  });
  return { reportId: report?.id ?? null, side: "received", row, measures };
}
