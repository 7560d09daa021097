import type { createBridgeEnd } from "./bridge-end.ts";

/**
 * Runs in the page's world before its scripts: what the preload script exposes appears as a global that cannot be
 * changed. Written as one function without imports, because its source is run in the page.
 */
export function runPageWorld(bridgeEnd: typeof createBridgeEnd, here: string, there: string): void {
  if (window !== window.top) return;

  function deepFreeze(value: unknown): unknown {
    if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      for (const item of Object.values(value)) deepFreeze(item);
      Object.freeze(value);
    }
    return value;
  }

  bridgeEnd(here, there, (name, value) => {
    Object.defineProperty(window, name, {
      value: deepFreeze(value),
      writable: false,
      configurable: false,
      enumerable: true,
    });
  });
}
