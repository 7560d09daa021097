import type { EntryView } from "#shared/api/report-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Entry } from "#shared/report/entry.ts";
import type { History, Step } from "./history.ts";
import { isSameContent } from "./same-content.ts";

/** One measure as it stands on the page: what undo and redo go through. */
export interface Draft {
  readonly entry: Entry;
  /** Annexes taken out and not yet gone for good: they go when the measure is left. */
  readonly removed: readonly string[];
}

/**
 * Why a measure is not saved until somebody does something. `choice`: it was changed elsewhere; `theirs` is what is stored,
 * null = not read yet. `closed`: the report is written in no more. `refused`: this content is not taken.
 */
export type Trouble =
  | { readonly kind: "choice"; readonly measure: number; readonly theirs: Entry | null }
  | { readonly kind: "closed" | "refused"; readonly error: ErrorRecord };

/** A measure on the desk, as it is shown. */
export interface DraftMeasure extends Draft {
  readonly trouble: Trouble | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What is written in an entry, without what a page is shown beside it. */
export function entryOf({ role: _, revision: _r, readOnly: _o, shown: _s, annexes: _a, ...entry }: EntryView): Entry {
  return entry;
}

/** The fields that differ between two entries. */
export function differingFields(one: Entry, other: Entry): (keyof Entry)[] {
  return (Object.keys(one) as (keyof Entry)[]).filter((field) => !isSameContent(one[field], other[field]));
}

/** The removals are final: nothing of the history takes an annex out or brings it back any more. */
export function withoutRemovals(history: History<Draft>): History<Draft> {
  const forget = (draft: Draft): Draft => ({ ...draft, removed: [] });
  const clean = (steps: readonly Step<Draft>[]): Step<Draft>[] =>
    steps
      .map((step) => ({ ...step, before: forget(step.before), after: forget(step.after) }))
      .filter(({ before, after }) => !isSameContent(before, after));
  return { past: clean(history.past), future: clean(history.future) };
}

/** What is shown of a draft; the same object as before where nothing has changed. */
export function shownOf(
  { entry, removed }: Draft,
  history: History<Draft>,
  trouble: Trouble | null,
  before: DraftMeasure | null,
): DraftMeasure {
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  const isSame =
    before !== null &&
    before.entry === entry &&
    before.removed === removed &&
    before.canUndo === canUndo &&
    before.canRedo === canRedo &&
    isSameContent(before.trouble, trouble);
  return isSame ? before : { entry, removed, trouble, canUndo, canRedo };
}
