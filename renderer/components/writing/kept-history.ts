import { normaliseTexts } from "#shared/report/text.ts";
import { mostUndoSteps } from "#shared/report/undo-steps.ts";
import { applyDifferences, type Difference, differencesOf } from "./differences.ts";
import type { Draft } from "./draft.ts";
import { emptyHistory, type History, type Step } from "./history.ts";
import { isSameContent } from "./same-content.ts";

/** A step as it is kept: where it happened, and what it changed in the entry. */
type KeptStep = readonly [path: string, differences: readonly Difference[]];

/** Steps do not change, and each is written down once, however often the history is kept. */
const written = new WeakMap<Step<Draft<unknown>>, string>();

/**
 * A history as text to be kept beside the entry that stands at its present; of steps the oldest are left out where it would
 * grow too long. Annexes that were taken out are no part of it: they come and go by themselves.
 */
export function writeHistory({ past, future }: History<Draft<unknown>>): string {
  let room = mostUndoSteps - '{"past":[],"future":[]}'.length;
  const fitting = (steps: readonly Step<Draft<unknown>>[]): string[] => {
    const kept: string[] = [];
    for (const step of steps.toReversed()) {
      const text = textOf(step);
      if (text === "") continue;
      room -= text.length + 1;
      if (room < 0) break;
      kept.push(text);
    }
    return kept.reverse();
  };
  return `{"past":[${fitting(past).join()}],"future":[${fitting(future).join()}]}`;
}

function textOf(step: Step<Draft<unknown>>): string {
  const present = written.get(step);
  if (present !== undefined) return present;
  const differences = differencesOf(step.before.entry, step.after.entry);
  const text = differences.length === 0 ? "" : JSON.stringify([step.path, differences] satisfies KeptStep);
  written.set(step, text);
  return text;
}

/**
 * The history as it leads to what is stored of an entry: texts are kept in one form (NFC, no control characters), so where that
 * changes them it is a step more, and what was taken back before it cannot be done again.
 */
export function leadingToStored<Entry>(history: History<Draft<Entry>>, entry: Entry): History<Draft<Entry>> {
  const stored = normaliseTexts(entry);
  if (isSameContent(stored, entry)) return history;
  return { past: [...history.past, stepOf(history.past.at(-1)?.path ?? "", entry, stored)], future: [] };
}

/** The history that leads to and from `entry`. What does not fit it (any more) is left out, and all that lies beyond. */
export function readHistory<Entry>(text: string, entry: Entry): History<Draft<Entry>> {
  try {
    const { past, future } = JSON.parse(text) as { past: KeptStep[]; future: KeptStep[] };
    return {
      past: walk(past, entry, "backwards").map(([after, before, path]) => stepOf(path, before, after)),
      future: walk(future, entry, "forwards").map(([before, after, path]) => stepOf(path, before, after)),
    };
  } catch {
    return emptyHistory;
  }
}

/** From the entry step by step, the last kept first; in the order in which they were kept. */
function walk<Entry>(
  steps: readonly KeptStep[],
  entry: Entry,
  direction: "forwards" | "backwards",
): (readonly [from: Entry, to: Entry, path: string])[] {
  const walked: (readonly [Entry, Entry, string])[] = [];
  let from = entry;
  for (const [path, differences] of steps.toReversed()) {
    try {
      const to = applyDifferences(from, differences, direction) as Entry;
      walked.push([from, to, path]);
      from = to;
    } catch {
      break;
    }
  }
  return walked.reverse();
}

function stepOf<Entry>(path: string, before: Entry, after: Entry): Step<Draft<Entry>> {
  return {
    before: { entry: before, removed: [] },
    after: { entry: after, removed: [] },
    path,
    kind: "act",
    startedAt: 0,
    at: 0,
  };
}

/** What was kept, and then what was done since. */
export function joinHistories<Entry>(kept: History<Draft<Entry>>, since: History<Draft<Entry>>): History<Draft<Entry>> {
  if (since.past.length === 0 && since.future.length === 0) return kept;
  return { past: [...kept.past, ...since.past], future: since.future };
}
