import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { AppPart } from "./electron-types.ts";
import { emitPreventable } from "./events.ts";
import { options } from "./options.ts";
import { takeInstanceLock } from "./single-instance.ts";

/** What app needs of windows; they register themselves, so that neither module needs the other to load. */
interface OpenWindow {
  close(): void;
}

class StandInApp extends EventEmitter implements AppPart {
  readonly isPackaged = false;
  readonly windows = new Set<OpenWindow>();
  readonly commandLine = { getSwitchValue: (name: string) => switches.get(name) ?? "" };
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  /** What closes before the process ends: the browser, the lock. */
  readonly atExit: (() => Promise<void> | void)[] = [];
  #quitting = false;
  #left = false;

  enableSandbox(): void {
    // Chromium's pages are sandboxed as it is (browser.ts).
  }

  getPath(name: Parameters<AppPart["getPath"]>[0]): string {
    return this.#paths.get(name) ?? defaultPath(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8"));
    return String((manifest as { version?: unknown }).version ?? "");
  }

  getPreferredSystemLanguages(): string[] {
    return options.systemLanguages ?? [(process.env.LANG ?? "").split(/[._]/)[0] || "kk"];
  }

  requestSingleInstanceLock(): boolean {
    const release = takeInstanceLock(this.getPath("userData"), (argv, folder) => {
      this.emit("second-instance", {}, argv, folder, {});
    });
    if (release) this.atExit.push(release);
    return release !== null;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Called once the program's entry has run through, as Electron does. */
  becomeReady(): void {
    if (this.#quitting || this.#left) return;
    this.emit("ready");
    this.#ready.resolve();
  }

  quit(): void {
    if (this.#quitting || this.#left) return;
    this.#quitting = true;
    if (!emitPreventable(this, "before-quit")) {
      this.#quitting = false;
      return;
    }
    for (const window of this.windows) window.close();
    if (this.windows.size === 0) this.#leave();
  }

  /** A window stays: the program stays too. */
  windowStayed(): void {
    this.#quitting = false;
  }

  windowClosed(window: OpenWindow): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    // While quitting, "window-all-closed" is not emitted.
    if (this.#quitting) this.#leave();
    else this.emit("window-all-closed");
  }

  #leave(): void {
    if (!emitPreventable(this, "will-quit")) {
      this.#quitting = false;
      return;
    }
    this.#left = true;
    this.emit("quit", {}, 0);
    void Promise.allSettled(this.atExit.map(async (close) => close())).then(() => process.exit(0));
  }
}

/** `--name=value` of the program's own arguments. */
const switches = new Map(
  Object.entries(parseArgs({ args: process.argv.slice(2), strict: false, allowPositionals: true }).values).map(
    ([name, value]) => [name, String(value)],
  ),
);

function defaultPath(name: string): string {
  const appData = process.env.XDG_CONFIG_HOME ?? process.env.APPDATA ?? join(homedir(), ".config");
  switch (name) {
    case "home":
      return homedir();
    case "appData":
      return appData;
    case "userData":
      return join(appData, "kalqan-stand-in");
    case "temp":
      return tmpdir();
    default:
      throw new Error(`The stand-in knows no path named ${name}`);
  }
}

export const app = new StandInApp();
setImmediate(() => app.becomeReady());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => app.quit());
