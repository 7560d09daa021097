import type { Palette } from "./palette.ts";
import type { ReportedStatus } from "./reported-status.ts";
import { element, type SvgNode } from "./svg-node.ts";

/** A part of a picture, in its own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A box filled as its status is, so that it is told in print without colour: done full, in hand hatched, not done hatched both
 * ways, no report empty within dashes. Lines end at the box's edge: no pattern, which not every reader of SVG knows.
 */
export function filledBox(status: ReportedStatus, box: Box, { statuses }: Palette): SvgNode[] {
  const { strong, soft } = statuses[status];
  const ground = element("rect", { ...box, fill: soft });
  switch (status) {
    case "done":
      return [ground];
    case "inProgress":
      return [ground, hatching(risingLines(box, 4), strong, 1), outline(box, strong)];
    case "notDone":
      return [ground, hatching(`${risingLines(box, 4)}${fallingLines(box, 4)}`, strong, 0.8), outline(box, strong)];
    case "noReport":
      return [ground, outline(box, strong, "2 2")];
  }
}

function hatching(d: string, stroke: string, strokeWidth: number): SvgNode {
  return element("path", { d, fill: "none", stroke, strokeWidth });
}

/** Within the box: its line is not cut in half by what stands beside. */
function outline({ x, y, width, height }: Box, stroke: string, strokeDasharray?: string): SvgNode {
  const inset = Math.min(0.5, width / 2);
  return element("rect", {
    x: round(x + inset),
    y: round(y + inset),
    width: round(Math.max(0, width - 2 * inset)),
    height: round(height - 2 * inset),
    fill: "none",
    stroke,
    strokeWidth: 1,
    ...(strokeDasharray !== undefined && { strokeDasharray }),
  });
}

/** Lines from the lower left to the upper right, `step` apart along the box. */
function risingLines({ x, y, width, height }: Box, step: number): string {
  let d = "";
  for (let start = step - height; start < width; start += step) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    d += `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`;
  }
  return d;
}

/** Lines from the upper left to the lower right. */
function fallingLines({ x, y, width, height }: Box, step: number): string {
  let d = "";
  for (let start = step - height; start < width; start += step) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    d += `M${round(x + from)} ${round(y + (from - start))}L${round(x + to)} ${round(y + (to - start))}`;
  }
  return d;
}

/** Hundredths are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
