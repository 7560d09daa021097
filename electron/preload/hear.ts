import { ipcRenderer } from "electron";
import type { PageEvent, PageEvents } from "#shared/shell-channels.ts";

/** Listens to the shell; answers how to stop. The listener gets the data alone, never Electron's event. */
export function hear<E extends PageEvent>(event: E, listener: (...data: PageEvents[E]) => void): () => void {
  const forward = (_event: unknown, ...data: unknown[]) => listener(...(data as PageEvents[E]));
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}
