import { useEffect } from "react";
import type { WorkMode } from "#shared/settings.ts";

/** Tells the window the work mode, so that its menu offers what this mode has and nothing else. */
export function useTellMode(mode: WorkMode): void {
  useEffect(() => {
    // Where it is refused, the menu alone is behind.
    void window.kalqan.shell.setMode(mode).catch(() => undefined);
  }, [mode]);
}
