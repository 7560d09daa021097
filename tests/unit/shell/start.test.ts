import { join } from "node:path";
import type { App } from "electron";
import { describe, expect, it, vi } from "vitest";
import { chooseLanguage } from "../../../electron/shell/language.ts";
import type { Memory, Remembered } from "../../../electron/shell/memory.ts";
import { placesIn, placeUserData } from "../../../electron/shell/places.ts";
import { noonOf, readSwitches } from "../../../electron/shell/switches.ts";

const switchesOf = (given: Record<string, string>) => ({ getSwitchValue: (name: string) => given[name] ?? "" });

function userDataOn(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, asked = ""): string {
  const setPath = vi.fn();
  const app = { commandLine: switchesOf({ "user-data-dir": asked }), getPath: () => "/roaming", setPath };
  placeUserData(app as unknown as App, platform, env);
  return setPath.mock.calls[0]?.[1];
}

describe("where the program keeps its own", () => {
  it("is the local profile on Windows, which is not copied to a server", () => {
    expect(userDataOn("win32", { LOCALAPPDATA: "/local" })).toBe(join("/local", "kalqan"));
  });

  it("is the usual place elsewhere, or the one asked for", () => {
    expect(userDataOn("linux", {})).toBe(join("/roaming", "kalqan"));
    expect(userDataOn("win32", { LOCALAPPDATA: "/local" }, "/stick")).toBe("/stick");
  });

  it("proposes a data folder there, not in Documents", () => {
    expect(placesIn("/local/kalqan").proposedDataFolder).toBe(join("/local/kalqan", "data"));
  });
});

describe("the command line of the window", () => {
  it("may name a data folder and a day", () => {
    expect(readSwitches(switchesOf({ data: "/data", now: "2018-06-20" }))).toEqual({
      data: "/data",
      today: "2018-06-20",
    });
    expect(readSwitches(switchesOf({}))).toEqual({ data: null, today: null });
  });

  it("takes no day that there is not", () => {
    expect(["2018-13-01", "20.06.2018", "today"].map((now) => readSwitches(switchesOf({ now })).today)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("means noon in Almaty by a day", () => {
    expect(noonOf("2018-06-20")).toBe("2018-06-20T06:00:00.000Z");
    expect(noonOf(null)).toBeNull();
  });
});

describe("the first language", () => {
  const remembering = (language: Remembered["language"]): Memory => ({
    get: () => ({ language, theme: "system", mode: null, dataFolder: null, window: null, place: null }),
    keep: vi.fn(),
  });
  const first = (system: string[], language: Remembered["language"] = null) =>
    chooseLanguage({ getPreferredSystemLanguages: () => system }, remembering(language)).get();

  it("is the one remembered, then the system's first of ours, then Kazakh", () => {
    expect(first(["ru-RU"], "kk")).toBe("kk");
    expect(first(["en-US", "ru-KZ", "kk-KZ"])).toBe("ru");
    expect(first(["kk-KZ", "ru-RU"])).toBe("kk");
    expect(first(["en-US"])).toBe("kk");
  });

  it("is remembered when chosen, and told to whoever listens", () => {
    const memory = remembering(null);
    const language = chooseLanguage({ getPreferredSystemLanguages: () => [] }, memory);
    const listener = vi.fn();
    language.onChange(listener);
    language.set("ru");
    expect(language.get()).toBe("ru");
    expect(memory.keep).toHaveBeenCalledWith({ language: "ru" });
    expect(listener).toHaveBeenCalledOnce();
  });
});
