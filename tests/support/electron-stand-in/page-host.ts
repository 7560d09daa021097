import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { app } from "./app.ts";
import { newPage } from "./browser.ts";
import { codec } from "./codec.ts";
import type { FromPage } from "./page/preload-world.ts";
import { type PageScripts, pageScripts } from "./page-scripts.ts";

const world = "Electron Isolated Context";
let folders: string | null = null;

/** A folder for the bytes of files that pages hand over; gone with the program. */
function filesFolder(): string {
  if (folders === null) {
    const made = mkdtempSync(join(tmpdir(), "electron-stand-in-files-"));
    app.atExit.push(() => rmSync(made, { recursive: true, force: true }));
    folders = made;
  }
  return folders + sep;
}

type Heard = Exclude<FromPage, { op: "hello" | "file" }>;

/** One page of Chromium's with the preload script in a world of its own. */
export class PageHost {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #scripts: PageScripts;
  /** The preload script's world of the document that is shown; null while there is none. */
  #context: number | null = null;

  private constructor(page: Page, session: CDPSession, scripts: PageScripts) {
    this.page = page;
    this.#session = session;
    this.#scripts = scripts;
  }

  /** @param listen hears what the preload script's world tells */
  static async open(preloadFile: string, listen: (message: Heard) => void): Promise<PageHost> {
    const page = await newPage();
    const session = await page.context().newCDPSession(page);
    const scripts = pageScripts(preloadFile, filesFolder());
    const host = new PageHost(page, session, scripts);
    session.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === scripts.binding) host.#hear(JSON.parse(payload) as FromPage, executionContextId, listen);
    });
    session.on("Runtime.executionContextsCleared", () => {
      host.#context = null;
    });
    await session.send("Page.enable");
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: scripts.binding, executionContextName: world });
    await session.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.page });
    await session.send("Page.addScriptToEvaluateOnNewDocument", { source: scripts.preload, worldName: world });
    return host;
  }

  /** Tells the preload script's world something; a document that is not there yet hears nothing. */
  tell(message: object): void {
    const text = codec.encode(message);
    if (this.#context === null) return;
    const expression = `globalThis[${JSON.stringify(this.#scripts.receiver)}]?.(${JSON.stringify(text)})`;
    // The document may be gone by now; Electron drops the message too.
    this.#session.send("Runtime.evaluate", { expression, contextId: this.#context }).catch(() => undefined);
  }

  async setPermission(origin: string, name: string, granted: boolean): Promise<void> {
    const setting = granted ? "granted" : "denied";
    await this.#session.send("Browser.setPermission", { permission: { name }, setting, origin }).catch(() => undefined);
  }

  #hear(message: FromPage, context: number, listen: (message: Heard) => void): void {
    switch (message.op) {
      case "hello":
        this.#context = context;
        break;
      case "file":
        writePart(message.path, message.offset, codec.decode(message.bytes) as Uint8Array);
        break;
      default:
        listen(message);
    }
  }
}

function writePart(path: string, offset: number, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, offset === 0 ? "w" : "r+");
  try {
    writeSync(file, bytes, 0, bytes.length, offset);
  } finally {
    closeSync(file);
  }
}
