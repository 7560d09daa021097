import type { WorkMode } from "#shared/settings.ts";
import type { Memory } from "./memory.ts";

/** The work mode of the data folder that is shown, as its page tells it: what the menu offers. */
export interface ModeChoice {
  get(): WorkMode;
  /** Remembered; whoever listens is told where it is another. */
  set(mode: WorkMode): void;
  onChange(listener: () => void): void;
}

/** Begins with the one remembered, then a body's: most are. */
export function chooseMode(memory: Memory): ModeChoice {
  let current: WorkMode = memory.get().mode ?? "body";
  const listeners: (() => void)[] = [];
  return {
    get: () => current,
    set(mode) {
      if (mode === current) return;
      current = mode;
      memory.keep({ mode });
      for (const listener of listeners) listener();
    },
    onChange: (listener) => listeners.push(listener),
  };
}
