/** `typing`: joins with what was typed just before in the same place. `visit`: with all that was done there in one visit. */
export type ChangeKind = "typing" | "visit" | "act";

/** One step that can be taken back: what stood before and after it, and where it happened. */
export interface Step<T> {
  readonly before: T;
  readonly after: T;
  /** The field, as a pointer within the entry: `/text/kk`. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** Milliseconds. */
  readonly startedAt: number;
  readonly at: number;
}

/** What can be taken back and what can be done again; the newest is last in both. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

export const emptyHistory: History<never> = { past: [], future: [] };

/** A pause so long begins a new step of typing; so does a step that has grown so long. Milliseconds. */
const pause = 1_000;
const longest = 8_000;

const steps = 300;

/** The history after a change. Typing joins into one step; a visit that has come to nothing leaves no step. */
export function record<T>(
  history: History<T>,
  change: Pick<Step<T>, "before" | "after" | "path" | "kind" | "at">,
  isSame: (one: T, other: T) => boolean,
): History<T> {
  if (isSame(change.before, change.after)) return history;
  const last = history.past.at(-1);
  if (last === undefined || history.future.length > 0 || !joins(last, change)) {
    return { past: [...history.past, { ...change, startedAt: change.at }].slice(-steps), future: [] };
  }
  const earlier = history.past.slice(0, -1);
  if (isSame(last.before, change.after)) return { past: earlier, future: [] };
  return { past: [...earlier, { ...last, after: change.after, at: change.at }], future: [] };
}

function joins<T>(last: Step<T>, change: Pick<Step<T>, "path" | "kind" | "at">): boolean {
  if (last.path !== change.path || last.kind !== change.kind) return false;
  switch (change.kind) {
    case "act":
      return false;
    case "visit":
      return true;
    case "typing":
      return change.at - last.at < pause && change.at - last.startedAt < longest;
  }
}

/** From here on nothing joins with the last step: the field was left. */
export function seal<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined || last.kind === "act") return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, kind: "act" }] };
}

/** The step to take back and the history without it; null where nothing is left. */
export function undo<T>(history: History<T>): { readonly step: Step<T>; readonly history: History<T> } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return { step, history: { past: history.past.slice(0, -1), future: [...history.future, sealed(step)] } };
}

/** The step to do again and the history with it; null where nothing was taken back. */
export function redo<T>(history: History<T>): { readonly step: Step<T>; readonly history: History<T> } | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  return { step, history: { past: [...history.past, step], future: history.future.slice(0, -1) } };
}

function sealed<T>(step: Step<T>): Step<T> {
  return { ...step, kind: "act" };
}
