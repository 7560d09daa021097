import type { Content, ContentStack } from "pdfmake/interfaces";
import { textArea, typeSize } from "./page.ts";

/*
 * How blocks keep to a page. The typesetter's own hook for page breaks lays the whole document out again for every break,
 * so the same is reached in one pass: an unbreakable block that also takes the room its follower needs, then gives it back.
 */

/** `block`, never parted from the next `room` points of what follows. `height` as in `together`. */
export function withNext(block: Content, room: number, height = 0): Content[] {
  return [together([block, gap(room)], height + room), gap(-room)];
}

/**
 * Blocks that stay on one page. `height` is the most they are judged to need, in points; close to a page's height they are
 * let flow, because an unbreakable block higher than a page would lose its end.
 */
export function together(blocks: Content[], height: number): ContentStack {
  return { stack: blocks, unbreakable: height < textArea.height * 0.8 };
}

/** Room above what follows, in points; negative takes it back. */
export function gap(height: number): ContentStack {
  return { stack: [], margin: [0, height, 0, 0] };
}

/** An upper guess of the height of a text in points, set in `size` points across `width` points. */
export function heightOf(text: string, width: number, size: number = typeSize.body): number {
  const perLine = Math.max(1, Math.floor(width / (size * 0.6)));
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * 1.25;
}
