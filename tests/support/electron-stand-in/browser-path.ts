import { existsSync } from "node:fs";
import { join } from "node:path";

const { env } = process;
const windowsRoots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
  (root) => root !== undefined,
);

const candidates: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...windowsRoots.flatMap((root) => [
    join(root, "Google/Chrome/Application/chrome.exe"),
    join(root, "Microsoft/Edge/Application/msedge.exe"),
    join(root, "Chromium/Application/chrome.exe"),
  ]),
];

/** The system's Chromium, Chrome or Edge; null where there is none. KALQAN_CHROMIUM names another one. */
export function findBrowser(): string | null {
  const named = env.KALQAN_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
