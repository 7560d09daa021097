import type { NativeThemePart } from "./electron-types.ts";

type Source = NativeThemePart["themeSource"];

class StandInTheme implements NativeThemePart {
  #source: Source = "system";
  /** Windows put it into their pages. */
  readonly listeners = new Set<(source: Source) => void>();

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    this.#source = source;
    for (const listener of this.listeners) listener(source);
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === "dark";
  }
}

export const nativeTheme = new StandInTheme();
