import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "playwright-core";
import type { ProgramState } from "#tests/support/electron-stand-in/control.ts";
import type { AskedDialog } from "#tests/support/electron-stand-in/dialog.ts";
import type { Run } from "./program.ts";
import { programArguments, programEnvironment, root, type StartOptions } from "./program-arguments.ts";

/** Path of Electron's binary; null where npm's package came without it. */
export function electronBinary(): string | null {
  const folder = join(root, "node_modules/electron");
  const named = join(folder, "path.txt");
  if (!existsSync(named)) return null;
  const path = join(folder, "dist", readFileSync(named, "utf8"));
  return existsSync(path) ? path : null;
}

/** Starts the built program on real Electron. Dialogs are answered by the test in Electron's place. */
export async function runOnElectron(options: StartOptions): Promise<Run> {
  const executablePath = electronBinary();
  if (executablePath === null) throw new Error("Electron's binary is not installed: npx install-electron");
  if (options.faults) throw new Error("Faults are made by the stand-in; this story does not run on real Electron");
  const settings = {
    executablePath,
    args: [root, ...programArguments(options), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    cwd: root,
    env: await programEnvironment(options),
  };
  const application = await _electron.launch(settings);
  await scriptDialogs(application);
  const page = await application.firstWindow();
  await page.waitForFunction(() => "kalqan" in window && document.readyState === "complete");
  const ended = new Promise<void>((resolve) => application.once("close", () => resolve()));
  return {
    page,
    onRealElectron: true,
    state: () => stateOf(application),
    chooseMenu: (name) => application.evaluate(chooseMenuItem, name),
    answerDialog: (paths) => application.evaluate(answerScripted, [...paths]),
    killBackend: () =>
      application.evaluate(({ app }) => {
        for (const { pid, serviceName, name } of app.getAppMetrics()) {
          if (serviceName === "kalqan-backend" || name === "kalqan-backend") process.kill(pid, "SIGKILL");
        }
      }),
    closeWindow: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    minimise: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    startSecond: async () => {
      // It leaves before it has a window: playwright calls that a failed launch.
      await _electron.launch({ ...settings, timeout: 10_000 }).catch(() => undefined);
    },
    invokeAs: null,
    ended,
    kill: async () => {
      application.process().kill("SIGKILL");
      await ended;
    },
  };
}

interface Scripted {
  readonly asked: AskedDialog[];
  readonly answers: string[][];
  readonly waiting: ((paths: string[]) => void)[];
}

/** Runs in Electron's main process: puts the test in the place of the person. */
async function scriptDialogs(application: ElectronApplication): Promise<void> {
  await application.evaluate(({ dialog }) => {
    const scripted: Scripted = { asked: [], answers: [], waiting: [] };
    Object.assign(globalThis, { kalqanDialogs: scripted });
    const ask = (kind: AskedDialog["kind"], args: unknown[]): Promise<string[]> => {
      const options = args[args.length - 1] as {
        title?: string;
        properties?: string[];
        filters?: { extensions: string[] }[];
        defaultPath?: string;
      };
      const { title = "", properties = [], filters = [], defaultPath = "" } = options;
      scripted.asked.push({ kind, title, properties, extensions: filters[0]?.extensions ?? [], defaultPath });
      const ready = scripted.answers.shift();
      return ready ? Promise.resolve(ready) : new Promise((resolve) => scripted.waiting.push(resolve));
    };
    Object.assign(dialog, {
      showOpenDialog: async (...args: unknown[]) => {
        const filePaths = await ask("open", args);
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async (...args: unknown[]) => {
        const [filePath = ""] = await ask("save", args);
        return { canceled: filePath === "", filePath };
      },
    });
  });
}

/** Runs in Electron's main process. */
function answerScripted(_electronApi: unknown, paths: string[]): void {
  const { kalqanDialogs } = globalThis as unknown as { kalqanDialogs: Scripted };
  const waiting = kalqanDialogs.waiting.shift();
  if (waiting) waiting(paths);
  else kalqanDialogs.answers.push(paths);
}

/** Runs in Electron's main process. */
function chooseMenuItem({ Menu }: typeof import("electron"), name: string): boolean {
  const all = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
  const item = all.find(({ id, role }) => id === name || String(role) === name.toLowerCase());
  item?.click();
  return item !== undefined;
}

function stateOf(application: ElectronApplication): Promise<ProgramState> {
  return application.evaluate(({ app, BrowserWindow, Menu, nativeTheme }): ProgramState => {
    const windows = BrowserWindow.getAllWindows();
    const [window] = windows;
    const { kalqanDialogs } = globalThis as unknown as { kalqanDialogs: Scripted };
    const menus = Menu.getApplicationMenu()?.items ?? [];
    return {
      window: window
        ? {
            title: window.getTitle(),
            visible: window.isVisible(),
            minimised: window.isMinimized(),
            focused: window.isFocused() ? 1 : 0,
            bounds: window.getNormalBounds(),
            // Electron keeps them to itself; the unit tests look at what the window is made with.
            webPreferences: {},
          }
        : null,
      windows: windows.length,
      menu: menus.flatMap(({ label, submenu }) =>
        (submenu?.items ?? [])
          .filter(({ type }) => type !== "separator")
          .map((item) => `${label} › ${item.label}${item.accelerator ? ` (${item.accelerator})` : ""}`),
      ),
      contextMenu: [],
      theme: nativeTheme.themeSource,
      dialogs: kalqanDialogs.asked,
      shownInFolder: [],
      printed: 0,
      refusedWindows: [],
      backendPids: app
        .getAppMetrics()
        .filter(({ name, serviceName }) => serviceName === "kalqan-backend" || name === "kalqan-backend")
        .map(({ pid }) => pid),
    };
  });
}
