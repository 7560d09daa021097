import type { createCodec } from "../codec.ts";
import type { createBridgeEnd } from "./bridge-end.ts";

/** What the stand-in's main process is told by the preload script's world. */
export type FromPage =
  | { op: "hello" }
  | { op: "invoke"; id: number; channel: string; args: string }
  | { op: "send"; channel: string; args: string }
  | { op: "file"; path: string; offset: number; bytes: string; last: boolean }
  | { op: "key"; key: string; control: boolean; alt: boolean; shift: boolean }
  | { op: "contextMenu"; editable: boolean; selection: string }
  | { op: "bounds"; x: number; y: number; width: number; height: number };

export interface PreloadConfig {
  readonly here: string;
  readonly there: string;
  /** Name of the binding to the main process: only this world has it. */
  readonly binding: string;
  /** Name of the function of this world that the main process calls. */
  readonly receiver: string;
  /** Folder, with its separator, in which files of the page get their paths. */
  readonly filesFolder: string;
}

/**
 * Runs in a world of its own before the page's scripts: `require("electron")` as a sandboxed preload script has it.
 * Written as one function without imports, because its source is run in the page.
 */
export function runPreloadWorld(
  config: PreloadConfig,
  codecOf: typeof createCodec,
  bridgeEnd: typeof createBridgeEnd,
  preload: (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void,
): void {
  // Electron runs preload scripts in the main frame alone.
  if (window !== window.top || location.protocol !== "https:") return;

  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const codec = codecOf(
    (bytes) => {
      let text = "";
      for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      return btoa(text);
    },
    (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  );
  const tell = (message: FromPage) => world[config.binding]?.(JSON.stringify(message));

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const invoked = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  let nextId = 1;
  /** Files being written: calls wait, so that the backend finds them whole. */
  let writing: Promise<unknown> = Promise.resolve();
  let writes = 0;

  function leave(message: FromPage): void {
    if (writes === 0) tell(message);
    else void writing.then(() => tell(message));
  }

  world[config.receiver] = (text) => {
    const message = codec.decode(text) as
      | { op: "answer"; id: number; ok: true; value: unknown }
      | { op: "answer"; id: number; ok: false; message: string }
      | { op: "event"; channel: string; args: unknown[] };
    if (message.op === "event") {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const waiting = invoked.get(message.id);
    invoked.delete(message.id);
    if (message.ok) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  };

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const encoded = codec.encode(args);
      const id = nextId++;
      return await new Promise((resolve, reject) => {
        invoked.set(id, { resolve, reject });
        leave({ op: "invoke", id, channel, args: encoded });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      leave({ op: "send", channel, args: codec.encode(args) });
    },
    on(channel: string, listener: Listener): void {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener(channel: string, listener: Listener): void {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
    },
  };

  async function writeFile(file: File, path: string): Promise<void> {
    const step = 2 ** 22;
    for (let offset = 0; offset === 0 || offset < file.size; offset += step) {
      const bytes = new Uint8Array(await file.slice(offset, offset + step).arrayBuffer());
      tell({ op: "file", path, offset, bytes: codec.encode(bytes), last: offset + step >= file.size });
    }
  }

  const webUtils = {
    getPathForFile(file: File): string {
      const path = `${config.filesFolder}${crypto.randomUUID()}/${file.name.replaceAll(/[/\\]/g, "_")}`;
      writes += 1;
      writing = Promise.all([writing, writeFile(file, path)]).finally(() => {
        writes -= 1;
      });
      return path;
    },
  };

  const end = bridgeEnd(config.here, config.there, () => undefined);
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (name in globalThis) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      end.offer(name, api);
    },
  };

  function watchKeys(): void {
    // The last listener of all, added while the event is under way: the page's own come first and may prevent it.
    window.addEventListener(
      "keydown",
      (event) => {
        const last = (same: KeyboardEvent) => {
          if (same !== event || same.defaultPrevented || !(same.ctrlKey || same.metaKey || /^F\d+$/.test(same.code)))
            return;
          const { code: key, altKey: alt, shiftKey: shift } = same;
          if (isMenuKey(same)) same.preventDefault();
          tell({ op: "key", key, control: same.ctrlKey || same.metaKey, alt, shift });
        };
        window.addEventListener("keydown", last, { once: true });
        setTimeout(() => window.removeEventListener("keydown", last), 0);
      },
      { capture: true },
    );
  }

  /** Keys that Chromium would use itself (print, find, bookmarks…) where Electron leaves them to the menu. */
  function isMenuKey(event: KeyboardEvent): boolean {
    const editing = [
      "KeyA",
      "KeyC",
      "KeyV",
      "KeyX",
      "KeyY",
      "KeyZ",
      "ArrowLeft",
      "ArrowRight",
      "Home",
      "End",
      "Backspace",
      "Delete",
    ];
    return !editing.includes(event.code);
  }

  function watchPointer(): void {
    window.addEventListener("contextmenu", (event) => {
      const selection = String(window.getSelection() ?? "");
      const element =
        event.target instanceof Element ? event.target.closest("input, textarea, [contenteditable='true']") : null;
      if (!event.defaultPrevented) tell({ op: "contextMenu", editable: element !== null, selection });
    });
  }

  function watchBounds(): void {
    const report = () =>
      tell({
        op: "bounds",
        x: window.screenX,
        y: window.screenY,
        width: window.outerWidth,
        height: window.outerHeight,
      });
    window.addEventListener("resize", report);
    window.addEventListener("blur", report);
  }

  watchKeys();
  watchPointer();
  watchBounds();
  tell({ op: "hello" });

  const module = { exports: {} };
  preload(
    (name) => {
      if (name !== "electron") throw new Error(`module not found: ${name}`);
      return { contextBridge, ipcRenderer, webUtils };
    },
    module,
    module.exports,
  );
}
