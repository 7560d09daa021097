import { EventEmitter } from "node:events";
import type { App, BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leaveCleanly, saveBeforeClosing } from "../../../electron/shell/closing.ts";
import type { Ipc } from "../../../electron/shell/ipc.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window that closes unless it is kept, and the page's way to say that all is saved. */
function guardedWindow() {
  const told: string[] = [];
  let saved: () => void = () => undefined;
  const ipc: Ipc = {
    answer: () => undefined,
    hear: (_channel, listener) => {
      saved = () => listener([], {} as never);
    },
  };
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (channel: string) => told.push(channel),
  });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    closed: false,
    close() {
      let kept = false;
      window.emit("close", { preventDefault: () => (kept = true) });
      if (!kept) window.closed = true;
    },
  });
  saveBeforeClosing(ipc, () => undefined)(window as unknown as BrowserWindow);
  return { window, contents, told, saved: () => saved() };
}

describe("a window that closes", () => {
  it("asks its page to save first, once, and waits for it", async () => {
    const { window, told, saved } = guardedWindow();
    window.close();
    window.close();
    expect(told).toEqual(["shell.closing"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(window.closed).toBe(false);
    saved();
    await vi.advanceTimersByTimeAsync(0);
    expect(window.closed).toBe(true);
  });

  it("does not wait for ever", async () => {
    const { window } = guardedWindow();
    window.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(window.closed).toBe(true);
  });

  it("does not wait for a page that has died", async () => {
    const { window, contents } = guardedWindow();
    window.close();
    contents.emit("render-process-gone");
    await vi.advanceTimersByTimeAsync(0);
    expect(window.closed).toBe(true);
  });
});

describe("the program", () => {
  it("leaves once the backend has closed its database", async () => {
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    const closed = Promise.withResolvers<void>();
    leaveCleanly(app as unknown as App, { close: () => closed.promise } as never);
    app.emit("window-all-closed");
    expect(app.quit).toHaveBeenCalledTimes(1);
    const first = { preventDefault: vi.fn() };
    app.emit("will-quit", first);
    expect(first.preventDefault).toHaveBeenCalled();
    closed.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.quit).toHaveBeenCalledTimes(2);
    const second = { preventDefault: vi.fn() };
    app.emit("will-quit", second);
    expect(second.preventDefault).not.toHaveBeenCalled();
  });
});
