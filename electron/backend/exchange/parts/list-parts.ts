import { findLastMerge, findReport, listParts, type PartRow, type Reader } from "#backend/database/index.ts";
import type { PartView } from "#shared/api/part-view.ts";
import { measuresOf } from "./hand-over.ts";
import { keptMeasures, stateDigest } from "./measure-states.ts";

/** The parts of a report: handed over, received, given to a lead; the newest first. */
export function viewParts(reader: Reader, reportId: string): PartView[] {
  return listParts(reader, reportId).map((row) => ({
    ...{ partId: row.partId, side: row.side, reportId, at: row.at, colleague: row.colleague, note: row.note },
    ...{ target: row.target, fileName: row.fileName, closedAt: row.closedAt, closedAs: row.closedAs },
    measures: measuresOf(keptMeasures(row.base)),
    canUndo: canUndo(reader, row),
  }));
}

function canUndo(reader: Reader, row: PartRow): boolean {
  if (row.side === "received" && row.closedAs !== null) return false;
  if (findReport(reader, row.reportId)?.state !== "draft") return false;
  const merge = findLastMerge(reader, row);
  if (merge === null) return false;
  const { measures } = merge.before as { measures: Parameters<typeof measuresOf>[0] };
  return stateDigest(reader, row.reportId, measuresOf(measures)) === merge.after;
}
