import { useSyncExternalStore } from "react";

let isOpen = false;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Opens the support file over whatever is shown: also where the data folder does not open. */
export function openSupport(): void {
  change(true);
}

export function closeSupport(): void {
  change(false);
}

export function useSupportOver(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
