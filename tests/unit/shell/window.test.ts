import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { describe, expect, it, vi } from "vitest";
import { openWindow, windowSettings, windowTitle } from "../../../electron/shell/window.ts";
import { openingPlace } from "../../../electron/shell/window-place.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const left = { x: 100, y: 50, width: 1400, height: 800, maximised: false };

describe("the place of the window", () => {
  it("is at first 1366×768 where the system puts it, or less on a smaller screen", () => {
    expect(openingPlace(null, [screen])).toEqual({ width: 1366, height: 768 });
    expect(openingPlace(null, [{ x: 0, y: 0, width: 1280, height: 680 }])).toEqual({ width: 1280, height: 680 });
  });

  it("is then where it was left", () => {
    expect(openingPlace(left, [screen])).toEqual({ x: 100, y: 50, width: 1400, height: 800 });
  });

  it("is on a screen that is there, though it was left on one that is unplugged", () => {
    expect(openingPlace({ ...left, x: 2500 }, [screen])).toEqual({ width: 1366, height: 768 });
    const second = { x: 1920, y: 0, width: 1366, height: 728 };
    expect(openingPlace({ ...left, x: 2000 }, [screen, second])).toEqual({ x: 2000, y: 50, width: 1366, height: 728 });
  });

  it("keeps the title bar within reach", () => {
    expect(openingPlace({ ...left, y: -300 }, [screen])).toEqual({ width: 1366, height: 768 });
  });
});

describe("a window", () => {
  const options = {
    place: { width: 1366, height: 768 },
    maximised: false,
    title: "Қалқан",
    dark: false,
    preload: "/program/preload.cjs",
    icon: null,
    developerTools: false,
  };
  const settings = windowSettings(options);

  it("is made with every wall of Electron up", () => {
    expect(settings.webPreferences).toEqual({
      preload: "/program/preload.cjs",
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
      devTools: false,
    });
  });

  it("is shown only once there is something to see", () => {
    expect(settings.show).toBe(false);
  });

  it("loads its page anew when that has died, but not when it was closed", () => {
    const contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
    class Played extends EventEmitter {
      readonly webContents = contents;
      readonly loadURL = async () => undefined;
      readonly isDestroyed = () => false;
    }
    openWindow(Played as unknown as typeof BrowserWindow, options, () => undefined);
    contents.emit("render-process-gone", {}, { reason: "clean-exit" });
    expect(contents.reload).not.toHaveBeenCalled();
    contents.emit("render-process-gone", {}, { reason: "oom" });
    expect(contents.reload).toHaveBeenCalledOnce();
  });

  it("bears where one is before the program's name", () => {
    expect(windowTitle("Есеп", "Қалқан")).toBe("Есеп — Қалқан");
    expect(windowTitle("", "Қалқан")).toBe("Қалқан");
  });
});
