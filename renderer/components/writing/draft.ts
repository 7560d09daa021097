import type { ErrorRecord } from "#shared/errors.ts";
import type { History, Step } from "./history.ts";
import { isSameContent } from "./same-content.ts";

/** What is written under one key (a measure) as it stands on the page: what undo and redo go through. */
export interface Draft<Entry> {
  readonly entry: Entry;
  /** Annexes taken out and not yet gone for good: they go when the measure is left. */
  readonly removed: readonly string[];
}

/**
 * Why a measure is not saved until somebody does something. `choice`: it was changed elsewhere; `theirs` is what is stored,
 * null = not read yet. `closed`: it is written in no more. `refused`: this content is not taken.
 */
export type Trouble<Entry> =
  | { readonly kind: "choice"; readonly error: ErrorRecord; readonly theirs: Entry | null }
  | { readonly kind: "closed" | "refused"; readonly error: ErrorRecord };

/** A measure on the desk, as it is shown. */
export interface DraftMeasure<Entry> extends Draft<Entry> {
  readonly trouble: Trouble<Entry> | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The removals are final: nothing of the history takes an annex out or brings it back any more. */
export function withoutRemovals<Entry>(history: History<Draft<Entry>>): History<Draft<Entry>> {
  const forget = (draft: Draft<Entry>): Draft<Entry> => ({ ...draft, removed: [] });
  const clean = (steps: readonly Step<Draft<Entry>>[]): Step<Draft<Entry>>[] =>
    steps
      .map((step) => ({ ...step, before: forget(step.before), after: forget(step.after) }))
      .filter(({ before, after }) => !isSameContent(before, after));
  return { past: clean(history.past), future: clean(history.future) };
}

/** What is shown of a draft; the same object as before where nothing has changed. */
export function shownOf<Entry>(
  { entry, removed }: Draft<Entry>,
  history: History<Draft<Entry>>,
  trouble: Trouble<Entry> | null,
  before: DraftMeasure<Entry> | null,
): DraftMeasure<Entry> {
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
