import { EventEmitter } from "node:events";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import { app } from "./app.ts";
import { closeBrowser, headed } from "./browser.ts";
import type { BrowserWindowPart } from "./electron-types.ts";
import { emitPreventable } from "./events.ts";
import { options } from "./options.ts";
import { StandInWebContents } from "./web-contents.ts";

/** A window: one page of Chromium's, and what a window knows of itself. */
class StandInBrowserWindow extends EventEmitter implements BrowserWindowPart {
  readonly webContents: StandInWebContents;
  readonly settings: BrowserWindowConstructorOptions;
  title: string;
  visible = false;
  minimised = false;
  /** How often it was brought to the front. */
  focused = 0;
  #maximised = false;
  #bounds: Rectangle;
  #closed = false;

  static fromWebContents(contents: unknown): StandInBrowserWindow | null {
    return [...windows].find(({ webContents }) => webContents === contents) ?? null;
  }

  constructor(settings: BrowserWindowConstructorOptions = {}) {
    super();
    this.settings = settings;
    this.title = settings.title ?? "";
    const { width, height } = options.screen;
    this.#bounds = {
      x: settings.x ?? 0,
      y: settings.y ?? 0,
      width: settings.width ?? width,
      height: settings.height ?? height,
    };
    this.webContents = new StandInWebContents(settings.webPreferences?.preload ?? "");
    this.webContents.onBounds = (bounds) => {
      if (headed && !this.#maximised) this.#bounds = bounds;
    };
    windows.add(this);
    app.windows.add(this);
    void this.#begin();
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.#showTitle();
  }

  setTitle(title: string): void {
    this.title = title;
    this.#showTitle();
  }

  show(): void {
    this.visible = true;
    this.#toFront();
  }

  focus(): void {
    this.focused += 1;
    this.#toFront();
  }

  restore(): void {
    this.minimised = false;
  }

  minimize(): void {
    this.minimised = true;
  }

  maximize(): void {
    this.#maximised = true;
  }

  isMinimized(): boolean {
    return this.minimised;
  }

  isMaximized(): boolean {
    return this.#maximised;
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  close(): void {
    if (this.#closed) return;
    if (emitPreventable(this, "close")) void this.#end();
    else app.windowStayed();
  }

  async #begin(): Promise<void> {
    const { page } = await this.webContents.host;
    if (!headed) await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    page.once("domcontentloaded", () => this.emit("ready-to-show"));
    // The person has closed Chromium's own window: it cannot be kept.
    page.once("close", () => {
      if (this.#closed) return;
      this.webContents.destroy();
      emitPreventable(this, "close");
      void this.#end();
    });
  }

  async #end(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    windows.delete(this);
    this.webContents.destroy();
    const { page } = await this.webContents.host;
    // Chromium leaves with its last page, and tells nobody when it has left by itself.
    if (windows.size === 0) await closeBrowser();
    else await page.close().catch(() => undefined);
    this.emit("closed");
    app.windowClosed(this);
  }

  #toFront(): void {
    void this.webContents.host.then(({ page }) => page.bringToFront()).catch(() => undefined);
  }

  /** Only where somebody sees it: the title of a headless page is the page's own. */
  #showTitle(): void {
    if (!headed) return;
    void this.webContents.host.then(({ page }) => page.evaluate(showAsTitle, this.title)).catch(() => undefined);
  }
}

/** Those open. */
export const windows = new Set<StandInBrowserWindow>();

export const BrowserWindow = StandInBrowserWindow;

/** Runs in the page. */
function showAsTitle(title: string): void {
  document.title = title;
}
