import type { ConsolidationCheck, ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { Writing } from "#shared/consolidation/writing.ts";
import { isBlankInBoth } from "#shared/report/text.ts";

/** What a saving was answered with. */
interface SavedAnswer {
  readonly revision: number;
  readonly checks: ConsolidationCheck[];
}

/**
 * The consolidated report as the page keeps it, after a text was saved: what follows from it follows, so that nothing need
 * be read again while somebody types.
 */
export function withSavedWriting(
  view: ConsolidationView,
  number: number,
  writing: Writing,
  { revision, checks }: SavedAnswer,
): ConsolidationView {
  const measures = view.measures.map((before) => {
    if (before.measure !== number || before.revision > revision) return before;
    const own = isBlankInBoth(writing.jointText) ? null : { by: view.issuer, text: writing.jointText };
    const jointText = before.lead === null ? own : before.jointText;
    return { ...before, writing, revision, summary: writing.summary, jointText };
  });
  return { ...view, measures, checks };
}
