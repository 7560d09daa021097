import type {
  App,
  BrowserWindow,
  CommandLine,
  Dialog,
  IpcMain,
  Menu,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
  WebFrameMain,
  WebRequest,
} from "electron";

/*
 * What the shell uses of Electron, in Electron's own words. Each class of the stand-in implements one of these. Events are
 * left out: their overloads answer the whole of Electron's class; the shell's own listeners are checked against them.
 */

export type AppPart = Pick<
  App,
  | "enableSandbox"
  | "getPath"
  | "setPath"
  | "getVersion"
  | "getPreferredSystemLanguages"
  | "isPackaged"
  | "requestSingleInstanceLock"
  | "quit"
  | "whenReady"
> & { readonly commandLine: Pick<CommandLine, "getSwitchValue"> };

export type BrowserWindowPart = Pick<
  BrowserWindow,
  | "loadURL"
  | "setTitle"
  | "show"
  | "focus"
  | "restore"
  | "maximize"
  | "isMinimized"
  | "isMaximized"
  | "isDestroyed"
  | "getNormalBounds"
  | "close"
>;

export type WebContentsPart = Pick<WebContents, "send" | "isDestroyed" | "reload" | "print" | "setWindowOpenHandler">;

export type FramePart = Pick<WebFrameMain, "origin" | "url"> & { readonly parent: FramePart | null };

export type IpcMainPart = Pick<IpcMain, "handle">;

export type SessionPart = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setSpellCheckerEnabled"
> & { readonly webRequest: Pick<WebRequest, "onBeforeRequest"> };

export type ProtocolPart = Pick<Protocol, "registerSchemesAsPrivileged" | "handle">;

export type DialogPart = Pick<Dialog, "showOpenDialog" | "showSaveDialog">;

export type ShellPart = Pick<Shell, "showItemInFolder">;

export type NativeThemePart = Pick<NativeTheme, "themeSource" | "shouldUseDarkColors">;

export type ScreenPart = Pick<Screen, "getPrimaryDisplay" | "getAllDisplays">;

export type MenuPart = Pick<typeof Menu, "buildFromTemplate" | "setApplicationMenu">;

export type UtilityProcessPart = Pick<UtilityProcess, "postMessage" | "kill" | "pid" | "stdout" | "stderr">;
