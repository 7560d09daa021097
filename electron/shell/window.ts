import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from "electron";
import { traceOf } from "#shared/diagnostics/fault-trace.ts";
import type { Log } from "./log.ts";
import { startPage } from "./origin.ts";
import { smallestSize } from "./window-place.ts";

/** The ground of the pages, so that a window does not flash white before its page is drawn. */
const ground = { light: "#F2F5F7", dark: "#0E1A21" };

export interface WindowOptions {
  readonly place: Partial<Rectangle>;
  readonly maximised: boolean;
  readonly title: string;
  readonly dark: boolean;
  /** Absolute path of the bundled preload script. */
  readonly preload: string;
  /** Absolute path of the icon; null = the executable's own. */
  readonly icon: string | null;
  readonly developerTools: boolean;
}

/** What a window is made with: a page in a sandbox, with a world of its own for the preload script. */
export function windowSettings(options: WindowOptions): BrowserWindowConstructorOptions {
  return {
    ...options.place,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: options.title,
    backgroundColor: options.dark ? ground.dark : ground.light,
    ...(options.icon !== null && { icon: options.icon }),
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.developerTools,
    },
  };
}

/** Opens the window on the start page; shown once there is something to see. */
export function openWindow(Window: typeof BrowserWindow, options: WindowOptions, log: Log): BrowserWindow {
  const window = new Window(windowSettings(options));
  window.once("ready-to-show", () => {
    if (options.maximised) window.maximize();
    window.show();
  });
  // The title is the shell's, in the language of menus; a page's own would come and go with its loading.
  window.on("page-title-updated", (event) => event.preventDefault());
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    log("page died", { reason });
    // What was typed is in the data folder; the page keeps no truth of its own.
    if (reason !== "clean-exit" && !window.isDestroyed()) window.webContents.reload();
  });
  window.loadURL(startPage).catch((error: unknown) => log("page not loaded", traceOf(error)));
  return window;
}

/** The program's name after the part that says where one is. */
export function windowTitle(part: string, programName: string): string {
  return part === "" ? programName : `${part} — ${programName}`;
}

/** Brings the window to the front, whatever it is at. */
export function bringToFront(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
