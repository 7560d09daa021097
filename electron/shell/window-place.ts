import type { BrowserWindow, Rectangle, Screen } from "electron";
import type { Memory, WindowPlace } from "./memory.ts";

const firstSize = { width: 1366, height: 768 };
/** Below this the form does not fit beside its list. */
export const smallestSize = { width: 960, height: 600 };

/**
 * Where the window opens: as it was left, if enough of it is still on a screen (one may have been unplugged, or have
 * another scaling now), else in its first size where the system puts it. Never larger than the screen.
 */
export function openingPlace(remembered: WindowPlace | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const area = remembered && workAreas.find((each) => isWithin(remembered, each));
  const { width: widest, height: highest } = area ?? workAreas[0] ?? { ...firstSize };
  const size = {
    width: Math.min(area ? remembered.width : firstSize.width, widest),
    height: Math.min(area ? remembered.height : firstSize.height, highest),
  };
  return area ? { x: remembered.x, y: remembered.y, ...size } : size;
}

/** The middle of the title bar is where a hand can take it. */
function isWithin({ x, y, width }: WindowPlace, area: Rectangle): boolean {
  const middle = x + width / 2;
  return middle >= area.x && middle <= area.x + area.width && y >= area.y && y < area.y + area.height;
}

/** The work areas of all screens, the main one first. */
export function workAreasOf(screen: Screen): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea);
}

/** Remembers where the window is when it closes. */
export function rememberPlace(window: BrowserWindow, memory: Memory): void {
  window.on("close", () => {
    memory.keep({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } });
  });
}
