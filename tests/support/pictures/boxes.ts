import type { Box } from "#shared/pictures/fill-pattern.ts";
import type { Look } from "#shared/pictures/look.ts";
import type { SvgNode } from "#shared/pictures/svg-node.ts";
import { textWidth } from "#shared/pictures/text-width.ts";

/** Something of a picture where it lies; `words` of a text, "" of a shape. */
export interface PlacedBox extends Box {
  readonly words: string;
}

/** Everything that a picture consists of, each where it ends up: moved groups are followed. */
export function placedBoxes(node: SvgNode, { face }: Look, moved = { x: 0, y: 0 }): PlacedBox[] {
  const shift = /^translate\(([\d.-]+) ([\d.-]+)\)$/u.exec(String(node.attributes.transform ?? ""));
  const at = { x: moved.x + Number(shift?.[1] ?? 0), y: moved.y + Number(shift?.[2] ?? 0) };
  const own = boxOf(node, face);
  const placed = own === null ? [] : [{ ...own, x: own.x + at.x, y: own.y + at.y }];
  return [...placed, ...node.children.flatMap((child) => placedBoxes(child, { face } as Look, at))];
}

function boxOf({ tag, attributes, text }: SvgNode, face: Look["face"]): PlacedBox | null {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case "rect":
      return { x: number("x"), y: number("y"), width: number("width"), height: number("height"), words: "" };
    case "circle": {
      const r = number("r") + number("strokeWidth") / 2;
      return { x: number("cx") - r, y: number("cy") - r, width: 2 * r, height: 2 * r, words: "" };
    }
    case "text": {
      const size = number("fontSize");
      // From the highest capital to the lowest tail.
      const box = { x: number("x"), y: number("y") - size * 0.75, height: size, words: text ?? "" };
      return { ...box, width: textWidth(text ?? "", { face, size }) };
    }
    case "path":
      return hatchingBox(String(attributes.d ?? ""));
    default:
      return null;
  }
}

/** Of hatching, which is lines from place to place; null for the path of a shape, 12 × 12. */
function hatchingBox(d: string): PlacedBox | null {
  const ends = [...d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  if (/[^ML\d. -]/u.test(d) || ends.length < 2) return null;
  const [left, top] = [Math.min(...ends.map(({ x }) => x)), Math.min(...ends.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...ends.map(({ x }) => x)), Math.max(...ends.map(({ y }) => y))];
  return { x: left, y: top, width: right - left, height: bottom - top, words: "" };
}
