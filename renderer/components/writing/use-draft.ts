import { useSyncExternalStore } from "react";
import type { Desk } from "./desk.ts";
import type { DraftMeasure } from "./draft.ts";

/** One measure on the desk as it stands now; null where the desk has no such measure. */
export function useDraft<Entry>(
  desk: Pick<Desk<Entry, never>, "measure" | "subscribe">,
  measure: number,
): DraftMeasure<Entry> | null {
  return useSyncExternalStore(desk.subscribe, () => desk.measure(measure));
}
