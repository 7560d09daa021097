import { useSyncExternalStore } from "react";
import type { GuidePlace } from "./guide-place.ts";

let place: GuidePlace | null = null;
const listeners = new Set<() => void>();

/**
 * Opens the guide beside what is shown, where the page cannot be left for it: over a dialog, and before the first start is over.
 * Null closes it.
 */
export function openGuideOver(next: GuidePlace | null): void {
  place = next;
  for (const listener of listeners) listener();
}

/** Where the guide is open beside what is shown; null = nowhere. */
export function useGuideOver(): GuidePlace | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}
