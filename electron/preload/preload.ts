import { contextBridge } from "electron";
import type { KalqanWindow } from "#shared/window-api.ts";
import { exposedApi } from "./api.ts";
import { exposedShell } from "./shell.ts";

/*
 * The one bridge between a page and the program, bundled into one file for the sandbox. It hands over named functions
 * and nothing else: no ipcRenderer, no event, no channel name that a page could choose.
 */

const kalqan: KalqanWindow = { api: exposedApi(), shell: exposedShell() };

contextBridge.exposeInMainWorld("kalqan", kalqan);
