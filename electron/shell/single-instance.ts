import type { App } from "electron";

/** False where the program runs already: that one is told, and this one should leave. Before `ready`. */
export function isOnlyInstance(app: App, whenAnotherStarts: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on("second-instance", whenAnotherStarts);
  return true;
}
