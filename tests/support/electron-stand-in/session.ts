import { EventEmitter } from "node:events";
import type { SessionPart } from "./electron-types.ts";

type Check = Parameters<SessionPart["setPermissionCheckHandler"]>[0];
type Ask = Parameters<SessionPart["setPermissionRequestHandler"]>[0];
type RequestListener = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;

/** Chromium's names of permissions (Browser.setPermission), each with Electron's. */
const permissions: Readonly<Record<string, string>> = {
  "background-sync": "background-sync",
  camera: "media",
  "clipboard-read": "clipboard-read",
  "clipboard-write": "clipboard-sanitized-write",
  "display-capture": "display-capture",
  geolocation: "geolocation",
  "idle-detection": "idle-detection",
  "local-fonts": "local-fonts",
  microphone: "media",
  midi: "midi",
  notifications: "notifications",
  "persistent-storage": "persistent-storage",
  "screen-wake-lock": "screen-wake-lock",
  "storage-access": "storage-access",
  "window-management": "window-management",
};

class StandInSession extends EventEmitter implements SessionPart {
  #check: Check = null;
  #ask: Ask = null;
  #onRequest: RequestListener | null = null;

  readonly webRequest: SessionPart["webRequest"] = {
    // With a filter before it or without.
    onBeforeRequest: (...args: unknown[]) => {
      this.#onRequest = args[args.length - 1] as RequestListener | null;
    },
  };

  setPermissionCheckHandler(handler: Check): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: Ask): void {
    this.#ask = handler;
  }

  setDevicePermissionHandler(): void {
    // Devices are asked for through a chooser of the browser's, which a headless one never shows.
  }

  setDisplayMediaRequestHandler(): void {
    // As above.
  }

  setSpellCheckerEnabled(): void {
    // Chromium under automation checks no spelling.
  }

  /** What Chromium is to answer for each of its permissions: granted only where the shell says so, as in Electron. */
  decide(origin: string): { name: string; granted: boolean }[] {
    return Object.entries(permissions).map(([name, permission]) => ({
      name,
      granted: this.#checked(permission, origin) && this.#asked(permission),
    }));
  }

  /** True where the shell lets a request of a page go on. */
  allows(url: string): Promise<boolean> {
    const listener = this.#onRequest;
    if (!listener) return Promise.resolve(true);
    return new Promise((resolve) => listener({ url }, ({ cancel = false }) => resolve(!cancel)));
  }

  #checked(permission: string, origin: string): boolean {
    const check = this.#check as
      | ((contents: null, permission: string, origin: string, details: object) => boolean)
      | null;
    return check?.(null, permission, origin, { isMainFrame: true }) ?? true;
  }

  #asked(permission: string): boolean {
    const ask = this.#ask as
      | ((contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void)
      | null;
    let granted = ask === null;
    ask?.(null, permission, (answer) => (granted = answer), { isMainFrame: true });
    return granted;
  }
}

export const session = { defaultSession: new StandInSession() };
