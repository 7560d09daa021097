import { EventEmitter } from "node:events";
import type { App, Session } from "electron";
import { describe, expect, it, vi } from "vitest";
import { lockContents, lockSession } from "../../../electron/shell/security.ts";

type Listener = (...args: never[]) => unknown;

/** A session that keeps what it is given, as far as the lock gives it anything. */
function lockedSession() {
  const handlers = new Map<string, Listener>();
  const keep = (name: string) => (handler: Listener) => void handlers.set(name, handler);
  const events = new EventEmitter();
  const session = Object.assign(events, {
    setPermissionRequestHandler: keep("request"),
    setPermissionCheckHandler: keep("check"),
    setDevicePermissionHandler: keep("device"),
    setDisplayMediaRequestHandler: keep("display"),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep("network") },
  });
  lockSession(session as unknown as Session, () => undefined);
  const call = (name: string, ...args: unknown[]) => handlers.get(name)?.(...(args as never[]));
  return { session, call };
}

/** Web contents as Electron announces them, locked. */
function lockedContents() {
  const app = new EventEmitter();
  let openHandler: (details: { url: string }) => { action: string } = () => ({ action: "allow" });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => {
      openHandler = handler;
    },
  });
  lockContents(app as unknown as App, () => undefined);
  app.emit("web-contents-created", {}, contents);
  const isPrevented = (name: string, url: string) => {
    const event = { url, preventDefault: vi.fn() };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { isPrevented, open: (url: string) => openHandler({ url }).action };
}

describe("a locked session", () => {
  it("gives no permission, neither asked for nor looked up, and no device", () => {
    const { call } = lockedSession();
    const answer = vi.fn();
    call("request", {}, "media", answer);
    call("display", {}, answer);
    expect(answer.mock.calls).toEqual([[false], [null]]);
    expect(call("check", {}, "notifications")).toBe(false);
    expect(call("device", {})).toBe(false);
  });

  it("lets no request out of the program", () => {
    const { call } = lockedSession();
    const goesOn = (url: string) => {
      let cancelled: boolean | undefined;
      call("network", { url }, ({ cancel }: { cancel: boolean }) => {
        cancelled = cancel;
      });
      return cancelled === false;
    };
    expect(["app://kalqan/index.html", "blob:app://kalqan/1", "data:image/png;base64,"].map(goesOn)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [
        "https://example.invalid/",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "ws://app://kalqan/",
        "blob:https://a/1",
      ].map(goesOn),
    ).toEqual([false, false, false, false, false]);
  });

  it("checks no spelling, because that fetches dictionaries, and downloads nothing", () => {
    const { session } = lockedSession();
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    const event = { preventDefault: vi.fn() };
    session.emit("will-download", event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});

describe("locked pages", () => {
  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])("stay within the program: %s", (name) => {
    const { isPrevented } = lockedContents();
    expect(isPrevented(name, "app://kalqan/")).toBe(false);
    expect(isPrevented(name, "https://example.invalid/")).toBe(true);
    expect(isPrevented(name, "app://kalqan.example.invalid/")).toBe(true);
    expect(isPrevented(name, "blob:app://kalqan/1")).toBe(true);
  });

  it("open no window, not even on a page of ours, and hold no webview", () => {
    const { isPrevented, open } = lockedContents();
    expect(open("app://kalqan/")).toBe("deny");
    expect(isPrevented("will-attach-webview", "app://kalqan/")).toBe(true);
  });
});
