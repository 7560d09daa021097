import {
  findConsolidationMeasure,
  saveConsolidationSeen,
  saveConsolidationWriting,
  transaction,
} from "#backend/database/index.ts";
import { appendJournal, contentDigest } from "#backend/journal/index.ts";
import { emptyWriting, type Writing } from "#shared/consolidation/writing.ts";
import { KalqanError } from "#shared/errors.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { findMeasure } from "#shared/plan/responsibility.ts";
import { canonical } from "#shared/report/merge/canonical.ts";
import { normaliseTexts } from "#shared/report/text.ts";
import type { ConsolidationDeps } from "./deps.ts";
import { requireDraft } from "./find.ts";
import { gatherNow, seenIn } from "./gathered.ts";

export interface SaveWriting {
  readonly consolidationId: string;
  readonly measure: number;
  readonly writing: Writing;
  /** The revision that the writer began from; null = whatever is there. */
  readonly expectedRevision: number | null;
  /** The steps back from this text; null = whatever was kept is outdated. */
  readonly undoSteps: string | null;
}

/**
 * Saves what ҚАӨМ writes of a measure, its texts normalised, and answers its revision; the steps back go in the same
 * transaction, so that they always fit it. Errors: consolidation.unknown, consolidation.notEditable,
 * consolidation.changedElsewhere {measure} (nothing is written), plan.unknownMeasure.
 */
export function saveWriting(deps: ConsolidationDeps, request: SaveWriting): number {
  const { consolidationId: id, measure, expectedRevision, undoSteps } = request;
  const { database, plans } = deps.exchange.report;
  const { halfYear } = requireDraft(database, id);
  findMeasure(plans.forHalfYear(parseHalfYear(halfYear)).plan, measure);
  const writing = normaliseTexts(request.writing);
  return transaction(database, (writer) => {
    requireDraft(writer, id);
    const stored = findConsolidationMeasure(writer, id, measure);
    const { revision: before, writing: written } = stored ?? { revision: 0, writing: emptyWriting };
    const isSame = canonical(written) === canonical(writing);
    if (!isSame && expectedRevision !== null && expectedRevision !== before) {
      throw new KalqanError("consolidation.changedElsewhere", { measure });
    }
    const revision = isSame ? before : before + 1;
    if (!isSame || undoSteps !== null) saveConsolidationWriting(writer, id, { measure, writing, revision, undoSteps });
    if (isSame) return revision;
    const data = { measure, revision, fields: changedFields(written, writing), sha256: contentDigest(writing) };
    appendJournal(writer, { action: "consolidation.saved", subject: `consolidation:${id}`, data });
    return revision;
  });
}

function changedFields(before: Writing, after: Writing): string[] {
  return (["summary", "jointText"] as const).filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** The steps back that belong to the text as it stands; null where it was written since without them. */
export function keptSteps(
  { exchange }: ConsolidationDeps,
  id: string,
  measure: number,
): { readonly revision: number; readonly steps: string } | null {
  const stored = findConsolidationMeasure(exchange.report.database, id, measure);
  return stored === null || stored.undoSteps === null ? null : { revision: stored.revision, steps: stored.undoSteps };
}

/**
 * The officer has looked at measures; null = at all of them. What there is to see is worked out at this moment: whatever
 * comes later shows as new. Errors: consolidation.unknown, consolidation.notEditable.
 */
export function noteLooked(deps: ConsolidationDeps, id: string, measures: readonly number[] | null): void {
  const { database } = deps.exchange.report;
  const seen = seenIn(gatherNow(deps, requireDraft(database, id)).content);
  transaction(database, (writer) => {
    requireDraft(writer, id);
    for (const [measure, parts] of seen) {
      if (measures === null || measures.includes(measure)) saveConsolidationSeen(writer, id, measure, parts);
    }
  });
}
