import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from "electron";
import { tolerateMissingMessages, translate } from "#shared/language/translator.ts";
import { bridgeApi } from "./api-bridge.ts";
import { superviseBackend } from "./backend.ts";
import { leaveBeforeShutdown, leaveCleanly, saveBeforeClosing } from "./closing.ts";
import { offerContextMenu } from "./context-menu.ts";
import { openKnownFolder } from "./data-folder.ts";
import { guardIpc } from "./ipc.ts";
import { chooseLanguage } from "./language.ts";
import { logStart, openLog } from "./log.ts";
import { openMemory } from "./memory.ts";
import { showMenu } from "./menu.ts";
import { chooseMode } from "./mode.ts";
import { tellWindow } from "./page-events.ts";
import { placesIn, placeUserData } from "./places.ts";
import { registerAppScheme, serveApp } from "./protocol.ts";
import { lockContents, lockSession } from "./security.ts";
import { bridgeShell } from "./shell-bridge.ts";
import { isOnlyInstance } from "./single-instance.ts";
import { noonOf, readSwitches } from "./switches.ts";
import { startUtilityChild } from "./utility-child.ts";
import { bringToFront, openWindow, windowTitle } from "./window.ts";
import { openingPlace, rememberPlace, workAreasOf } from "./window-place.ts";

tolerateMissingMessages();
let window: BrowserWindow | null = null;

// Before `ready`, in this order: what every process is started with, and where the program keeps its own.
app.enableSandbox();
registerAppScheme(protocol);
placeUserData(app, process.platform, process.env);

// The lock is of the user data folder, so it comes after its place is known.
if (isOnlyInstance(app, () => bringToFront(window))) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const bundle = join(import.meta.dirname, "..");
  const places = placesIn(app.getPath("userData"));
  const switches = readSwitches(app.commandLine);
  const log = openLog(places.log, () => new Date());
  logStart(log, app);
  const memory = openMemory(places.memory);
  const language = chooseLanguage(app, memory);
  const mode = chooseMode(memory);
  nativeTheme.themeSource = memory.get().theme;

  // Locked before there is any page.
  lockSession(session.defaultSession, log);
  lockContents(app, log);
  serveApp(protocol, join(bundle, "renderer"));

  // The backend opens its folder while the window is being made.
  const backend = superviseBackend({
    start: () => startUtilityChild(utilityProcess.fork, join(bundle, "backend/process.js"), log),
    proposedFolder: places.proposedDataFolder,
    calendarNow: noonOf(switches.today),
    now: Date.now,
    log,
  });
  backend.onChange(() => tellWindow(window, "shell.backendState", backend.state()));
  backend.onChange(() => tellWindow(window, "shell.dataFolder", backend.folder()));
  void openKnownFolder(backend, memory, switches);
  leaveCleanly(app, backend);
  leaveBeforeShutdown(app, powerMonitor);

  // The bridge stands before a page can call it.
  const ipc = guardIpc(ipcMain, log);
  let titlePart = "";
  const showTitle = () => window?.setTitle(windowTitle(titlePart, translate(language.get(), "shell.name")));
  bridgeApi(ipc, backend);
  bridgeShell(ipc, {
    app,
    dialog,
    shell,
    nativeTheme,
    backend,
    memory,
    language,
    mode,
    today: switches.today,
    log,
    logFile: places.log,
    setTitle: (part) => {
      titlePart = part;
      showTitle();
    },
    windowOf: (page) => BrowserWindow.fromWebContents(page),
  });
  const keepTyped = saveBeforeClosing(ipc, log);

  const menu = {
    menu: Menu,
    language: language.get,
    mode: mode.get,
    choose: (command: Parameters<Parameters<typeof showMenu>[0]["choose"]>[0]) =>
      tellWindow(window, "shell.command", command),
    print: () => window?.webContents.print({}),
  };
  showMenu(menu);
  language.onChange(() => showMenu(menu));
  mode.onChange(() => showMenu(menu));
  language.onChange(showTitle);

  window = openWindow(
    BrowserWindow,
    {
      place: openingPlace(memory.get().window, workAreasOf(screen)),
      maximised: memory.get().window?.maximised ?? false,
      title: translate(language.get(), "shell.name"),
      dark: nativeTheme.shouldUseDarkColors,
      preload: join(bundle, "preload/preload.cjs"),
      icon: null,
      developerTools: !app.isPackaged,
    },
    log,
  );
  rememberPlace(window, memory);
  keepTyped(window);
  offerContextMenu(window, Menu, language.get);
  window.on("closed", () => {
    window = null;
    memory.keep({ place: null });
  });
}
