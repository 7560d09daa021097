/** The module `electron` as the shell imports it. */
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { dialog } from "./dialog.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu } from "./menu.ts";
export { nativeTheme } from "./native-theme.ts";
export { powerMonitor } from "./power-monitor.ts";
export { protocol } from "./protocol.ts";
export { screen } from "./screen.ts";
export { session } from "./session.ts";
export { shell } from "./shell.ts";
export { utilityProcess } from "./utility-process.ts";

import "./control.ts";
