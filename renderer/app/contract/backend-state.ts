import { useSyncExternalStore } from "react";
import type { BackendState } from "#shared/window-api.ts";

let current: BackendState = "starting";
const listeners = new Set<() => void>();

/** Follows the backend from now on; `onReturn` is told when it answers again after a restart. Answers how to stop. */
export function followBackend(onReturn: () => void): () => void {
  return window.kalqan.shell.onBackendState((next) => {
    const isBack = next === "ready" && (current === "restarting" || current === "failed");
    current = next;
    for (const listener of listeners) listener();
    if (isBack) onReturn();
  });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the backend process stands. */
export function useBackendState(): BackendState {
  return useSyncExternalStore(listen, () => current);
}
