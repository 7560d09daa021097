import type { ErrorRecord } from "#shared/errors.ts";

/** What the frame says of what was typed. `nothing`: nothing was typed since the start. */
export type SavingState =
  | { readonly state: "nothing" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: Date }
  | { readonly state: "failed"; readonly error: ErrorRecord };

let current: SavingState = { state: "nothing" };
const listeners = new Set<() => void>();

/** Says in the frame's one place how the saving stands: `tellSaving({ state: "saved", at: new Date() })`. */
export function tellSaving(next: SavingState): void {
  current = next;
  for (const listener of listeners) listener();
}

/** How the saving stands now. */
export function currentSaving(): SavingState {
  return current;
}

/** Told with every change. */
export function onSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
