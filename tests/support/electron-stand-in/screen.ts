import type { Display } from "electron";
import type { ScreenPart } from "./electron-types.ts";
import { options } from "./options.ts";

const area = { x: 0, y: 0, ...options.screen };
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 } as Display;

export const screen: ScreenPart = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};
