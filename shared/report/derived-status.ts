import type { DeadlineState } from "../plan/deadline.ts";
import { type Entry, type Status, statusSchema } from "./entry.ts";
import { hasEvidence } from "./evidence-of.ts";
import { isBlankInBoth } from "./text.ts";

/**
 * What is shown beside a measure, each with one word, shape and colour of its own: what the clerk stated, or what
 * follows from the calendar. `overdue` outweighs everything but `done`; `due` shows only while nothing is stated.
 */
export const shownStatuses = [...statusSchema.options, "untouched", "due", "overdue"] as const;
export type ShownStatus = (typeof shownStatuses)[number];

/** The one status to show. `stored` null = nothing stated yet. */
export function shownStatus(stored: Status | null, deadline: DeadlineState): ShownStatus {
  if (stored === "done") return "done";
  if (deadline === "overdue") return "overdue";
  if (stored !== null) return stored;
  return deadline === "due" ? "due" : "untouched";
}

/** Measures by what is stated of them, for the picture of completion. */
export interface CompletionCounts {
  readonly total: number;
  readonly done: number;
  readonly inProgress: number;
  readonly notDone: number;
  readonly untouched: number;
  /** Of those not done: how many have a deadline that is near, and that has passed. */
  readonly due: number;
  readonly overdue: number;
}

/** Counts for the picture of completion. done + inProgress + notDone + untouched = total. */
export function completionCounts(
  measures: readonly { readonly stored: Status | null; readonly deadline: DeadlineState }[],
): CompletionCounts {
  const stated = (status: Status | null) => measures.filter(({ stored }) => stored === status).length;
  const standing = (state: DeadlineState) =>
    measures.filter(({ stored, deadline }) => stored !== "done" && deadline === state).length;
  return {
    total: measures.length,
    done: stated("done"),
    inProgress: stated("inProgress"),
    notDone: stated("notDone"),
    untouched: stated(null),
    due: standing("due"),
    overdue: standing("overdue"),
  };
}

/** Whether nothing at all has been written or stated in an entry. */
export function isUntouched(entry: Entry): boolean {
  return (
    entry.status === null &&
    [entry.text, entry.nextSteps, entry.reason].every(isBlankInBoth) &&
    (entry.jointText === null || isBlankInBoth(entry.jointText)) &&
    entry.money.every(({ amount }) => amount === null) &&
    !hasEvidence(entry.evidence)
  );
}
