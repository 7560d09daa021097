import { toElectronAddress, toElectronOrigin } from "./addresses.ts";
import type { FramePart } from "./electron-types.ts";

/** The frame that a message comes from, as the shell sees it. */
export function frameAt(browserAddress: string, parent: FramePart | null = null): FramePart {
  return { url: toElectronAddress(browserAddress), origin: toElectronOrigin(browserAddress), parent };
}
