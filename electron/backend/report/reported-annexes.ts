import { type AnnexRow, listAnnexes, listEntries, type Reader } from "#backend/database/index.ts";

/**
 * The annexes of a report's measures. Those of a measure that went from it with an edition stay stored, beside what was
 * written there (`move-draft.ts`), and are no part of the report.
 */
export function reportedAnnexes(reader: Reader, reportId: string): AnnexRow[] {
  const measures = new Set(listEntries(reader, reportId).map(({ entry }) => entry.measure));
  return listAnnexes(reader, reportId).filter(({ measure }) => measures.has(measure));
}
