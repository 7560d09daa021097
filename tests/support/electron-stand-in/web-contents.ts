import { EventEmitter } from "node:events";
import type { Page } from "playwright-core";
import { toBrowserAddress, toElectronAddress } from "./addresses.ts";
import { app } from "./app.ts";
import { codec } from "./codec.ts";
import type { WebContentsPart } from "./electron-types.ts";
import { emitPreventable } from "./events.ts";
import { frameAt } from "./frame.ts";
import { ipcMain } from "./ipc-main.ts";
import { chooseByKey } from "./menu.ts";
import { nativeTheme } from "./native-theme.ts";
import { routeRequests } from "./network.ts";
import { PageHost } from "./page-host.ts";
import { protocol } from "./protocol.ts";
import { session } from "./session.ts";

type OpenHandler = Parameters<WebContentsPart["setWindowOpenHandler"]>[0];

/** One page: loads, hears and tells through its host. Synchronous where Electron is; the browser follows. */
export class StandInWebContents extends EventEmitter implements WebContentsPart {
  readonly host: Promise<PageHost>;
  readonly printed: object[] = [];
  /** What the page asked to be opened in a window of its own. */
  readonly refusedWindows: string[] = [];
  /** Told of the window's place; set by the window. */
  onBounds: (bounds: { x: number; y: number; width: number; height: number }) => void = () => undefined;
  #page: PageHost | null = null;
  #mayOpen: OpenHandler | null = null;
  #destroyed = false;
  /** True while the program itself loads a page: `will-navigate` is for pages that want to leave. */
  #loading = false;

  constructor(preload: string) {
    super();
    app.emit("web-contents-created", {}, this);
    this.host = this.#open(preload);
  }

  async load(url: string): Promise<void> {
    const { page } = await this.host;
    await this.#applyPermissions(page, url);
    this.#loading = true;
    try {
      await page.goto(toBrowserAddress(url, protocol.schemes));
    } finally {
      this.#loading = false;
    }
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
    codec.encode(args);
    this.#page?.tell({ op: "event", channel, args });
  }

  reload(): void {
    void this.#reload();
  }

  print(options: Parameters<WebContentsPart["print"]>[0] = {}): void {
    this.printed.push(options);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit("destroyed");
  }

  async #reload(): Promise<void> {
    const { page } = await this.host;
    this.#loading = true;
    await page.reload().catch(() => undefined);
    this.#loading = false;
  }

  async #open(preload: string): Promise<PageHost> {
    const host = await PageHost.open(preload, (message) => {
      switch (message.op) {
        case "invoke":
          void this.#invoke(host, message.id, message.channel, codec.decode(message.args) as unknown[]);
          break;
        case "send":
          ipcMain.emit(message.channel, this.#ipcEvent(host.page), ...(codec.decode(message.args) as unknown[]));
          break;
        case "key":
          chooseByKey(message);
          break;
        case "contextMenu":
          this.emit("context-menu", {}, contextMenuParams(message));
          break;
        case "bounds":
          this.onBounds(message);
          break;
      }
    });
    const { page } = host;
    this.#page = host;
    await routeRequests(page, (request) => this.#mayNavigate(request));
    page.on("popup", (popup) => void this.#meetPopup(popup));
    page.on("download", (download) => {
      if (!emitPreventable(session.defaultSession, "will-download", {}, {}, this)) void download.cancel();
    });
    page.on("crash", () => this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 }));
    await this.#followTheme(page);
    return host;
  }

  async #invoke(host: PageHost, id: number, channel: string, args: unknown[]): Promise<void> {
    try {
      const value = await ipcMain.invoke(channel, this, frameAt(host.page.url()), args);
      host.tell({ op: "answer", id, ok: true, value });
    } catch (error) {
      host.tell({ op: "answer", id, ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  }

  #ipcEvent(page: Page): object {
    return { sender: this, senderFrame: frameAt(page.url()) };
  }

  #mayNavigate({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
    const details = { url, isMainFrame, isSameDocument: false };
    const program = this.#loading && isMainFrame;
    const allowed =
      program ||
      (emitPreventable(this, "will-frame-navigate", details) &&
        (!isMainFrame || emitPreventable(this, "will-navigate", details, url)));
    if (allowed) this.emit("did-start-navigation", details);
    return allowed;
  }

  /** Chromium has opened it already; where the shell says no, it is closed before it shows anything. */
  async #meetPopup(popup: Page): Promise<void> {
    const url = toElectronAddress(popup.url());
    const details = {
      url,
      frameName: "",
      features: "",
      disposition: "new-window",
      referrer: { url: "", policy: "no-referrer" },
    };
    const answer = this.#mayOpen?.(details as Parameters<OpenHandler>[0]) ?? { action: "allow" };
    if (answer.action === "allow") return;
    this.refusedWindows.push(url);
    await popup.close();
  }

  async #applyPermissions(page: Page, url: string): Promise<void> {
    const origin = new URL(toBrowserAddress(url, protocol.schemes)).origin;
    const host = await this.host;
    for (const { name, granted } of session.defaultSession.decide(new URL(url).href)) {
      if (!page.isClosed()) await host.setPermission(origin, name, granted);
    }
  }

  async #followTheme(page: Page): Promise<void> {
    const show = (source: typeof nativeTheme.themeSource) =>
      page.emulateMedia({ colorScheme: source === "system" ? null : source }).catch(() => undefined);
    nativeTheme.listeners.add(show);
    this.once("destroyed", () => nativeTheme.listeners.delete(show));
    await show(nativeTheme.themeSource);
  }
}

/** As Electron describes a right click, as far as the shell looks at it. */
function contextMenuParams({ editable, selection }: { editable: boolean; selection: string }): object {
  const selected = selection !== "";
  return {
    isEditable: editable,
    selectionText: selection,
    editFlags: {
      canUndo: editable,
      canRedo: editable,
      canCut: editable && selected,
      canCopy: selected,
      canPaste: editable,
      canSelectAll: editable,
    },
  };
}
