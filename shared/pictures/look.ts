import type { Palette } from "./palette.ts";
import type { PictureFace } from "./text-width.ts";

/** How a picture is drawn: how wide it may be, its type and its colours. Points in print, CSS pixels on the screen. */
export interface Look {
  readonly width: number;
  readonly face: PictureFace;
  readonly size: number;
  readonly palette: Palette;
}
