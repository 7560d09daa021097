import type { App, BrowserWindow, PowerMonitor } from "electron";
import { plumbing } from "#shared/shell-channels.ts";
import type { Backend } from "./backend.ts";
import type { Ipc } from "./ipc.ts";
import type { Log } from "./log.ts";
import { tell } from "./page-events.ts";

/** How long a page may take to save what is typed, in ms. */
const patience = 5_000;

/**
 * Before the window closes its page saves what is typed: it is told, and waited for, but not for ever. A page that is
 * gone has nothing to save.
 */
export function saveBeforeClosing(ipc: Ipc, log: Log): (window: BrowserWindow) => void {
  let heard: (() => void) | null = null;
  ipc.hear(plumbing.closingDone, () => heard?.());

  function askPage(window: BrowserWindow): Promise<void> {
    return new Promise((done) => {
      if (window.webContents.isDestroyed()) return done();
      const impatience = setTimeout(() => {
        log("page did not save in time");
        done();
      }, patience);
      heard = () => {
        clearTimeout(impatience);
        done();
      };
      window.webContents.once("render-process-gone", heard);
      tell(window.webContents, "shell.closing");
    });
  }

  return (window) => {
    let stage: "open" | "saving" | "saved" = "open";
    window.on("close", (event) => {
      if (stage === "saved") return;
      event.preventDefault();
      if (stage === "saving") return;
      stage = "saving";
      void askPage(window).then(() => {
        stage = "saved";
        window.close();
      });
    });
    // Windows ends the session a moment later, whatever a program answers.
    window.on("session-end", () => tell(window.webContents, "shell.closing"));
  };
}

/** The program leaves once the backend has closed its database (the backend's own patience ends that). */
export function leaveCleanly(app: App, backend: Backend): void {
  let closed = false;
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** The machine is shut down: leave as on any other day, and ask it to wait for that. */
export function leaveBeforeShutdown(app: App, powerMonitor: PowerMonitor): void {
  // Electron's types leave the event out that its documentation speaks of.
  powerMonitor.on("shutdown", (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
}
