import { useEffect, useEffectEvent } from "react";

/** Done before the window closes, and waited for: save what is typed and not yet saved. */
export function useBeforeClosing(save: () => Promise<void> | void): void {
  const saveNow = useEffectEvent(save);
  useEffect(() => window.kalqan.shell.onClosing(() => saveNow()), []);
}
