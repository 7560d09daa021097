import type { SavingState } from "../../app/saving/saving-state.ts";
import type { AutosaveState } from "./autosave.ts";
import type { Trouble } from "./draft.ts";

/** How desks stand together, as the frame says it. `savedAt` null = nothing was saved since the start. */
export function savingStateOf(
  desks: readonly (AutosaveState & { readonly trouble: Trouble<unknown> | null })[],
  savedAt: Date | null,
): SavingState {
  for (const { trouble, failure } of desks) {
    if (trouble !== null) return { state: "failed", error: trouble.error };
    // A backend that is being started again answers in a moment: nothing has failed yet.
    if (failure !== null && failure.code !== "backend.restarted") return { state: "failed", error: failure };
  }
  if (desks.some(({ hasUnsaved }) => hasUnsaved)) return { state: "saving" };
  return savedAt === null ? { state: "nothing" } : { state: "saved", at: savedAt };
}
