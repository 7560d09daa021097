import type { BrowserWindow, WebContents } from "electron";
import type { PageEvent, PageEvents } from "#shared/shell-channels.ts";

/** Tells one page something. A page that is gone hears nothing. */
export function tell<E extends PageEvent>(page: WebContents, event: E, ...data: PageEvents[E]): void {
  if (!page.isDestroyed()) page.send(event, ...data);
}

/** Tells the page of the window; none open, none told. */
export function tellWindow<E extends PageEvent>(window: BrowserWindow | null, event: E, ...data: PageEvents[E]): void {
  if (window && !window.isDestroyed()) tell(window.webContents, event, ...data);
}
