import { useEffect, useEffectEvent } from "react";
import { beforeLeaving } from "./before-leaving.ts";

/** Done before the window closes or the data folder is locked, and waited for: save what is typed and not yet saved. */
export function useBeforeClosing(save: () => Promise<void> | void): void {
  const saveNow = useEffectEvent(save);
  useEffect(() => beforeLeaving(() => saveNow()), []);
}
