import { once } from "node:events";
import { existsSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { app } from "./app.ts";
import { browser, profileFolder } from "./browser.ts";
import { windows } from "./browser-window.ts";
import { type AskedDialog, dialog } from "./dialog.ts";
import { frameAt } from "./frame.ts";
import { ipcMain } from "./ipc-main.ts";
import { chooseItem, menus } from "./menu.ts";
import { nativeTheme } from "./native-theme.ts";
import { powerMonitor } from "./power-monitor.ts";
import { shell } from "./shell.ts";
import { processes } from "./utility-process.ts";

/** What a test can see of the program from outside its page. */
export interface ProgramState {
  readonly window: {
    readonly title: string;
    readonly visible: boolean;
    readonly minimised: boolean;
    readonly focused: number;
    readonly bounds: { x: number; y: number; width: number; height: number };
    readonly webPreferences: Readonly<Record<string, unknown>>;
  } | null;
  readonly windows: number;
  /** Labels of the menus and their items, with keys: `Файл › Баптаулар (CmdOrCtrl+,)`. */
  readonly menu: readonly string[];
  /** Labels of the last context menu. */
  readonly contextMenu: readonly string[];
  readonly theme: string;
  readonly dialogs: readonly AskedDialog[];
  readonly shownInFolder: readonly string[];
  readonly printed: number;
  readonly refusedWindows: readonly string[];
  readonly backendPids: readonly number[];
}

/** What a test can do to the program from outside its page. */
export interface Controls {
  state(): ProgramState;
  /** Address to drive the page by. */
  endpoint(): Promise<string>;
  answerDialog(paths: readonly string[]): void;
  /** An item by its id or role. */
  chooseMenu(name: string): boolean;
  closeWindow(): void;
  minimise(): void;
  killBackend(): void;
  shutDown(): void;
  /** Calls as a frame would that has no business to: its address as the browser has it. */
  invokeAs(
    frame: { address: string; framedBy: string | null },
    channel: string,
    args: readonly unknown[],
  ): Promise<unknown>;
}

const controls: Controls = {
  state: programState,
  endpoint: devToolsEndpoint,
  answerDialog: (paths) => dialog.answer(paths),
  chooseMenu: chooseItem,
  closeWindow: () => firstWindow()?.close(),
  minimise: () => firstWindow()?.minimize(),
  killBackend: () => {
    for (const each of processes) each.kill();
  },
  shutDown: () => powerMonitor.emit("shutdown", { preventDefault: () => undefined }),
  invokeAs: ({ address, framedBy }, channel, args) => {
    const frame = frameAt(address, framedBy === null ? null : frameAt(framedBy));
    return ipcMain.invoke(channel, firstWindow()?.webContents ?? {}, frame, args);
  },
};

/** Over the IPC channel of a parent process that asks: `{id, name, args}` is answered with `{id, value}` or `{id, error}`. */
if (process.send) {
  const send = process.send.bind(process);
  dialog.scripted = true;
  process.on("message", async ({ id, name, args }: { id: number; name: keyof Controls; args: unknown[] }) => {
    try {
      const control = controls[name] as (...args: unknown[]) => unknown;
      send({ id, value: await control(...args) });
    } catch (error) {
      send({ id, error: String(error) });
    }
  });
  // A test that died leaves nothing running.
  process.once("disconnect", () => app.quit());
}

function firstWindow() {
  return [...windows][0];
}

function programState(): ProgramState {
  const window = firstWindow();
  return {
    window: window
      ? {
          title: window.title,
          visible: window.visible,
          minimised: window.minimised,
          focused: window.focused,
          bounds: window.getNormalBounds(),
          webPreferences: { ...window.settings.webPreferences },
        }
      : null,
    windows: windows.size,
    menu: menuLines(),
    contextMenu: menus.popup?.items().map(({ label }) => label ?? "") ?? [],
    theme: nativeTheme.themeSource,
    dialogs: [...dialog.asked],
    shownInFolder: [...shell.shown],
    printed: window?.webContents.printed.length ?? 0,
    refusedWindows: window?.webContents.refusedWindows ?? [],
    backendPids: [...processes].flatMap(({ pid }) => pid ?? []),
  };
}

function menuLines(): string[] {
  return (menus.application?.template ?? []).flatMap(({ label, submenu }) =>
    (Array.isArray(submenu) ? submenu : [])
      .filter(({ type }) => type !== "separator")
      .map((item) => `${label} › ${item.label}${item.accelerator ? ` (${item.accelerator})` : ""}`),
  );
}

/** Chromium writes its port into its profile once it listens. */
async function devToolsEndpoint(): Promise<string> {
  await browser();
  const file = join(profileFolder(), "DevToolsActivePort");
  const watcher = watch(profileFolder());
  while (!existsSync(file)) await once(watcher, "change");
  watcher.close();
  return `http://127.0.0.1:${readFileSync(file, "utf8").split("\n")[0]}`;
}
