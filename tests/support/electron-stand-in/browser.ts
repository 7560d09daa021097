import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { app } from "./app.ts";
import { findBrowser, hasDisplay } from "./browser-path.ts";
import { options } from "./options.ts";

/** True where the pages can be seen. */
export const headed = !(options.headless ?? !hasDisplay());

/** Chromium's profile of this run; its port for tests is written there. */
export function profileFolder(): string {
  return join(app.getPath("userData"), "stand-in-chromium");
}

let running: Promise<BrowserContext> | null = null;
let firstPageTaken = false;

/** Chromium, started once. The program leaves with it. */
export function browser(): Promise<BrowserContext> {
  running ??= launch();
  return running;
}

/** A page for a new window: the first is the one that Chromium opens with. */
export async function newPage(): Promise<Page> {
  const context = await browser();
  const [first] = context.pages();
  if (!first || firstPageTaken) return await context.newPage();
  firstPageTaken = true;
  return first;
}

export async function closeBrowser(): Promise<void> {
  const context = await running?.catch(() => null);
  await context?.close().catch(() => undefined);
}

async function launch(): Promise<BrowserContext> {
  const executablePath = options.browser ?? findBrowser();
  if (executablePath === null) throw new Error("No Chromium, Chrome or Edge was found for the stand-in");
  prepareProfile();
  const { width, height } = options.screen;
  const context = await chromium.launchPersistentContext(profileFolder(), {
    executablePath,
    headless: !headed,
    // Chromium refuses its own sandbox to root, as which containers run.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headed ? null : { width, height },
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: true,
    // Electron has scroll bars.
    ignoreDefaultArgs: ["--hide-scrollbars"],
    args: [
      `--window-size=${width},${height}`,
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A window without an address bar, and without bars about the flags above.
      ...(headed ? ["--app=data:text/html,", "--test-type"] : []),
      ...(options.remoteDebugging ? ["--remote-debugging-port=0"] : []),
    ],
  });
  context.on("close", () => app.quit());
  return context;
}

function prepareProfile(): void {
  const preferences = join(profileFolder(), "Default/Preferences");
  // The port of the run before.
  rmSync(join(profileFolder(), "DevToolsActivePort"), { force: true });
  if (existsSync(preferences)) return;
  mkdirSync(dirname(preferences), { recursive: true });
  // Electron offers no translation.
  writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }));
}
